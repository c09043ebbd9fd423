"""English names: marked sentences. What is not marked must not be found."""

from functools import cache

import pytest

from extract.mentions.names import find_names
from extract.model import CleanSpan, Passage, Segment
from extract.parse import Engine, load
from extract.schema import Lang


@cache
def loaded(name: str) -> Engine:
    return load(name)


ROWS = [
    # parks, by head word
    "[Suzhou Industrial Park](PARK) was set up in 1994.",
    "He rents two rooms in [Otaniemi Science Park](PARK).",
    "The new [Hangzhou Future Sci-Tech City](PARK) has its own metro line.",
    "Tenants moved into the [Lindholmen Innovation District](PARK) in spring.",
    "[Pudong New Area](PARK) grew by 6%.",
    "Work on [Xiong'an New Area](PARK) goes on.",
    "A visit to [Tianfu Life Science Park](PARK) ended the tour.",
    "The [Kigamboni Export Processing Zone](PARK) has 12 factories.",
    "[Medical Device Park](PARK) and [Smart Health Park](PARK) share a canteen.",
    "The firm left [Brightwater Business Incubator](PARK) after two years.",
    "Two labs moved to [Novo Innovation Campus](PARK).",
    "They toured the [Guangming Science City](PARK) on Monday.",
    "[Sophia Tech Park](PARK) hosts 300 firms.",
    "The [Leuven Bio-Incubator](PARK) opened its doors.",
    "A lab in [Wuxi Life Science & Technology Park](PARK) was closed.",
    "The [Greater Bay Technology Hub](PARK) is full.",
    "[Zhangjiang park](PARK) lies in the east.",
    "Half of [Jinqiao export processing zone](PARK) is rented.",
    "The lease in [Songshan Lake High-Tech Zone](PARK) ran out.",
    "[Kulim Hi-Tech Park](PARK) is in [Malaysia](PLACE).",
    # organisations
    "[Chongqing University](ORG) signed first.",
    "The [University of Science and Technology of China](ORG) sent six students.",
    "A report by the [Ministry of Industry and Information Technology](ORG) said so.",
    "The loan came from the [Bank of Ningbo](ORG).",
    "[Kestrel & Row](ORG) advises cities.",
    "[Orbita Pharmaceuticals Co., Ltd](ORG) makes drops.",
    "The [Chinese Academy of Sciences](ORG) runs the site.",
    "Professors from [Universität Potsdam](ORG) came along.",
    "The deal was struck with [Tampere University Hospital](ORG).",
    "[Nordwind Holding AG](ORG) lost money.",
    "The [Yangtze Investment Group](ORG) bought the rest.",
    "[Confucius Institute of Pisa](ORG) paid for the trip.",
    "The [Shenzhen Stock Exchange](ORG) listed it.",
    "The [National Development and Reform Commission](ORG) agreed.",
    "She works for [Fraunhofer Institute IGB](ORG) now.",
    "[Technische Universität München](ORG) leads the list.",
    "The [European Investment Bank](ORG) lent the money.",
    "A contract with [Huawei](ORG) followed.",
    "Rooms were let to [Siemens](ORG), [Bosch](ORG) and [Nokia](ORG).",
    "The [State Council](ORG) approved it.",
    "[Beijing Municipal Bureau of Statistics](ORG) keeps the figures.",
    "The [Pudong Bio Industry Association](ORG) has 215 members.",
    "The [Jiangning District Management Committee](ORG) runs the site.",
    "It is part of [Helsinki School of Economics](ORG).",
    # unknown names, by cues
    "[Greneva](ORG), a maker of pumps, moved in.",
    "[Orbifan](PARK), a [Leuven](PLACE)-based incubator, shut down.",
    "The incubator [Startnest](PARK) takes no rent.",
    "Its tenants include [Quendra](ORG), [Brightgene](ORG) and [Optovia](ORG).",
    "The insurer [Walderin](ORG) pays half.",
    "It was founded by [Tessaro](ORG) in 1998.",
    "Companies such as [Medivolt](ORG) and [Curasys](ORG) have left.",
    "The project is run with [Vilanova Robotics](ORG).",
    "In 2011 [Zelmark](ORG) acquired a plant.",
    "The firm signed with [Trellona](ORG) last year.",
    "[bioNexio](ORG) sells kits.",
    "The camera maker [SENTRAX](ORG) rents two floors.",
    # people
    "Mr [Pan](PERSON) led the tour.",
    "Dr. [Lockhart](PERSON) founded the hospital.",
    "[Zhang Jiong](PERSON) is general manager.",
    "The director is [Shusen Li](PERSON).",
    "[Roland Sillmann](PERSON), its managing director, agreed.",
    "\"We are full,\" said [Katrin Osterloh](PERSON).",
    "Professor [Maria da Silva](PERSON) spoke first.",
    "[Li Keqiang](PERSON) opened the fair.",
    "Text: [Antonella Bruni](PERSON)",
    "Prime Minister [Lee Hsien Loong](PERSON) came to visit.",
    "[Tomas Adeyemi](PERSON) and [Marta Lindqvist](PERSON) wrote the report.",
    "[Ouyang Ming](PERSON) heads the office.",
    "CEO [Wang Xiaodong](PERSON) declined to speak.",
    "Chairman [Chen Dong](PERSON) signed for the city.",
    "[Anders Holmström](PERSON) of [Lund University](ORG) disagreed.",
    "[Jean-Pierre Duval](PERSON) runs the fund.",
    "[J. Ravenscroft](PERSON) wrote the preface.",
    "[Ulla Virtanen](PERSON) retired; [Virtanen](PERSON) had led the park for years.",
    # places
    "The three districts are [Jiangbei](PLACE), [Beibei](PLACE) and [Yubei](PLACE).",
    "It sits in [Jiangbei district](PLACE), [Chongqing](PLACE).",
    "The road from [Hamburg](PLACE) to [Berlin](PLACE) is closed.",
    "[Taicang City](PLACE) pays half of the rent.",
    "The site is in [Xuhui District](PLACE).",
    "[Jiangsu Province](PLACE) has set up sixty.",
    "Trains leave from [Hongqiao Railway Station](PLACE).",
    "It stands on [Longshan Road](PLACE).",
    "The [Yangtze River Delta](PLACE) is rich.",
    "[New York](PLACE) and [San Francisco](PLACE) led the table.",
    "Firms from [South Korea](PLACE) and the [United States](PLACE) came.",
    "The machines are from [ISRAEL](PLACE).",
    "[Silicon Valley](PLACE) has more money.",
    "The [Shanghai](PLACE) area is crowded.",
    "[Gyeonggi Province](PLACE) pays for the road.",
    "The plane landed at [Changi Airport](PLACE).",
    # events
    "The [Bio-Forum 2013](EVENT) drew 600 people.",
    "[China International Import Expo](EVENT) starts in November.",
    "Both spoke at the [Nordic Photonics Conference](EVENT).",
    "The [Sino-European Bio-Partnering Event](EVENT) came before the [Pujiang Innovation Forum](EVENT).",
    "The [World Internet Conference](EVENT) was held there.",
    "Prizes are given at [Hannover Fair](EVENT).",
    # acronyms, repetition
    "[Suzhou Industrial Park](PARK) ([SIP](PARK)) is full; [SIP](PARK) wants more land.",
    "[Nordic Institute for Materials](ORG) ([NIM](ORG)) moved. [NIM](ORG) has a staff of 40.",
    "[Juke Biotech Park](PARK) opened in 2003; [Juke](PARK) has 238 members.",
    "The partners are [TUM](ORG) ([Germany](PLACE)) and [KISED](ORG).",
    "[Harlow Science Park](PARK) is small, and [HARLOW SCIENCE PARK](PARK) knows it.",
    "[Renji Hospital](ORG)'s east wing is new.",
    "[Tongji University](ORG) asked 400 founders; the [Tongji](ORG) survey is public.",
    # look-alikes
    "Industrial incubators grow fast.",
    "Further Reading",
    "Existing Issues and Possible Solutions",
    "Insurance System",
    "Among the winners are many small firms.",
    "The Park is closed on Sunday.",
    "Science parks need roads, and the University knows it.",
    "Chinese firms like German machines.",
    "R&D, IT and AI are the main fields of these SMEs.",
    "The GDP of the city rose, says the CEO.",
    "Every industrial park has an incubator.",
    "In October and November the weather is mild.",
    "The high-tech zone covers 12 square kilometres.",
    "Two Models, More or Less",
    "What We Do",
    "Key Findings of the Survey",
    "They signed an MoU on HR and ICT.",
    "Founded in 1998, the institute moved twice.",
    "However, the committee said no.",
    "Most Chinese Universities have an office for transfer.",
    "Phase II starts on Monday.",
    "The company rents Building B and Room 12.",
    "Table 3 shows the figures; see Figure 4.",
    "A national theme park was planned.",
    "An international airport is near.",
    "Healthy town, industrial park, joint office, incubator.",
    "Small and medium enterprises (SMEs) pay less.",
    "Workshops, seminars and fairs are free.",
    "By the end of the year, rents had doubled.",
    "Investors from abroad are welcome; Europeans came first.",
    "Mandarin and English are spoken.",
    "Next Steps",
    "The Business Plan comes third.",
    "Section 4 deals with Intellectual Property (IP).",
    "Nobody knows how many there are.",
    "No. 3 in the table is new.",
    "Is it true? Yes, says the mayor.",
    "\"Guests are welcome,\" a sign says.",
    "Patents: 31; Trademarks: 12; Staff: 40",
    "Enter the Incubators",
    "PhD students and MBAs get a desk.",
    "Most of the COVID-19 rules are gone.",
    "Send an e-mail or see the PDF.",
    "Rents in RMB, prices in USD and EUR.",
    "Quarterly Results",
    "Hospitals and universities share the cost.",
    "She told them that May was late.",
    "Nearby parks are cheaper.",
]


def parsed(row: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without its marks, and the spans the marks say."""
    text = ""
    spans: list[tuple[int, int, str]] = []
    while True:
        at = row.find("[")
        if at < 0:
            return text + row, spans
        end = row.index("](", at)
        close = row.index(")", end)
        text += row[:at]
        spans.append((len(text), len(text) + end - at - 1, row[end + 2 : close]))
        text += row[at + 1 : end]
        row = row[close + 1 :]


def names(text: str, lang: Lang = "en") -> list[tuple[int, int, str]]:
    segment = Segment(0, CleanSpan(0, len(text)), text, "sentence", lang, 0)
    (parse,) = loaded("plain").parse([segment])
    (found,) = find_names([Passage(segment, parse)])
    return [(one.span.start, one.span.end, one.type) for one in found]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row)
def test_names_en(row: str) -> None:
    text, expected = parsed(row)
    shown = [(text[start:end], kind) for start, end, kind in names(text)]
    assert shown == [(text[start:end], kind) for start, end, kind in expected]
