"""Lists: figures told in a row, and the names that 分别 deals them out to."""

import re

from factcheck.extract.figures import Figure
from factcheck.extract.hedges import canonical
from factcheck.extract.reading import EACH
from factcheck.extract.subjects import spliced
from factcheck.extract.vocabulary import Vocabulary

_ROW = re.compile(r"^[\x02）)]*(?:、|[:：∶]|，?和|，?及|，?与|以及|或)(?P<hedge>约|近|超过?|逾|不足|不到|大约)?$")
_SEPARATORS = (re.compile(r"、|以及|和|及|与"), re.compile(r"、"), re.compile(r"和|与|及"))
_CLASS = re.compile(r"等(?:为代表的?)?")
_REPRESENTED = re.compile(r"以(?P<names>[^，]{2,60}?)等?(?:为代表|为主)的?(?P<kind>[^，]{0,30})")
_BACK = re.compile(
    r"(?:上述|这|以上|该)(?:[一二两三四五六七八九十\d]{1,2})?(?:个|大|类|种|项)?(?:领域|方面|行业|地区|城市|市场|国家|项目|类别)?"
)
_JOINT_NAMES = {
    "产销": ("产量", "销量"),
    "购销": ("购进", "销售"),
    "收支": ("收入", "支出"),
    "存贷款": ("存款", "贷款"),
}
_JOINT = re.compile(rf"(?:{'|'.join(_JOINT_NAMES)})$")
_GIVER = re.compile(r"(?P<who>[^对]{1,30})对.{0,30}贡献率?$")


def without_each(noun: str) -> str:
    """Return a phrase without 分别, which deals out and names nothing."""
    return EACH.sub("", noun)


def giver(metric: str) -> str:
    """Return who contributes in 服务业对经济增长的贡献率, "" for any other measure."""
    m = _GIVER.match(metric)
    return m["who"] if m else ""


def own_hedge(text: str, row: list[Figure], at: int) -> str:
    """Return the hedge that figure `at` of a row has for itself (45.3%、约17.3%), "" for none."""
    between = _ROW.match(text[row[at - 1].end : row[at].start]) if at else None
    return canonical(between["hedge"]) if between and between["hedge"] else ""


def rows(text: str, figures: list[Figure]) -> list[list[Figure]]:
    """Return `figures` grouped: those with nothing but 、 or 和 between them stand in one row."""
    groups: list[list[Figure]] = []
    for figure in figures:
        if groups and _ROW.match(text[groups[-1][-1].end : figure.start]) and figure.unit == groups[-1][-1].unit:
            groups[-1].append(figure)
        else:
            groups.append([figure])
    return groups


def names(phrase: str, count: int) -> tuple[list[str], str] | None:
    """Return (`count` names, the class behind 等) of a phrase that lists them, None when it does not list so many."""
    if count == 1:
        return None
    listed, behind = phrase, ""
    cut = _CLASS.search(phrase)
    if cut and cut.start():
        listed, behind = phrase[: cut.start()], phrase[cut.end() :]
    joint = _JOINT.search(listed) if count == len(_JOINT_NAMES["产销"]) else None
    if joint:  # 乘用车产销: two measures in one word
        return [listed[: joint.start()] + name for name in _JOINT_NAMES[joint.group()]], behind
    for separator in _SEPARATORS:
        parts = [p for p in separator.split(listed) if p]
        if len(parts) == count:
            return parts, behind
    return None


def represented(clause: str, count: int) -> tuple[list[str], str] | None:
    """Return names and class of 以 A、B、C 等为代表的 X, None when the clause is no such phrase."""
    m = _REPRESENTED.search(clause)
    found = names(m["names"], count) if m else None
    return (found[0], m["kind"]) if m and found else None


def refers_back(phrase: str) -> str | None:
    """Return what follows 上述三个领域 in `phrase`, None when it does not refer back."""
    m = _BACK.match(phrase)
    return phrase[m.end() :] if m and len(m.group()) > 1 else None


def deal(parts: list[str], behind: str, vocabulary: Vocabulary) -> list[str]:
    """Return the full phrase of each listed name.

    The measure at the end of the last name (or of the class behind 等) belongs to all; terms before the last one in the first
    name (离岸 in 离岸信息技术外包、业务流程外包) belong to all as well.
    """
    head = vocabulary.head(behind) if behind else _own_measure(parts, vocabulary) or _tail(parts)
    bare = [p.removesuffix(head).rstrip("的") if head else p for p in parts]
    heads = {vocabulary.head(p) for p in parts}
    if not behind and "" not in heads and len(heads) == len(parts) > 1:
        return _with_modifiers(parts, vocabulary)
    lead = _shared_lead(bare[0], vocabulary)
    leads = ["" if i == 0 or name.startswith(lead) else lead for i, name in enumerate(bare)]
    return [spliced(before + name, head) for before, name in zip(leads, bare, strict=True)]


def _own_measure(parts: list[str], vocabulary: Vocabulary) -> str:
    """Return the measure that ends the last name: of 民航货运量, a term of its own, that of 铁路、公路、民航货运量 is 货运量."""
    head = vocabulary.head(parts[-1])
    if head != parts[-1] or any(vocabulary.head(p) for p in parts[:-1]):
        return head
    return vocabulary.ending(head) or head


def _tail(parts: list[str]) -> str:
    """Return what the last of like names goes on with (产品 in 甲类、乙类产品), "" when nothing shows where they are alike."""
    last = parts[-1]
    like, at = parts[0][-1], last.find(parts[0][-1])
    tail = last[at + 1 :]
    return tail if at > 0 and len(tail) > 1 and all(p.endswith(like) for p in parts[:-1]) else ""


def _with_modifiers(parts: list[str], vocabulary: Vocabulary) -> list[str]:
    """Return 服务外包合同额, 服务外包执行额 for 服务外包合同额, 执行额: a bare measure takes the modifiers of the first."""
    modifiers = parts[0].removesuffix(vocabulary.head(parts[0]))
    return [p if vocabulary.head(p) != p else modifiers + p for p in parts]


def _shared_lead(name: str, vocabulary: Vocabulary) -> str:
    """Return the terms of `name` before its last one, when it is made of terms alone."""
    tokens = list(vocabulary.tokens(name))
    if any(isinstance(t, str) or not t.members for t in tokens):
        return ""
    return "".join(t.surface for t in tokens[:-1] if not isinstance(t, str))
