"""Why a table of claims cannot be used: column, row and remedy."""

FRAME = {
    "frame.choice": (
        "{argument} 不能是 {value}；可选：{choices}",
        "{argument} cannot be {value}; choose from {choices}",
    ),
    "frame.type": (
        "需要 pandas.DataFrame，给的是 {type}；请用 pandas.DataFrame(…) 包起来",
        "a pandas.DataFrame is needed, not {type}; wrap it in pandas.DataFrame(…)",
    ),
    "frame.column": (
        "没有 {column} 列；必需的列：{needed}；请补上或改名",
        "column {column} is missing; there must be {needed}; add or rename it",
    ),
    "frame.twice": (
        "{column} 列有两个；请去掉一个",
        "column {column} stands there twice; drop one",
    ),
    "frame.figure": (
        "没有数：要有 text 列（如“12919.8亿元”），或 value 和 unit 两列；请补上",
        "no figures: there must be a column text (like 12919.8亿元), or the columns value and unit; add them",
    ),
    "frame.blank": (
        "{column} 列第 {row} 行是空的；请填上",
        "column {column}, row {row}: nothing there; fill it in",
    ),
    "frame.again": (
        "{column} 列第 {row} 行：“{value}”在第 {other} 行已经用过；编号不能重复，请改一个",
        "column {column}, row {row}: '{value}' was used in row {other}; ids are not given twice, change one",
    ),
    "frame.value": (
        "{column} 列第 {row} 行：{why}",
        "column {column}, row {row}: {why}",
    ),
    "frame.vocabulary": (
        "{column} 列第 {row} 行不能是“{value}”；可选：{choices}",
        "column {column}, row {row} cannot be '{value}'; choose from {choices}",
    ),
    "frame.kind": (
        "{column} 列第 {row} 行：“{value}”是占比还是增速说不准；请加 kind 列，写 share 或 growth",
        "column {column}, row {row}: '{value}' may be a share or a growth; add a column kind and write share or growth",
    ),
    "frame.period": (
        "{column} 列第 {row} 行：“{value}”不是时期；请写成 2018、2018Q1、2018H1、2018-05、2018-05-07 或 2015/2018",
        "column {column}, row {row}: '{value}' is no period; write 2018, 2018Q1, 2018H1, 2018-05, 2018-05-07 or 2015/2018",
    ),
    "frame.interval": (
        "{column} 列第 {row} 行：{value} 在上限 {upper} 之上；请核对",
        "column {column}, row {row}: {value} lies above the upper end {upper}; check both",
    ),
}
