"""What the command line says while it works, and the column headings of its tables."""

COMMAND = {
    "cli.error": ("factcheck：{line}", "factcheck: {line}"),
    "cli.progress": ("[{bar}] {number}/{count}", "[{bar}] {number}/{count}"),
    "cli.notice": ("{path}：{message}", "{path}: {message}"),
    "cli.aside": (
        "{count} 个文件不是能读的种类，未检查：{paths}",
        "{count} files are of kinds that are not read and were not checked: {paths}",
    ),
    "cli.more": ("{paths} 等", "{paths} and more"),
    "column.path": ("文件", "path"),
    "column.id": ("编号", "id"),
    "column.place": ("行:列", "place"),
    "column.text": ("原文", "text"),
    "column.kind": ("类别", "kind"),
    "column.interval": ("取值范围", "interval"),
    "column.period": ("时期", "period"),
    "column.entity": ("主体", "entity"),
    "column.metric": ("指标", "metric"),
    "column.status": ("结果", "status"),
}
