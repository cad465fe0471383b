"""What has to be told of a document that was read: what was guessed, and what of it was left out."""

NOTICE = {
    "notice.encoding_guessed": (
        "没有说明编码，按 {encoding} 读；如有乱码，请另存为 UTF-8",
        "declares no encoding and was read as {encoding}; if characters are wrong, save it as UTF-8",
    ),
    "notice.encoding_declared": (
        "写明的编码是 {declared}，实际是 {encoding}，按后者读；请改正声明",
        "declares {declared} but is {encoding} and was read as that; correct the declaration",
    ),
    "notice.headers_left_out": (
        "页眉页脚里有数字，未读入：{text}",
        "headers or footers hold figures and were left out; look at them yourself: {text}",
    ),
    "notice.equation_left_out": (
        "有 {count} 个公式未读入；请对照原件",
        "{count} equations were left out; look at the original",
    ),
    "notice.embedded_left_out": (
        "有 {count} 个图表或嵌入对象未读入；请对照原件",
        "{count} charts or embedded objects were left out; look at the original",
    ),
    "notice.picture_left_out": (
        "有 {count} 幅图片未读入，里面可能有数字；请对照原件，或导出 PDF 再检查",
        "{count} pictures were left out and may hold figures; look at the original, or export it as PDF and check that",
    ),
    "notice.hidden_left_out": (
        "有 {count} 处隐藏文字含数字，未读入；请在 Word 里显示隐藏文字核对",
        "{count} places with hidden text that holds figures were left out; let Word show hidden text and look",
    ),
}
