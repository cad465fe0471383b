"""The editor's day: settings, what is accepted or passed over, the baseline, counting, watching, several cores, completion."""

_AT_ZH, _AT_EN = "{path} 第 {line} 行：", "{path}:{line}: "

WORKFLOW = {
    "toml.unreadable": (
        "{path}：读不出来（{why}），请检查文件和权限",
        "{path}: cannot be read ({why}); check the file and its permission",
    ),
    "toml.not_utf8": (
        "{path}：第 {offset} 字节（从 0 起）起不是 UTF-8，请存为 UTF-8",
        "{path}: not UTF-8 from byte {offset} (from 0) on; save it as UTF-8",
    ),
    "toml.syntax": (_AT_ZH + "不是合法的 TOML（{why}），请改正", _AT_EN + "no valid TOML ({why}); mend it"),
    "inline.no_rule": (
        _AT_ZH + "ignore 后面要写规则编号或规则族，例如 <!-- factcheck: ignore SUM001 理由 -->",
        _AT_EN + "ignore must name a rule or a family, for instance <!-- factcheck: ignore SUM001 why -->",
    ),
    "inline.unknown_rule": (
        _AT_ZH + "没有编号为 {code} 的规则或规则族，是否想写 {near}",
        _AT_EN + "no rule or rule family {code}; did you mean {near}",
    ),
    "suppressed.line_accepted": (
        "已认可、不再报的 {count} 条：{reasons}",
        "Accepted and told no more, {count}: {reasons}",
    ),
    "suppressed.line_inline": ("文内注明略过的 {count} 条：{reasons}", "Passed over in the text, {count}: {reasons}"),
    "suppressed.line_baseline": (
        "上次报告里已有、不再报的 {count} 条：{reasons}",
        "In the baseline and told no more, {count}: {reasons}",
    ),
    "suppressed.why": ("{rule}（{reason}）", "{rule} ({reason})"),
    "suppressed.joint": ("；", "; "),
    "statistics.all": ("共 {count} 条，{documents} 份文件", "{count} findings in {documents} documents"),
    "accept.unknown": (
        "{fingerprint}：旁边的文件里没有这一条，写入 {path} 时缺规则和原文；可用 --in 指明文件",
        "{fingerprint}: no document beside it has this finding, so {path} tells no rule and text; name the file with --in",
    ),
    "accept.done": ("已写入 {path}：{count} 条", "{count} accepted in {path}"),
    "accept.elsewhere": (
        "check 只读名为 {name} 的文件；请把 {path} 里的条目并入其中",
        "check reads files named {name} alone; move the entries of {path} there",
    ),
    "watch.waiting": (
        "已检查，正在看着 {count} 个文件；保存即再查，Ctrl-C 结束",
        "checked; watching {count} files, saving one checks again, Ctrl-C ends",
    ),
    "usage.no_fingerprint": (
        "没有说认可哪一条；请给出指纹（在 docx 批注、xlsx 和 json 里）",
        "no finding named; give its fingerprint, which stands in the docx comment, in xlsx and in json",
    ),
    "usage.no_reason": (
        "认可要有理由；请用 --why 写明",
        "what is accepted needs a reason; give it with --why",
    ),
    "usage.fingerprint": (
        "{value} 不是指纹；指纹形如 {example}",
        "{value} is no fingerprint; one looks like {example}",
    ),
    "usage.accepted_already": (
        "{path} 里已认可 {fingerprint}（{reason}）；要改理由，请直接编辑该文件",
        "{path} accepts {fingerprint} already ({reason}); to change the reason, edit that file",
    ),
    "usage.no_finding": (
        "{paths} 里没有指纹为 {fingerprint} 的条目；请核对指纹和文件",
        "no finding in {paths} has the fingerprint {fingerprint}; check both",
    ),
    "usage.accept_date": (
        "--date 不能是 {value}；请写成 YYYY-MM-DD，例如 2019-05-20",
        "--date cannot be {value}; write it as YYYY-MM-DD, for instance 2019-05-20",
    ),
    "usage.jobs": ("--jobs 不能是 {value}；请给出从 1 起的整数", "--jobs cannot be {value}; give a number from 1 on"),
    "usage.job_died": (
        "有一个进程中途退出（多半是内存不够）；请减小 --jobs（现为 {jobs}）再试",
        "a process died, most likely for want of memory; try with fewer --jobs than {jobs}",
    ),
    "usage.statistics": (
        "--statistics 只用于 text 格式，不能与 --format {format} 同用",
        "--statistics goes with the format text, not with --format {format}",
    ),
    "usage.watch_stdin": (
        "--watch 不能看着标准输入；请给出文件名",
        "--watch cannot watch standard input; name a file",
    ),
    "usage.baseline_unreadable": (
        "--baseline {path}：读不出来（{why}），请核对路径",
        "--baseline {path}: cannot be read ({why}); check the path",
    ),
    "usage.no_baseline": (
        "--baseline {path}：不是 factcheck check --format json 的报告，请换成那样的文件",
        "--baseline {path}: no report of factcheck check --format json; name one",
    ),
    "usage.shell": (
        "没有 {shell} 的补全脚本；可选：{shells}",
        "no completion for {shell}; choose from {shells}",
    ),
    "help.accept": ("认可核实无误的条目，写明理由", "accept findings that were looked at and stand"),
    "help.completion": ("给出命令行补全脚本", "print the completion script of a shell"),
    "example.accept": (
        "factcheck accept 0f1e2d3c4b5a6978 --why 分项未列全",
        'factcheck accept 0f1e2d3c4b5a6978 --why "parts not all told"',
    ),
    "example.completion": (
        "factcheck completion bash > factcheck.bash",
        "factcheck completion bash > factcheck.bash",
    ),
    "option.fingerprints": ("要认可的条目的指纹", "fingerprints of the findings"),
    "option.why": ("理由（必写）", "the reason (needed)"),
    "option.file": (
        "写入的文件（默认 factcheck-accepted.toml）",
        "file to write (default factcheck-accepted.toml)",
    ),
    "option.in": ("在这些文件里找规则和原文，可重复", "look in these files for rule and text; repeatable"),
    "option.date": ("记下的日期，YYYY-MM-DD（默认今天）", "date to write, YYYY-MM-DD (default today)"),
    "option.shell": ("bash、zsh 或 fish", "bash, zsh or fish"),
    "option.baseline": ("此 json 报告里已有的条目不再算", "findings of this json report do not count"),
    "option.jobs": ("同时用几个进程检查（默认 1）", "processes to check with (default 1)"),
    "option.quiet": ("没有条目的文件不提，也不提示进度", "tell only documents with findings, no notices"),
    "option.statistics": ("只数各规则的条数", "count the findings by rule instead"),
    "option.watch": ("文件一保存就再查，Ctrl-C 结束（退出码 130）", "check again on save; Ctrl-C ends with 130"),
}
