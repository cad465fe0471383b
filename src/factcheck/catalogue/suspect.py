"""Why a figure is suspected: what kind of slip would turn the replacement into what is printed."""

SUSPECT = {
    "suspect.transposed": ("两位数字对调", "two digits swapped"),
    "suspect.substituted": ("一位数字有误", "one digit wrong"),
    "suspect.dropped": ("漏了一位数字", "one digit lost"),
    "suspect.added": ("多了一位数字", "one digit too many"),
    "suspect.point": ("小数点错位", "decimal point shifted or lost"),
    "suspect.scale": ("万、亿等数量级写错", "wrong order of magnitude (万, 亿)"),
    "suspect.letters": ("字母写在数字的位置", "letters in place of digits"),
    "suspect.direction": ("方向写反", "told in the wrong direction"),
    "suspect.weekday": ("按日历推算的星期", "the weekday by the calendar"),
    "suspect.numbered": ("编号重复，应为下一个", "number used twice, the next one is meant"),
    "suspect.counted": ("按列出的名称计数", "the names listed, counted"),
    "suspect.listed": ("参考文献表里的写法", "as the reference list has it"),
    "suspect.twin": ("同样的上下文里别处用的词", "the word that stands elsewhere before the same words"),
    "suspect.repeated": ("别处对同一事实的说法不同", "told differently elsewhere"),
    "suspect.recomputed": ("由其他数推算得出", "recomputed from the other figures"),
    "suspect.unsettled": ("没有一个值能使各处都相符", "no single value mends every place"),
}
