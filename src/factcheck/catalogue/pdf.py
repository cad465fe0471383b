"""What is told of a PDF: why it cannot be read, and what of its pages could not be or was left out."""

PDF = {
    "input.pdf_encrypted": (
        "{path}：PDF 设有打开密码；请用密码打开后另存一份不加密的，再检查",
        "{path}: this PDF opens with a password only; open it, save a copy without the password and check that",
    ),
    "input.pdf_truncated": (
        "{path}：PDF 不完整，文件末尾缺失；请重新下载或复制",
        "{path}: this PDF is cut short, its end is missing; download or copy it again",
    ),
    "input.pdf_damaged": (
        "{path}：PDF 已损坏，结构读不出来；请重新导出，或用 PDF 软件修复后另存",
        "{path}: this PDF is damaged, its structure cannot be read; export it again, or let a PDF program mend and save it",
    ),
    "input.pdf_no_pages": (
        "{path}：PDF 里没有页面；请换一个有内容的文件",
        "{path}: this PDF has no pages; name one that has",
    ),
    "notice.no_text_layer": (
        "第 {page} 页是图像，没有文字层，未读入；安装文字识别（pip install 'factcheck[ocr]'）后可读",
        "page {page} is an image without a text layer and was not read; pip install 'factcheck[ocr]' makes it readable",
    ),
    "notice.ocr_layer": (
        "第 {page} 页是扫描图像，文字取自其下的识别文字层，数字可能有误认",
        "page {page} is a scan; its text comes from the recognised layer beneath and may hold misread figures",
    ),
    "notice.invisible": (
        "第 {page} 页有看不见的文字（隐藏、与底色相同、在页面之外或极小），未读入",
        "page {page} has text that nobody sees (hidden, in the colour behind it, off the page or tiny); it was left out",
    ),
    "notice.annotations": (
        "第 {page} 页的批注或表单里有文字，未读入",
        "page {page} has text in annotations or form fields; it was left out",
    ),
    "notice.unknown_glyphs": (
        "第 {page} 页有 {count} 个字形没有对应的文字编码，以 � 代替；请对照原件",
        "page {page} has {count} glyphs for which the file names no character, told as �; look at the original",
    ),
    "notice.page_damaged": (
        "第 {page} 页的内容有损坏，可能没有读全；请对照原件",
        "the content of page {page} is damaged and may not have been read in full; look at the original",
    ),
    "notice.page_too_large": (
        "第 {page} 页的内容过于庞大，未读入；请重新导出这一页",
        "the content of page {page} is far too large and was not read; export that page again",
    ),
}
