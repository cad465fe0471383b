"""The words of the reports for other programs: Markdown, SARIF, JUnit, GitHub."""

FORMATS = {
    "markdown.finding": ("{number}. {severity}：{title}（{rule}）", "{number}. {severity}: {title} ({rule})"),
    "markdown.place": ("位置：{place}", "Place: {place}"),
    "markdown.suspect": ("疑误：{mend}", "Suspect: {mend}"),
    "markdown.fingerprint": ("指纹：{fingerprint}", "Fingerprint: {fingerprint}"),
    "sarif.about": (
        "离线核对中文统计公报里互相矛盾的数",
        "Checks the numbers in Chinese statistical bulletins against each other, offline",
    ),
    "sarif.figure": ("相关的数：{text}", "A figure of it: {text}"),
    "sarif.mend": ("改为“{replacement}”（{reason}）", 'Write "{replacement}" ({reason})'),
    "sarif.references": ("依据：{references}", "References: {references}"),
    "sarif.fails": ("会报出的文本：", "Texts it tells:"),
    "sarif.passes": ("不报的文本：", "Texts it passes:"),
    "aside.accepted": ("已接受：{reason}", "accepted: {reason}"),
    "aside.inline": ("原文注明略过：{reason}", "passed over by a remark in the text: {reason}"),
    "aside.inline_bare": ("原文注明略过", "passed over by a remark in the text"),
    "aside.baseline": ("基线中已有", "in the baseline already"),
    "aside.heading": ("不再计入（{count}）", "Counted no more ({count})"),
    "junit.coverage": ("核对范围", "coverage"),
}
