"""The page's style: colours from the Okabe-Ito palette, which stay apart for colour-blind eyes; light, dark, paper and phone."""

STYLE = """
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#5b6470;--grid:#d5dae0;--paper:#fff;--card:#f6f7f9;--dev:#0072b2;--test:#c24e00}
@media (prefers-color-scheme:dark){:root{--ink:#e7eaee;--soft:#a3acb8;--grid:#3a424d;--paper:#14171b;--card:#1c2026;--dev:#56b4e9;--test:#e69f00}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:80rem;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
h1{font-size:1.5rem;margin:.5rem 0;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:2rem 0 .75rem;padding-bottom:.25rem;border-bottom:1px solid var(--grid)}
header p{color:var(--soft);max-width:46rem;margin:0}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,23rem),1fr));gap:1rem;align-items:start}
.wide{grid-column:1/-1}
figure{margin:0;padding:.75rem;background:var(--card);border-radius:8px;min-width:0}
figcaption{font-weight:600;margin-bottom:.5rem}
figure p{margin:.25rem 0;color:var(--soft)}
svg{display:block;width:100%;max-width:32rem;height:auto;margin:auto}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.85rem;width:100%}
th,td{padding:.2rem .5rem;text-align:left;border-bottom:1px solid var(--grid);vertical-align:top}
td:first-child,th:first-child{position:sticky;left:0;background:var(--card)}
th{font-weight:600;color:var(--soft)}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.heat{table-layout:fixed;min-width:56rem}
.heat td,.heat thead th{text-align:right;min-width:0;font-variant-numeric:tabular-nums}
.heat td{background:color-mix(in srgb,var(--dev) calc(var(--heat)*.55),transparent)}
.heat thead th{font-size:.72rem}
details{margin-top:.5rem}
summary{cursor:pointer;color:var(--soft)}
summary:focus-visible{outline:2px solid var(--dev)}
@media print{:root{--ink:#000;--soft:#333;--grid:#bbb;--paper:#fff;--card:#fff;--dev:#0072b2;--test:#c24e00}
body{font-size:11px;max-width:none}figure{break-inside:avoid;border:1px solid #bbb}.scroll{overflow:visible}
details::details-content{content-visibility:visible;height:auto}}
"""
