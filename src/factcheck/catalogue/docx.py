"""What the comments in a Word document say, and why one cannot be written."""

DOCX = {
    "docx.mend": ("疑误：“{text}” → “{replacement}”（{reason}）", 'Suspect: "{text}" → "{replacement}" ({reason})'),
    "docx.doubt": ("疑误：“{text}”（{reason}）", 'Suspect: "{text}" ({reason})'),
    "docx.accept": (
        "经核实无误的，运行 factcheck accept {fingerprint} --why 理由",
        "If it is right after all: factcheck accept {fingerprint} --why REASON",
    ),
    "usage.one_docx": (
        "docx 格式一次只批注一份文件，这次有 {count} 份；请逐份检查",
        "the format docx holds one document, {count} were named; check them one by one",
    ),
    "usage.docx_stdin": (
        "标准输入来的 Word 文档无处可批注；请给出文件名",
        "a Word document from standard input cannot be commented on; name the file",
    ),
    "input.docx_wide": (
        "{path}：正文存为 UTF-16，不能批注；请用 Word 或 WPS 打开后另存为 .docx",
        "{path}: its text is stored as UTF-16 and cannot be commented on; open it in Word or WPS and save it as .docx",
    ),
    "input.changed": (
        "{path}：检查期间文件变了，没有写批注；请再检查一次",
        "{path}: the file changed while it was checked, so no comments were written; check it again",
    ),
}
