"""Prints what the suite over a table of claims costs, against plain pandas expressions of the same tests.

    python benchmarks/expectations.py [CLAIMS]

Compared is one table, of 50,000 claims unless another number is named, with 0.2 % of the figures planted wrong and 2 % told
twice: the typed table that `report.to_frame("claims")` gives, figures read already, amounts as Decimal objects in base units. On the
one side stands `batch.validate(suite(...))` with everything that Great Expectations does around it. On the other side stand nine
expressions that someone would write by hand for this very table: floats instead of decimals, a tolerance of half the rounding
interval, names of measures and members written into the code instead of read from packs, no likeliest slip and no arithmetic in
words. The floats are made once for all nine, as the suite does.
Both are run in turn; medians are printed, and the ids that only one of them names: where a fact is told twice, the expressions take the
first row, and the suite the nearer one, or looks at both.
"""

import sys
from collections.abc import Callable, Iterator
from random import Random
from statistics import median
from time import perf_counter
from typing import NamedTuple

import great_expectations as gx
import pandas as pd

from factcheck import check_frame
from factcheck.expectations import suite

ROUNDS = 5
CLAIMS = 50_000
ISSUED = "2020-06-30"
WRONG, TWICE, HEDGED = 0.002, 0.02, 0.1
RATES = {"2017": 6.7518, "2018": 6.6174, "2019": 6.8985}
YEARS = tuple(RATES)
KINDS = ("信息技术外包", "业务流程外包", "知识流程外包")
OFFSHORE = tuple(f"离岸{kind}执行额" for kind in KINDS)
WHOLE, TOTAL, HOME = "离岸服务外包执行额", "服务外包执行额", "在岸服务外包执行额"
FLOWS = ("服务进出口额", "服务出口额", "服务进口额", "服务贸易差额")
COLUMNS = ["id", "metric", "entity", "period", "text", "of", "kind"]
KEYS = ["entity", "period"]

Ids = set[str]


class Told(NamedTuple):
    """A row of the table, without its id."""

    metric: str
    entity: str
    period: str
    text: str
    of: str = ""
    kind: str = "level"


def claims(count: int) -> pd.DataFrame:
    """Return `count` claims: places with three years of outsourcing and trade, a few of the figures wrong."""
    chance = Random(1)  # noqa: S311  the same table for everybody, no secret
    rows: list[Told] = []
    for told in _endless(chance):
        if len(rows) >= count:
            break
        rows += [_printed(told, chance) for _ in range(2 if chance.random() < TWICE else 1)]
    named = [(f"c{number:06d}", *row) for number, row in enumerate(rows[:count])]
    return check_frame(pd.DataFrame(named, columns=COLUMNS)).to_frame("claims")


def _endless(chance: Random) -> Iterator[Told]:
    place = 0
    while True:
        entity, before = f"第{place}区", dict[str, float]()
        for year in YEARS:
            yield from _outsourcing(chance, entity, year, before)
            yield from _trade(chance, entity, year)
        place += 1


def _outsourcing(chance: Random, entity: str, year: str, before: dict[str, float]) -> Iterator[Told]:
    """Yield levels with their growths, shares, one conversion and at times a hedge."""
    values = {name: round(chance.uniform(20, 900), 1) for name in (*OFFSHORE, HOME)}
    values[WHOLE] = sum(values[name] for name in OFFSHORE)
    values[TOTAL] = values[WHOLE] + values[HOME]
    for name, value in values.items():
        yield Told(name, entity, year, f"{value:.1f}亿元")
        if name in before:
            rate = 100 * (value / before[name] - 1)
            yield Told(name, entity, year, f"{'增长' if rate > 0 else '下降'}{abs(rate):.1f}%", kind="growth")
        before[name] = value
    for name in OFFSHORE:
        yield Told(name, entity, year, f"{100 * values[name] / values[WHOLE]:.1f}%", WHOLE, "share")
    rate = RATES[year] * (1 + chance.uniform(-0.01, 0.01))
    yield Told(WHOLE, entity, year, f"{values[WHOLE] / rate:.2f}亿美元")
    if chance.random() < HEDGED:
        yield Told(HOME, entity, year, f"近{values[HOME] + 1:.0f}亿元")


def _trade(chance: Random, entity: str, year: str) -> Iterator[Told]:
    total, out, in_, balance = FLOWS
    sold, bought = (round(chance.uniform(10, 400), 1) for _ in range(2))
    yield Told(total, entity, year, f"{sold + bought:.1f}亿元")
    yield Told(out, entity, year, f"{sold:.1f}亿元")
    yield Told(in_, entity, year, f"{bought:.1f}亿元")
    name = balance.replace("差额", "顺差" if sold > bought else "逆差")
    yield Told(name, entity, year, f"{abs(sold - bought):.1f}亿元")


def _printed(told: Told, chance: Random) -> Told:
    return told._replace(text=_slipped(told.text, chance)) if chance.random() < WRONG else told


def _slipped(text: str, chance: Random) -> str:
    """Return `text` with one digit changed."""
    place = chance.choice([at for at, letter in enumerate(text) if letter.isdigit()])
    return text[:place] + chance.choice("123456789".replace(text[place], "")) + text[place + 1 :]


class Plain:
    """The nine tests by hand."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self.frame = frame.assign(low=frame["lower"].astype(float), high=frame["upper"].astype(float))
        self.frame["middle"] = (self.frame["low"] + self.frame["high"]) / 2
        self.frame["half"] = (self.frame["high"] - self.frame["low"]) / 2
        falls = self.frame["direction"] == "-"
        self.frame["signed"] = self.frame["middle"].where(~falls, -self.frame["middle"])
        exact = self.frame["qualifier"] == "exact"
        self.levels = self.frame[self.frame["kind"].eq("level") & self.frame["unit"].eq("CNY") & exact]
        self.once = self.levels.drop_duplicates([*KEYS, "metric"])

    def wide(self, column: str) -> pd.DataFrame:
        """Return one column of the levels with a row for each place and year, a column for each measure."""
        return self.once.pivot_table(index=KEYS, columns="metric", values=column, aggfunc="first", observed=True)

    def shares(self) -> Ids:
        """Shares of one whole add up to a hundred."""
        told = self.frame[self.frame["kind"] == "share"].drop_duplicates([*KEYS, "metric"])
        sums = told.groupby([*KEYS, "of"])[["middle", "half"]].transform("sum")
        return set(told.loc[(sums["middle"] - 100).abs() > sums["half"] * (1 + 1e-9), "id"])

    def portions(self) -> Ids:
        """Shares are the quotient of part and whole."""
        told = self.frame[self.frame["kind"] == "share"].drop_duplicates([*KEYS, "metric"])
        met = told.merge(self.once, on=[*KEYS, "metric"], suffixes=("", "_part"))
        met = met.merge(self.once, left_on=[*KEYS, "of"], right_on=[*KEYS, "metric"], suffixes=("", "_whole"))
        least, most = 100 * met["low_part"] / met["high_whole"], 100 * met["high_part"] / met["low_whole"]
        wrong = (met["low"] > most) | (met["high"] < least)
        return set(met.loc[wrong, ["id", "id_part", "id_whole"]].to_numpy().ravel())

    def linear(self, whole: str, plus: tuple[str, ...], minus: tuple[str, ...] = ()) -> Ids:
        """One sum, for all places and years."""
        told, half, ids = self.wide("middle"), self.wide("half"), self.wide("id")
        names = [whole, *plus, *minus]
        off = told[whole] - sum(told[n] for n in plus) + sum(told[n] for n in minus)
        wrong = off.abs() > half[names].sum(axis=1) * (1 + 1e-9)
        return set(ids.loc[wrong, names].to_numpy().ravel())

    def parts(self) -> Ids:
        """Parts add up to their whole."""
        return self.linear(WHOLE, OFFSHORE) | self.linear(TOTAL, (WHOLE, HOME))

    def flows(self) -> Ids:
        """The total is the sum of both flows, and the balance their difference."""
        total, out, in_, balance = FLOWS
        names = [balance.replace("差额", word) for word in ("顺差", "逆差")]
        return (
            self.linear(total, (out, in_))
            | self.linear(names[0], (out,), (in_,))
            | self.linear(names[1], (in_,), (out,))
        )

    def growth(self) -> Ids:
        """Growths fit the levels of both years."""
        rates = self.frame[self.frame["kind"] == "growth"].drop_duplicates([*KEYS, "metric"])
        now = self.once.assign(before=(self.once["period"].astype(int) - 1).astype(str))
        then = now.merge(
            self.once,
            left_on=["entity", "metric", "before"],
            right_on=["entity", "metric", "period"],
            suffixes=("", "_then"),
        )
        met = then.merge(rates, on=["entity", "metric", "period"], suffixes=("", "_rate"))
        least, most = 100 * (met["low"] / met["high_then"] - 1), 100 * (met["high"] / met["low_then"] - 1)
        wrong = (met["signed_rate"] - met["half_rate"] > most + 1e-9) | (
            met["signed_rate"] + met["half_rate"] < least - 1e-9
        )
        return set(met.loc[wrong, ["id", "id_then", "id_rate"]].to_numpy().ravel())

    def conversion(self) -> Ids:
        """Amounts in two currencies fit the rate of the year."""
        dollars = self.frame[self.frame["unit"] == "USD"].drop_duplicates([*KEYS, "metric"])
        met = self.once.merge(dollars, on=[*KEYS, "metric"], suffixes=("", "_usd"))
        rate = met["period"].map(RATES).astype(float)
        wrong = (met["low"] / met["high_usd"] > rate * 1.02) | (met["high"] / met["low_usd"] < rate * 0.98)
        return set(met.loc[wrong, ["id", "id_usd"]].to_numpy().ravel())

    def one_value(self) -> Ids:
        """Tellings of one fact have a value in common."""
        told = self.frame[self.frame["qualifier"] == "exact"].assign(
            least=lambda f: f["signed"] - f["half"], most=lambda f: f["signed"] + f["half"]
        )
        groups = told.groupby([*KEYS, "metric", "unit", "kind"])
        wrong = groups["least"].transform("max") > groups["most"].transform("min")
        return set(told.loc[wrong, "id"])

    def hedges(self) -> Ids:
        """The range of a hedged figure holds the exact one."""
        met = self.frame[self.frame["qualifier"] != "exact"].merge(
            self.once, on=[*KEYS, "metric", "unit"], suffixes=("", "_exact")
        )
        wrong = (met["low"] > met["high_exact"]) | (met["high"] < met["low_exact"])
        return set(met.loc[wrong, ["id", "id_exact"]].to_numpy().ravel())

    def dated(self) -> Ids:
        """No year ends after the day of issue."""
        return set(self.frame.loc[self.frame["period"] + "-12-31" > ISSUED, "id"])

    def all(self) -> dict[str, Ids]:
        """Return what each test names."""
        return {
            "shares": self.shares(), "share": self.portions(), "parts": self.parts(), "flows": self.flows(), "growth": self.growth(),
            "conversion": self.conversion(), "one_value": self.one_value(), "hedge": self.hedges(), "dated": self.dated(),
        }  # fmt: skip


def by_suite(frame: pd.DataFrame) -> dict[str, Ids]:
    """Return what each expectation names."""
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    batch = context.data_sources.pandas_default.read_dataframe(frame)
    wanted = suite(issued=ISSUED)
    result = batch.validate(wanted, result_format="COMPLETE")
    return {
        kind.rule: set(one.result["unexpected_list"])
        for kind, one in zip(wanted.expectations, result.results, strict=True)
    }


def timed(work: Callable[[], dict[str, Ids]]) -> tuple[float, dict[str, Ids]]:
    """Return the seconds that `work` took, and what it gave."""
    began = perf_counter()
    found = work()
    return perf_counter() - began, found


def main() -> None:
    """Print both medians, their ratio, and what only one side names."""
    frame = claims(int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS)
    ours, plain = [], []
    for _ in range(ROUNDS):
        ours.append(timed(lambda: by_suite(frame)))
        plain.append(timed(lambda: Plain(frame).all()))
    one, other = median(t for t, _ in ours), median(t for t, _ in plain)
    print(f"{len(frame)} claims, median of {ROUNDS} runs, Python {sys.version.split()[0]}")
    print(f"suite         {one * 1000:8.0f} ms")
    print(f"plain pandas  {other * 1000:8.0f} ms")
    print(f"ratio         {one / other:8.2f}")
    for rule, ids in ours[0][1].items():
        by_hand = plain[0][1][rule]
        print(
            f"{rule:<12}  named {len(ids):5}  by hand {len(by_hand):5}  only suite {len(ids - by_hand)}, only by hand {len(by_hand - ids)}"
        )


if __name__ == "__main__":
    main()
