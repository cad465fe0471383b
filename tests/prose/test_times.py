"""Periods and dates: what keeps the rules silent, and what the day of issue changes."""

import pytest

from factcheck import check_text

TOLD = "今年上半年，全市民营经济增加值1007.9亿元，占地区生产总值的52.3%。"
EXPECTED = "该项目到2015年底产能将达到1000万部。"


def _codes(text: str, issued: str | None) -> list[str]:
    return [f.rule for f in check_text(text, issued=issued).findings if f.rule.startswith("TIM")]


def test_a_period_that_is_not_over_is_told() -> None:
    """The first half of a year has no result in May, and in July it has."""
    assert _codes(TOLD, "2019-05-20") == ["TIM001"]
    assert _codes(TOLD, "2019-07-20") == []


@pytest.mark.parametrize("text", [TOLD.replace("今年", "2019年"), EXPECTED])
def test_without_a_day_of_issue_nothing_is_told(text: str) -> None:
    """Never today's date: what is not known is not checked."""
    assert _codes(text, None) == []


@pytest.mark.parametrize("hedge", ["预计", "力争", "计划", "截至", "累计，", "按照目标，", "有望在", "若"])
def test_what_looks_ahead_is_no_result(hedge: str) -> None:
    """A plan, a forecast or a running total may name a period that is not over."""
    assert _codes(hedge + TOLD, "2019-05-20") == []


def test_a_heading_may_look_ahead() -> None:
    """What stands under a heading of aims is an aim."""
    assert _codes("2020年，全市出口额103.8亿元。", "2019-05-20") == ["TIM001"]
    assert _codes("2020年目标\n\n2020年，全市出口额103.8亿元。", "2019-05-20") == []


def test_figures_of_a_period_may_be_told_in_its_last_days() -> None:
    """Flash figures come out before the period is quite over."""
    assert _codes(TOLD, "2019-06-27") == []


@pytest.mark.parametrize("lead", ["规划提出，", "公司曾表示，", "《纲要》要求，", "2014年，公司宣布，", "他说：“"])
def test_a_forecast_told_as_past_is_left_alone(lead: str) -> None:
    """What was expected once stays true, and a quotation is not the text's own."""
    assert _codes(EXPECTED, "2019-05-20") == ["TIM002"]
    assert _codes(lead + EXPECTED, "2019-05-20") == []


def test_results_may_still_be_an_estimate_soon_after_a_period() -> None:
    """In January the figures of the year before are still expected."""
    text = "预计2018年全市货运量168.2万吨。"

    assert _codes(text, "2019-01-20") == []
    assert _codes(text, "2019-05-20") == ["TIM002"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("发布会于2019年5月20日（星期三）举行。", "星期一"),
        ("发布会于2019年5月19日周一举行。", "周日"),
        ("发布会于2019年5月20日，礼拜天举行。", "礼拜一"),
    ],
)
def test_the_right_weekday_is_told(text: str, right: str) -> None:
    """The replacement is written as the weekday was."""
    (finding,) = check_text(text).findings

    assert (finding.rule, finding.severity) == ("TIM003", "error")
    assert [suspect.replacement for suspect in finding.suspects] == [right]


def test_a_date_without_a_year_may_be_of_a_year_named_before() -> None:
    """20 May was a Monday in 2019, when it is told, and a Sunday in 2018, of which it is told."""
    assert _codes("5月20日（星期日），大会开幕。", "2019-05-25") == ["TIM003"]
    assert _codes("2018年召开了两次会议。5月20日（星期日），大会开幕。", "2019-05-25") == []


@pytest.mark.parametrize("date", ["2020年2月29日", "2月29日", "12月31日", "2000年2月29日", "2019-12-31"])
def test_days_that_exist_pass(date: str) -> None:
    """The last days of the months, and 29 February where the year may be a leap year."""
    assert _codes(f"统计截至{date}。", "2021-05-20") == []


@pytest.mark.parametrize("date", ["2019年2月29日", "1900年2月29日", "4月31日", "2018年0月", "2019-02-30", "13月1日"])
def test_days_that_do_not_exist_are_errors(date: str) -> None:
    """Each is told once."""
    assert _codes(f"统计于{date}完成。", "2021-05-20") == ["TIM004"]
