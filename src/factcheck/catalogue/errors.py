"""Why a file, a pack or a call cannot be used: what it is, where it fails, what to do."""

_TEXT_ZH = "请另存为 UTF-8 纯文本再检查"
_TEXT_EN = "save it as UTF-8 plain text and check that"
_ICONV_ZH = "iconv -f {encoding} -t UTF-8 原文件 > 新文件"
_ICONV_EN = "iconv -f {encoding} -t UTF-8 OLD > NEW"

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
        "{path}：文件夹里没有可读的文件；本版读 .txt、.md 和无扩展名的文本",
        "{path}: no readable file in this folder; this release reads .txt, .md and text without a suffix",
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
    "input.pdf": (
        "{path}：PDF，本版还不能读；请先转成文本，例如 pdftotext -layout",
        "{path}: a PDF, which this release cannot read; turn it into text first, for instance with pdftotext -layout",
    ),
    "input.word": (
        "{path}：Word 或 WPS 文档，本版还不能读；" + _TEXT_ZH,
        "{path}: a Word or WPS document, which this release cannot read; " + _TEXT_EN,
    ),
    "input.sheet": (
        "{path}：电子表格，本版还不能读；" + _TEXT_ZH,
        "{path}: a spreadsheet, which this release cannot read; " + _TEXT_EN,
    ),
    "input.slides": (
        "{path}：演示文稿，本版还不能读；" + _TEXT_ZH,
        "{path}: a slide deck, which this release cannot read; " + _TEXT_EN,
    ),
    "input.office": (
        "{path}：Office 或 WPS 文件（Word、表格或演示），本版还不能读；" + _TEXT_ZH,
        "{path}: an Office or WPS file (document, sheet or slides), which this release cannot read; " + _TEXT_EN,
    ),
    "input.rtf": (
        "{path}：RTF 文档，本版还不能读；" + _TEXT_ZH,
        "{path}: an RTF document, which this release cannot read; " + _TEXT_EN,
    ),
    "input.ofd": (
        "{path}：OFD 版式文件，本版还不能读；请导出文本再检查",
        "{path}: an OFD document, which this release cannot read; export its text and check that",
    ),
    "input.html": (
        "{path}：网页（HTML），本版还不能读；" + _TEXT_ZH,
        "{path}: a web page (HTML), which this release cannot read; " + _TEXT_EN,
    ),
    "input.image": (
        "{path}：图片，本版还不能读；请先做文字识别（OCR），再检查得到的文本",
        "{path}: an image, which this release cannot read; run text recognition (OCR) and check the text it gives",
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
    "input.encoded": (
        "{path}：第 {offset} 字节（从 0 起）起不是 UTF-8，像 {encoding}；请先转码：" + _ICONV_ZH,
        "{path}: not UTF-8 from byte {offset} (from 0) on, probably {encoding}; convert it: " + _ICONV_EN,
    ),
    "input.damaged": (
        "{path}：第 {offset} 字节（从 0 起）处 UTF-8 编码损坏；请用编辑器打开，修好该处后另存为 UTF-8",
        "{path}: damaged UTF-8 at byte {offset} (from 0); open it in an editor, mend that place and save it as UTF-8",
    ),
    "input.not_utf8": (
        "{path}：第 {offset} 字节（从 0 起）起不是 UTF-8，也认不出是哪种编码；" + _TEXT_ZH,
        "{path}: not UTF-8 from byte {offset} (from 0) on, nor any encoding we can tell; " + _TEXT_EN,
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
