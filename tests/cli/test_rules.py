"""`factcheck rules`: the list, a family, one page."""

import pytest

from tests.cli.conftest import Call

pytestmark = pytest.mark.usefixtures("api")


def test_all_rules_are_listed(call: Call) -> None:
    """By code, with severity and title."""
    told = call("rules", "--lang", "zh")

    assert (told.code, told.err) == (0, "")
    assert told.out.decode() == "DUP101 提示 说法宽松\nSUM001 错误 分项之和与合计不符\n"


def test_a_family_is_listed(call: Call) -> None:
    """A family of one rule is still a list."""
    assert call("rules", "SUM").out == b"SUM001 error Parts do not add up\n"


@pytest.mark.parametrize("code", ["SUM001", "sum001"])
def test_a_code_gives_its_page(call: Call, code: str) -> None:
    """Small letters do."""
    told = call("rules", code).out.decode()

    assert told.startswith("SUM001 Parts do not add up\nSeverity: error\n")
    assert "Readers add the parts." in told


def test_an_unknown_code_names_the_nearest(call: Call) -> None:
    """As for --select."""
    told = call("rules", "SUM01")

    assert (told.code, told.out) == (2, b"")
    assert "the nearest is SUM001" in told.err
