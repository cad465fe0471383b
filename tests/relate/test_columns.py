"""Columns: the rows of a table against the one that is called their total, whether cells stand in a line or one to a line."""

import pytest

from tests.relate.telling import Case, outcomes

TABBED = (
    "单位：万元\n项目\t2021年\t2020年\n齿轮\t28416.37\t21307.62\n减速器\t9213.84\t8846.13\n合计\t37630.21\t30153.75\n"
)
STACKED = "单位：万元\n项目\n2021年\n2020年\n齿轮\n28416.37\n21307.62\n减速器\n9213.84\n8846.13\n合计\n37630.21\n30153.75\n完。"

FOUND: tuple[Case, ...] = (("part_sum", TABBED, "37630.21 28416.37 9213.84"),)


@pytest.mark.parametrize("text", [TABBED, STACKED], ids=["tabs", "lines"])
def test_each_column_adds_up_to_its_total(text: str) -> None:
    """Each year is a list of its own, whatever luck would say of it."""
    assert outcomes(text, "part_sum") == {
        "37630.21 28416.37 9213.84": "consistent",
        "30153.75 21307.62 8846.13": "consistent",
    }


@pytest.mark.parametrize("text", [TABBED, STACKED], ids=["tabs", "lines"])
@pytest.mark.parametrize(
    ("right", "wrong", "truth"), [("9213.84", "9123.84", "inconsistent"), ("9213.84", "9777.77", "undetermined")]
)
def test_a_changed_cell(text: str, right: str, wrong: str, truth: str) -> None:
    """One slip is told; of anything else it is not known whether the rows are all."""
    figures = f"37630.21 28416.37 {wrong}"

    assert outcomes(text.replace(right, wrong), "part_sum")[figures] == truth


@pytest.mark.parametrize("label", ["其中：减速器", "小计", "1.减速器"])
def test_rows_within_rows_are_left_alone(label: str) -> None:
    """Where a row divides another one, the column does not add up as it stands."""
    text = TABBED.replace("减速器", label).replace("9213.84", "9123.84")

    assert "37630.21 28416.37 9123.84" not in outcomes(text, "part_sum")
