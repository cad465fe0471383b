"""A table of claims with three planted errors, a suite, its validation, and the result as a page. Explained in validation.md.

    python docs/validation.py [PAGE]

PAGE is where the page is written, validation.html unless it is named. No network is used.
"""

import sys
from pathlib import Path

import pandas as pd

from factcheck.expectations import page, suite, validate

COLUMNS = ["id", "metric", "period", "text", "of"]
ROWS = [
    ("a01", "服务外包执行额", "2018", "959.7亿元", None),
    ("a02", "离岸服务外包执行额", "2018", "586.7亿元", None),
    ("a03", "在岸服务外包执行额", "2018", "373.0亿元", None),
    ("a04", "离岸信息技术外包执行额", "2018", "265.6亿元", None),
    ("a05", "离岸业务流程外包执行额", "2018", "101.4亿元", None),
    ("a06", "离岸知识流程外包执行额", "2018", "219.7亿元", None),
    ("a07", "离岸信息技术外包执行额", "2018", "45.3%", "离岸服务外包执行额"),
    ("a08", "离岸业务流程外包执行额", "2018", "17.3%", "离岸服务外包执行额"),
    ("a09", "离岸知识流程外包执行额", "2018", "34.7%", "离岸服务外包执行额"),  # planted: 37.4%
    ("a10", "离岸服务外包执行额", "2017", "536.9亿元", None),
    ("a11", "离岸服务外包执行额", "2018", "增长3.9%", None),  # planted: 9.3%
    ("a12", "离岸服务外包执行额", "2018", "88.7亿美元", None),
    ("a13", "离岸服务外包执行额", "2018", "500多亿元", None),
    ("a14", "服务外包执行额", "2018", "959.7亿元", None),
    ("a15", "服务进出口总额", "2018", "5240.2亿元", None),
    ("a16", "服务出口额", "2018", "1765.8亿元", None),
    ("a17", "服务进口额", "2018", "3474.4亿元", None),
    ("a18", "服务贸易逆差", "2018", "1780.6亿元", None),  # planted: 1708.6
]


def main() -> None:
    """Print the expectations that fail with the claims they name, and write the page."""
    claims = pd.DataFrame(ROWS, columns=COLUMNS)
    result = validate(claims, suite(issued="2019-05-20"))
    for each in result.results:
        for found in each.result["details"]["contradictions"]:
            print(each.expectation_config.type, found["suspect"], found["suspect_text"], "→", found["replacement"])
            print("   ", "、".join(found["claims"]), found["arithmetic"])
    print("success:", result.success)
    Path(sys.argv[1] if len(sys.argv) > 1 else "validation.html").write_text(page(result), encoding="utf-8")


if __name__ == "__main__":
    main()
