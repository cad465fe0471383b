"""Why a file, a pack or a call cannot be used: what it is, where it fails, what to do."""

_TEXT_ZH = "请另存为 UTF-8 纯文本再检查"
_TEXT_EN = "save it as UTF-8 plain text and check that"
_DOCX_ZH = "请另存为 .docx 再检查，或运行 soffice --headless --convert-to docx 文件名"
_DOCX_EN = "save it as .docx and check that, or run soffice --headless --convert-to docx FILE"

_INPUT = {
    "input.missing": ("{path}：没有这个文件，请核对路径", "{path}: no such file; check the path"),
    "input.permission": (
        "{path}：没有读取权限，请先取得权限",
        "{path}: no permission to read it; get the permission first",
    ),
    "input.directory": (
        "{path}：这是文件夹，这里需要一个文件",
        "{path}: this is a folder; name one file in it",
    ),
    "input.no_documents": (
        "{path}：文件夹里没有可读的文件；可读文本、Markdown、网页、.docx、PDF 和图片",
        "{path}: no readable file in this folder; text, Markdown, web pages, .docx, PDF and images are read",
    ),
    "input.unreadable": (
        "{path}：读不出来（{why}），请检查文件和磁盘",
        "{path}: cannot be read ({why}); check the file and the disk",
    ),
    "input.no_stdin": (
        "-：标准输入已关闭，请用管道送入文本，或给出文件名",
        "-: standard input is closed; pipe a text in or name a file",
    ),
    "input.empty": ("{path}：文件是空的，请换一个有内容的文件", "{path}: the file is empty; name one with text in it"),
    "input.sheet": (
        "{path}：电子表格，读不了；" + _TEXT_ZH,
        "{path}: a spreadsheet, which cannot be read; " + _TEXT_EN,
    ),
    "input.slides": (
        "{path}：演示文稿，读不了；" + _TEXT_ZH,
        "{path}: a slide deck, which cannot be read; " + _TEXT_EN,
    ),
    "input.office": (
        "{path}：旧式 Word 或 WPS 文件，读不了；" + _DOCX_ZH,
        "{path}: a Word or WPS file of the old kind, which cannot be read; " + _DOCX_EN,
    ),
    "input.writer": (
        "{path}：OpenDocument 文档，读不了；" + _DOCX_ZH,
        "{path}: an OpenDocument text, which cannot be read; " + _DOCX_EN,
    ),
    "input.rtf": (
        "{path}：RTF 文档，读不了；" + _DOCX_ZH,
        "{path}: an RTF document, which cannot be read; " + _DOCX_EN,
    ),
    "input.ofd": (
        "{path}：OFD 版式文件，读不了；请在阅读器里导出 PDF 再检查",
        "{path}: an OFD document, which cannot be read; export it as PDF and check that",
    ),
    "input.mht": (
        "{path}：网页存档（MHT），读不了；请用浏览器打开，另存为 .html 再检查",
        "{path}: a web archive (MHT), which cannot be read; open it in a browser, save it as .html and check that",
    ),
    "input.picture": (
        "{path}：这种图片读不了；请另存为 PNG 再检查",
        "{path}: an image of a kind that cannot be read; save it as PNG and check that",
    ),
    "input.archive": (
        "{path}：压缩包，请先解压，再检查里面的文本",
        "{path}: an archive; unpack it and check the texts in it",
    ),
    "input.suffix": (
        "{path}：不认识扩展名 {suffix}；如果是纯文本，请改名为 .txt",
        "{path}: the suffix {suffix} is not known; if it is plain text, rename it to .txt",
    ),
    "input.binary": (
        "{path}：第 {offset} 字节（从 0 起）是 NUL，不是文本；" + _TEXT_ZH,
        "{path}: byte {offset} (from 0) is NUL, so this is no text; " + _TEXT_EN,
    ),
    "input.damaged": (
        "{path}：第 {offset} 字节（从 0 起）处 {encoding} 编码损坏；请用编辑器打开，修好该处后另存为 UTF-8",
        "{path}: damaged {encoding} at byte {offset} (from 0); open it in an editor, mend that place and save it as UTF-8",
    ),
    "input.ambiguous": (
        "{path}：编码分不清是 {first} 还是 {second}；请按实际编码转码：iconv -f {first} -t UTF-8 原文件 > 新文件（或 -f {second}）",
        "{path}: the encoding may be {first} or {second}; convert it: iconv -f {first} -t UTF-8 OLD > NEW (or -f {second})",
    ),
    "input.not_utf8": (
        "{path}：第 {offset} 字节（从 0 起）起不是 UTF-8，也不像 GB18030 或 BIG5 的中文；" + _TEXT_ZH,
        "{path}: not UTF-8 from byte {offset} (from 0) on, nor Chinese in GB18030 or BIG5; " + _TEXT_EN,
    ),
    "input.no_text": (
        "{path}：里面没有文字（如果是图片，请导出 PDF 或 PNG 再检查），请换一个有内容的文件",
        "{path}: no text in it (if it holds pictures, export them as PDF or PNG); name one with text",
    ),
    "input.too_large": (
        "{path}：网页大于 {limit}，不像一份公报；请只保存正文再检查",
        "{path}: a web page of more than {limit} is hardly a bulletin; save the main text alone and check that",
    ),
    "input.too_nested": (
        "{path}：网页嵌套过深或某一段过长，读不全；请用浏览器打开，把正文另存为纯文本再检查",
        "{path}: a web page nested too deeply, or with one endless text; save its main text from a browser and check that",
    ),
    "input.no_zip": (
        "{path}：不是 Word 文档（.docx 应是 zip）；请用 Word 或 WPS 打开，另存为 .docx；如果是纯文本，请改名为 .txt",
        "{path}: no Word document (a .docx is a zip); open it in Word or WPS and save it as .docx, or rename a text to .txt",
    ),
    "input.damaged_zip": (
        "{path}：Word 文档已损坏或不完整；请重新复制，或用 Word 修复后另存",
        "{path}: the Word document is damaged or cut short; copy it again, or let Word repair and save it",
    ),
    "input.no_word": (
        "{path}：里面没有 Word 正文；请用 Word 或 WPS 打开，另存为 .docx 再检查",
        "{path}: no Word text inside; open it in Word or WPS, save it as .docx and check that",
    ),
    "input.encrypted": (
        "{path}：文档设有密码；请打开后另存一份不加密的，再检查",
        "{path}: the document is encrypted; open it, save a copy without the password and check that",
    ),
    "input.zip_bomb": (
        "{path}：解压后有 {size} MB，大得反常，没有打开；请核对来源，或用 Word 打开后另存",
        "{path}: unpacks to {size} MB, out of all proportion, and was not opened; check where it comes from",
    ),
    "input.doctype": (
        "{path}：{part} 里有文档类型声明（DTD），Word 不会写它，没有读；请核对来源，或用 Word 打开后另存",
        "{path}: {part} declares a document type (DTD), which Word never writes; check where it comes from",
    ),
}

_USAGE = {
    "usage.no_command": (
        "没有说要做什么；命令有：{commands}（factcheck --help 有例子）",
        "no command given; there are {commands} (factcheck --help has examples)",
    ),
    "usage.unknown_command": (
        "没有 {name} 这个命令；命令有：{commands}（factcheck --help 有例子）",
        "no command {name}; there are {commands} (factcheck --help has examples)",
    ),
    "usage.no_path": (
        "没有说检查哪个文件；请给出文件、文件夹，或用 - 表示标准输入",
        "no file named; give a file, a folder, or - for standard input",
    ),
    "usage.one_path": (
        "{command} 一次只处理一个文件，却给了 {count} 个；请逐个处理",
        "{command} takes one file, {count} were named; take them one by one",
    ),
    "usage.many_codes": (
        "rules 一次只看一条规则，却给了 {count} 个编号；请逐条查看",
        "rules shows one rule, {count} codes were named; look at them one by one",
    ),
    "usage.unknown_option": (
        "{command} 没有 {option} 这个选项；factcheck {command} --help 列出全部选项",
        "{command} has no option {option}; factcheck {command} --help lists them all",
    ),
    "usage.option_value": (
        "{option} 少了一个值，或者多给了一个值；factcheck {command} --help 说明各选项的用法",
        "{option} lacks its value, or was given one it does not take; factcheck {command} --help tells its use",
    ),
    "usage.choice": (
        "{option} 不能是 {value}；可选：{choices}",
        "{option} cannot be {value}; choose from {choices}",
    ),
    "usage.unknown_code": (
        "没有编号为 {code} 的规则或规则族；最接近的是 {nearest}（factcheck rules 列出全部规则）",
        "no rule or rule family {code}; the nearest is {nearest} (factcheck rules lists them all)",
    ),
    "usage.no_rules": (
        "没有编号为 {code} 的规则或规则族：已载入的规则库里没有规则",
        "no rule or rule family {code}: the packs that were loaded hold no rules",
    ),
    "usage.issued": (
        "--issued 不能是 {value}；请写成 YYYY-MM-DD，例如 2019-05-20",
        "--issued cannot be {value}; write it as YYYY-MM-DD, for instance 2019-05-20",
    ),
    "usage.no_pyarrow": (
        "parquet 格式需要 pyarrow，这里没有安装；请运行 pip install pyarrow，或改用 --format csv",
        "the format parquet needs pyarrow, which is not installed; run pip install pyarrow, or use --format csv",
    ),
    "usage.binary": (
        "{format} 是二进制格式，不能显示在终端上；请用 --output 文件名",
        "{format} is a binary format and cannot be shown on a terminal; use --output FILE",
    ),
    "usage.output_is_input": (
        "--output {path} 会覆盖被检查的文件；请换一个文件名",
        "--output {path} would overwrite a file that is being checked; choose another name",
    ),
    "usage.output": (
        "{path}：写不进去（{why}）；请检查文件夹是否存在、是否可写",
        "{path}: cannot be written ({why}); check that its folder exists and may be written to",
    ),
}

ERRORS = {**_INPUT, **_USAGE}
