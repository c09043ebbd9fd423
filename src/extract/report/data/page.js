"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const list = (text) => (text || "").split(" ").filter(Boolean);
  const from = (element) => Number(element.dataset.o), to = (element) => Number(element.dataset.e);
  if (!one("#text")) return;
  document.body.classList.add("live");

  // What hangs together: facts and the stretches of text that state them.
  const places = all("#text .place"), pieces = all("#text .p"), facts = all(".fact"), entities = all(".entity");
  const rowOf = new Map(places.map((place) => [place, document.getElementById("r" + place.id.slice(1))]));
  const placeOf = new Map([...rowOf].map(([place, row]) => [row, place]));
  const factsOf = new Map(places.map((place) => [place, []])), placesOf = new Map(), piecesOf = new Map();
  const within = (sorted, quotes) => {
    const found = new Set();
    for (const [start, end] of quotes) {
      let low = 0, high = sorted.length;
      while (low < high) { const middle = (low + high) >> 1; if (to(sorted[middle]) <= start) low = middle + 1; else high = middle; }
      for (; low < sorted.length && from(sorted[low]) < end; low++) found.add(sorted[low]);
    }
    return [...found];
  };
  const told = new Map();
  for (const fact of facts) {
    const quotes = list(fact.dataset.quotes).map((quote) => quote.split("-").map(Number));
    placesOf.set(fact, within(places, quotes));
    piecesOf.set(fact, within(pieces, quotes));
    for (const place of placesOf.get(fact)) factsOf.get(place).push(fact);
    for (const piece of piecesOf.get(fact)) { piece.classList.add("clickable"); told.set(piece, told.get(piece) || []); told.get(piece).push(fact); }
  }

  // Filters.
  const form = one("#form"), words = one("#words"), status = one("#status");
  const value = (id) => (one(id) ? one(id).value : "");
  const checked = (name) => {
    const boxes = all(`input[name=${name}]`);
    return boxes.every((box) => box.checked) ? null : new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  };
  const any = (set, text) => !set || list(text).some((item) => set.has(item));
  const say = (number, name) => `${number} ${name}${number === 1 ? "" : "s"}`.replace("entitys", "entities");
  function filter() {
    const sought = words.value.trim().toLowerCase(), entity = value("#entity"), predicate = value("#predicate");
    const types = checked("type"), states = checked("state");
    const holds = (element) => !sought || element.textContent.toLowerCase().includes(sought);
    const of = (element) => !entity || list(element.dataset.ents).includes(entity);
    const factFits = (fact) => of(fact) && (!predicate || list(fact.dataset.preds).includes(predicate));
    let shown = 0;
    for (const place of places) {
      const linked = factsOf.get(place);
      const on = any(types, place.dataset.types) && any(states, place.dataset.states) && holds(rowOf.get(place))
        && (of(place) || linked.some(of)) && (!predicate || linked.some(factFits));
      place.classList.toggle("off", !on);
      if (on) place.setAttribute("role", "button"); else place.removeAttribute("role");
      rowOf.get(place).hidden = !on;
      shown += on;
    }
    for (const fact of facts) fact.hidden = !(factFits(fact) && any(states, fact.dataset.states) && holds(fact));
    const named = new Set(facts.filter((fact) => !fact.hidden).flatMap((fact) => list(fact.dataset.ents)));
    for (const row of entities) {
      row.hidden = !(of(row) && (!predicate || named.has(row.id)) && any(types, row.dataset.types) && any(states, row.dataset.states) && holds(row));
      one(".go", row).setAttribute("aria-pressed", String(entity === row.id));
    }
    const left = (rows) => rows.filter((row) => !row.hidden).length;
    status.textContent = `${say(shown, "mention")}, ${say(left(facts), "fact")}, ${say(left(entities), "entity")}`;
    rove();
  }

  // One stop of the tab key for the text and one for each list.
  const lists = () => [places.filter((place) => !place.classList.contains("off")),
    ...["#facts", "#mentions", "#entities"].map((id) => all(`${id} .row:not([hidden]) .go`))];
  const last = new Map();
  function rove() {
    for (const items of lists()) {
      const stop = items.find((item) => last.get(item)) || items[0];
      for (const item of items) item.tabIndex = item === stop ? 0 : -1;
    }
  }
  function focus(item) {
    const items = lists().find((some) => some.includes(item)) || [];
    for (const other of items) { last.delete(other); other.tabIndex = -1; }
    last.set(item, true);
    item.tabIndex = 0;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }
  function step(by, fits = () => true) {
    const here = document.activeElement, items = lists().find((some) => some.includes(here)) || lists()[0];
    let at = items.indexOf(here);
    if (at < 0) at = Math.max(0, items.findIndex((item) => item.getBoundingClientRect().bottom > 0)) - (by > 0 ? 1 : 0);
    for (at += by; at >= 0 && at < items.length; at += by) {
      if (!fits(items[at])) continue;
      focus(items[at]);
      if (items[at].classList.contains("place")) choosePlace(items[at]);
      return;
    }
  }
  const wrong = (item) => list(item.closest("[data-states]").dataset.states).some((state) => state !== "right");

  // Selection: a mention shows its facts, a fact its evidence.
  const card = one("#card");
  let back = null;
  function clear() {
    for (const element of all(".sel, .hit, .ev")) element.classList.remove("sel", "hit", "ev");
    card.hidden = true;
  }
  function show(row, links) {
    const copy = row.cloneNode(true);
    copy.removeAttribute("id");
    copy.classList.remove("sel", "hit");
    for (const element of all("[id]", copy)) element.removeAttribute("id");
    const title = document.createElement("b");
    title.append(...one(".go", copy).childNodes);
    one(".go", copy).replaceWith(title);
    one("#card-body").replaceChildren(...copy.childNodes);
    one("#card-links").replaceChildren(...links);
    card.hidden = false;
  }
  function link(text, act) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: text });
    button.addEventListener("click", act);
    return button;
  }
  function choosePlace(place) {
    clear();
    place.classList.add("sel");
    rowOf.get(place).classList.add("sel");
    const linked = factsOf.get(place).filter((fact) => !fact.hidden);
    for (const fact of linked) fact.classList.add("hit");
    show(rowOf.get(place), linked.slice(0, 6).map((fact) => link(`${one(".sign", fact).textContent} ${list(fact.dataset.preds)[0]}`.trim(), () => { open("facts"); chooseFact(fact, true); })));
    const row = [...linked, rowOf.get(place)].find((item) => item.offsetParent);
    if (row && wide.matches) row.scrollIntoView({ block: "nearest" });
  }
  function chooseFact(fact, stay) {
    clear();
    fact.classList.add("sel");
    for (const piece of piecesOf.get(fact)) piece.classList.add("ev");
    if (!wide.matches) show(fact, [link("To the fact", () => { open("facts"); focus(one(".go", fact)); fact.scrollIntoView({ block: "center" }); })]);
    const first = piecesOf.get(fact)[0];
    if (first) first.scrollIntoView({ block: "center" });
    if (stay) fact.scrollIntoView({ block: "nearest" });
  }
  function chooseRow(row, keyboard) {
    if (row.classList.contains("fact")) {
      chooseFact(row);
      const place = placesOf.get(row).find((item) => !item.classList.contains("off"));
      if (keyboard && place) { back = one(".go", row); focus(place); }
    } else if (row.classList.contains("mention")) {
      choosePlace(placeOf.get(row));
      placeOf.get(row).scrollIntoView({ block: "center" });
    } else {
      one("#entity").value = one("#entity").value === row.id ? "" : row.id;
      filter();
    }
  }

  // Tabs.
  const tabs = all("[role=tab]"), wide = matchMedia("(min-width: 60rem)");
  function open(name) {
    for (const tab of tabs) {
      const on = tab.getAttribute("aria-controls") === name;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !on;
    }
  }
  for (const tab of tabs) tab.addEventListener("click", () => open(tab.getAttribute("aria-controls")));

  document.addEventListener("click", (event) => {
    const row = event.target.closest(".panel .row"), place = event.target.closest("#text .place:not(.off)"), piece = event.target.closest("#text .p");
    if (String(getSelection())) return;
    if (row) chooseRow(row, event.detail === 0);
    else if (place) { focus(place); choosePlace(place); }
    else if (piece && told.has(piece)) chooseFact(told.get(piece).find((fact) => !fact.hidden) || told.get(piece)[0], true);
  });
  form.addEventListener("input", () => { filter(); document.body.classList.toggle("untagged", !one("#tags").checked); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => form.dispatchEvent(new Event("input"))));
  one("#close").addEventListener("click", clear);
  const help = one("#help");
  one("#ask").addEventListener("click", () => help.showModal());

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const here = document.activeElement, typing = here.matches("input[type=search], select");
    if (event.key === "Escape") {
      if (typing) here.blur();
      if (one(".sel")) clear();
      else form.reset();
      if (back) focus(back);
      back = null;
      return;
    }
    if (typing) return;
    const inside = here.matches(".place, .go"), tab = tabs.indexOf(here);
    const keys = {
      j: () => step(1), k: () => step(-1), x: () => step(1, wrong), X: () => step(-1, wrong),
      "/": () => { one("#filters").open = true; words.focus(); words.select(); }, "?": () => help.showModal(),
      1: () => open("facts"), 2: () => open("mentions"), 3: () => open("entities"),
    };
    if (inside) Object.assign(keys, { ArrowDown: keys.j, ArrowRight: keys.j, ArrowUp: keys.k, ArrowLeft: keys.k });
    if (tab >= 0) for (const [key, by] of [["ArrowRight", 1], ["ArrowLeft", tabs.length - 1]]) keys[key] = () => { const next = tabs[(tab + by) % tabs.length]; open(next.getAttribute("aria-controls")); next.focus(); };
    if (here.matches(".place")) keys.Enter = keys[" "] = () => {
      choosePlace(here);
      const fact = factsOf.get(here).find((item) => !item.hidden);
      if (fact) { open("facts"); focus(one(".go", fact)); }
    };
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });

  const bar = one("#filters");
  const height = () => document.documentElement.style.setProperty("--bar", wide.matches ? `${bar.offsetHeight + 8}px` : "0px");
  bar.addEventListener("toggle", height);
  addEventListener("resize", height);
  bar.open = wide.matches;
  open("facts");
  filter();
  height();
})();
