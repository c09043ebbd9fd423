"""Chinese names: marked sentences. What is not marked must not be found."""

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
    # parks
    "[苏州工业园区](PARK)成立于1994年。",
    "公司位于[杭州高新技术产业开发区](PARK)。",
    "他在[中山火炬高新区](PARK)工作了八年。",
    "[西安高新区](PARK)去年引进项目120个。",
    "[武汉东湖新技术开发区](PARK)规模最大。",
    "[上海张江高科技园区](PARK)于1992年开园。",
    "项目落户[天津滨海新区](PARK)。",
    "[松山湖科学城](PARK)进入建设高峰。",
    "[成都天府国际生物城](PARK)占地44平方公里。",
    "企业从[清华科技园](PARK)毕业后搬走了。",
    "[云栖小镇](PARK)每年举办一次活动。",
    "该基金投向[苏州生物医药产业园](PARK)。",
    "[晨光孵化器](PARK)现有在孵企业60家。",
    "[青岛蓝谷孵化器](PARK)由三方共建。",
    "[郑州航空港经济综合实验区](PARK)获批。",
    "货物经[宁波保税区](PARK)出口。",
    "[广州科学城](PARK)里有三家医院。",
    "[深圳湾创业广场](PLACE)人很多。",
    "[南京江北新区](PARK)和[广州南沙新区](PARK)同属国家级新区。",
    "[长沙经开区](PARK)今年新增企业300家。",
    "[海南自由贸易港](PARK)的政策更优惠。",
    "[重庆两江新区](PARK)挂牌十年。",
    "[中国药谷](PARK)的名气越来越大。",
    "全市最大的孵化器是[星河创业园](PARK)。",
    # organisations
    "[浙江大学](ORG)与[杭州市政府](ORG)签约。",
    "[中国科学院](ORG)设有百余个研究所。",
    "[安徽大学](ORG)的学生最多。",
    "[上海复星医药集团](ORG)投资了三个项目。",
    "[宁波海川电子有限公司](ORG)年产值2亿元。",
    "[徽商银行合肥分行](ORG)提供授信。",
    "由[北京中关村发展集团](ORG)负责运营。",
    "[国务院](ORG)批准设立。",
    "[工业和信息化部](ORG)发布了名单。",
    "[江苏省科技厅](ORG)组织了评审。",
    "[合肥市科技局](ORG)公布了结果。",
    "[苏州工业园区管委会](ORG)出台了新政策。",
    "[华为](ORG)、[腾讯](ORG)和[百度](ORG)都设了分部。",
    "[国家发展改革委](ORG)印发通知。",
    "[上海交通大学医学院附属瑞金医院](ORG)开展了试验。",
    "[深圳清华大学研究院](ORG)成立较早。",
    "[科大讯飞](ORG)是龙头企业。",
    "[中国生物技术协会](ORG)发布报告。",
    "[苏州纳米技术研究所](ORG)搬入新楼。",
    "[浦东新区人民政府](ORG)给予补贴。",
    "入驻的[华米科技](ORG)上市了。",
    "[国盾量子](ORG)登陆[科创板](ORG)。",
    "[天津港集团](ORG)控股该公司。",
    "名为“[微康](ORG)”的企业做体检。",
    "[德国弗劳恩霍夫协会](ORG)是合作方。",
    "[新华社](ORG)报道了此事。",
    "[上海证券交易所](ORG)受理了申请。",
    "他毕业于[中国科学技术大学](ORG)。",
    # people
    "董事长[刘庆峰](PERSON)是校友。",
    "记者[周晓蕾](PERSON)报道",
    "[李明远](PERSON)表示,明年还会扩建。",
    "总经理[丁若兰](PERSON)介绍了情况。",
    "园区主任[孟广田](PERSON)在会上讲话。",
    "公司由[曹仁贤](PERSON)创办。",
    "责任编辑:[许诺](PERSON)",
    "[欧阳明](PERSON)教授不同意。",
    "院士[潘建国](PERSON)和[陈立](PERSON)出席。",
    "创始人[王小川](PERSON)说,钱不是问题。",
    "副市长[张敏](PERSON)剪彩。",
    "[赵一鸣](PERSON)女士负责招商。",
    "创始人兼总经理[何凯](PERSON)指出,市场还小。",
    "[司马云](PERSON)坦言压力很大。",
    # places
    "[江苏省](PLACE)共有六十家。",
    "总部在[合肥](PLACE),工厂在[芜湖](PLACE)。",
    "[上海](PLACE)、[苏州](PLACE)、[无锡](PLACE)三地联动。",
    "公司位于[上海市](PLACE)[徐汇区](PLACE)。",
    "[庐阳区](PLACE)新开工项目27个。",
    "[云飞路](PLACE)上有三家银行。",
    "[新桥国际机场](PLACE)扩建获批。",
    "产品销往[德国](PLACE)和[日本](PLACE)。",
    "[长三角](PLACE)一体化加快。",
    "[昆山市](PLACE)紧邻[上海](PLACE)。",
    "他从[硅谷](PLACE)回国。",
    "从[广东](PLACE)到[四川](PLACE)要两天。",
    "[内蒙古](PLACE)的风电便宜。",
    "[深圳](PLACE)的房租更贵。",
    "[黄河](PLACE)以北降温。",
    # events
    "[2021世界制造业大会](EVENT)在[合肥](PLACE)召开。",
    "[第三届中国国际进口博览会](EVENT)开幕。",
    "他参加了[世界互联网大会](EVENT)。",
    "[浦江创新论坛](EVENT)每年一次。",
    "[中国创新创业大赛](EVENT)收到两千份报名。",
    # short forms, repetition, brackets
    "[合肥高新技术产业开发区](PARK)(以下简称“[合肥高新区](PARK)”)面积128平方公里。",
    "[中国科学技术大学先进技术研究院](ORG)([科大先研院](ORG))于2012年揭牌。",
    "[苏州工业园区](PARK)(简称[园区](PARK))很大。",
    "[刘庆峰](PERSON)董事长说,[刘庆峰](PERSON)本人没有持股。",
    "[星火孵化器](PARK)成立于2010年,[星火孵化器](PARK)现有20人。",
    # names of two countries, brackets inside, lists, unknown words in telling places
    "[中越合作产业园](PARK)年内开工。",
    "[泰中清河工业园](PARK)占地四平方公里。",
    "[中国(浙江)自由贸易试验区](PARK)扩大了范围。",
    "[海川科技(常州)有限公司](ORG)扩建厂房。",
    "园区引进了[甲骨文](ORG)、[蓝鲸智造](ORG)、[维纳微](ORG)等一批企业。",
    "活动覆盖[杭州](PLACE)、[布尔诺](PLACE)、[坦佩雷](PLACE)等城市。",
    "多家团队已入驻“[青萍谷](PARK)”。",
    "[慕尼黑生物科技园](PARK)的租金上涨。",
    "研究所设在[格雷茨堡](PLACE)附近。",
    "[美国商务部](ORG)修改了清单。",
    "[海宁市委](ORG)书记[周文清](PERSON)致辞。",
    "[让-保罗·勒菲弗](PERSON)创办了[索朗谷科技园](PARK)。",
    "他在[中科院](ORG)工作。",
    "[小林正夫](PERSON)教授带队。",
    "由[陈念慈](PERSON)于2003年创办。",
    "[G7科创走廊](PARK)连接三城。",
    "[第六届中国国际进口博览会](EVENT)闭幕。",
    "[增城经济技术开发区](PARK)招商。",
    # look-alikes
    "上市公司和中央企业都可以参加。",
    "[中国](PLACE)企业走出去要遵守当地法律。",
    "复合型人才严重不足。",
    "科技局组织了评审。",
    "等一批重点企业先后投产。",
    "两市高新区将共同申报。",
    "第一批、第二批和第三批企业名单已经公布。",
    "西南角有一块空地。",
    "微创手术的费用下降。",
    "大众创业、万众创新深入人心。",
    "研究机构、大学等高校资源丰富。",
    "该园区占地2000亩。",
    "全市共有开发区12家。",
    "国家级孵化器数量居全省第一。",
    "高新技术企业享受优惠。",
    "科技企业孵化器发展很快。",
    "有限公司与股份公司不同。",
    "园区内有三家银行。",
    "产业园区建设加快。",
    "大学生创业园区越来越多。",
    "管委会主任没有到场。",
    "董事长介绍了公司情况。",
    "记者了解到,项目已经开工。",
    "人才公寓全部住满。",
    "政府给予房租补贴。",
    "这座城市不大。",
    "全国各地的企业都来了。",
    "省、市两级各出一半。",
    "年度工作会议昨天召开。",
    "新能源汽车产业增长最快。",
    "生物医药和人工智能是重点。",
    "研发中心设在总部。",
    "他说:“地不够用了。”",
    "高速公路通车了。",
    "道路两旁都是厂房。",
    "三家医院和两所大学参与了试点。",
    "银行贷款利率下降。",
    "专家表示,前景不错。",
    "城区面积扩大一倍。",
    "经济技术开发区的经验值得借鉴。",
    "众创空间不收租金。",
    "一期工程占地631亩。",
    "中小企业融资难。",
    "各类市场主体近6万家。",
    "去年签约项目162个。",
    "美元贷款占三成。",
    "中国人民喜欢茶。",
    "高度重视知识产权保护。",
    "金融服务中心正在建设。",
    "联合实验室有五十个。",
    "低谷已经过去。",
    "张开双臂欢迎客人。",
    "和平与发展是主题。",
    "上市公司24家。",
    "思路决定出路。",
    "该公司拥有专利80项。",
    "示范区的做法得到肯定。",
    "本市首家外资医院开业。",
]


def parsed(row: str) -> tuple[str, list[tuple[str, str]]]:
    """The text without its marks, and what the marks say."""
    text, spans = "", []
    while "](" in row:
        before, _, rest = row.partition("[")
        name, _, rest = rest.partition("](")
        kind, _, row = rest.partition(")")
        text += before + name
        spans.append((name, kind))
    return text + row, spans


def names(text: str, engine: str = "spacy", lang: Lang = "zh") -> list[tuple[str, str]]:
    segment = Segment(0, CleanSpan(0, len(text)), text, "sentence", lang, 0)
    (parse,) = loaded(engine).parse([segment])
    (found,) = find_names([Passage(segment, parse)])
    return [(text[one.span.start : one.span.end], one.type) for one in found]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row)
def test_names_zh(row: str) -> None:
    text, expected = parsed(row)
    assert names(text) == expected
