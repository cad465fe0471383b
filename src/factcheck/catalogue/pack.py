"""Why a pack cannot be used: its file, line and key, and what would be right there."""

_AT_ZH, _AT_EN = "{file} 第 {line} 行 {at}：", "{file}:{line}: {at}: "

PACK = {
    "pack.unreadable": (
        "{file}：规则库读不出来（{why}），请核对路径和权限",
        "{file}: the pack cannot be read ({why}); check its path and permission",
    ),
    "pack.not_utf8": (
        "{file}：第 {offset} 字节（从 0 起）起不是 UTF-8；规则库请存为 UTF-8",
        "{file}: not UTF-8 from byte {offset} (from 0) on; save the pack as UTF-8",
    ),
    "pack.syntax": (
        "{file} 第 {line} 行：不是合法的 TOML（{why}），请改正",
        "{file}:{line}: no valid TOML ({why}); mend it",
    ),
    "pack.no_rules": (
        "找不到自带的规则库，找过：{places}；请重新安装 factcheck",
        "the standard rules are missing, looked in: {places}; install factcheck again",
    ),
    "pack.rule_in_two": (
        "规则 {code} 在 {first} 和 {second} 里都有；编号不能重复，请改其中一个",
        "rule {code} is in both {first} and {second}; a code belongs to one rule, so rename one",
    ),
    "pack.unknown_key": (_AT_ZH + "没有这个键，是否想写 {near}", _AT_EN + "no such key; did you mean {near}"),
    "pack.missing_key": (_AT_ZH + "缺少这个键，请补上", _AT_EN + "this key is missing; add it"),
    "pack.empty": (_AT_ZH + "是空的，请填写", _AT_EN + "is empty; fill it in"),
    "pack.unknown_name": (
        _AT_ZH + "{name} 没有定义，是否想写 {near}",
        _AT_EN + "{name} is not known; did you mean {near}",
    ),
    "pack.bad_value": (
        _AT_ZH + "{value} 写法不对，应形如 {example}",
        _AT_EN + "{value} is not written as it must be, for instance {example}",
    ),
    "pack.wrong_type": (_AT_ZH + "应为 {expected}，写成了 {found}", _AT_EN + "must be {expected}, but is {found}"),
    "pack.declared_twice": (
        _AT_ZH + "{name} 定义了两次，请删去一个",
        _AT_EN + "{name} is declared twice; take one away",
    ),
    "pack.shared_alias": (
        _AT_ZH + "{alias} 已用于 {first}，不能再用于 {second}，只能留一处",
        _AT_EN + "{alias} stands for {first} already and cannot stand for {second} as well; leave it to one",
    ),
    "pack.alias_again": (
        _AT_ZH + "{alias} 在 {name} 里写了两次（名称本身不必再写作别名），请删去一个",
        _AT_EN + "{alias} is told twice of {name} (a name is no alias of itself); take one away",
    ),
    "pack.named_twice": (
        _AT_ZH + "{name} 在同一个等式或分法里出现两次，请删去一个",
        _AT_EN + "{name} stands twice in one equation or partition; take one away",
    ),
    "pack.own_axis": (
        _AT_ZH + "{name} 已是 {axis} 轴上的一类，不能再带出这个轴上的另一类，请删去",
        _AT_EN + "{name} is a member of {axis} itself and cannot bring another one along; take it away",
    ),
    "pack.no_example": (
        _AT_ZH + "缺少例文；至少要有一个 [[example]] 的 fires 写明报哪条规则，一个 fires = []",
        _AT_EN + "examples are missing; add one [[example]] whose fires names a rule, and one with fires = []",
    ),
}
