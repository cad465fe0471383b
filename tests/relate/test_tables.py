"""The three tables of every test file beside this one, told in `telling`: what is found, what is noticed and what is left alone."""

from types import ModuleType

import pytest

from tests.relate import (
    test_averages,
    test_complements,
    test_composites,
    test_contributed,
    test_conversions,
    test_differences,
    test_divisions,
    test_fxtotals,
    test_growth,
    test_hidden,
    test_namedshares,
    test_nearmiss,
    test_openlists,
    test_points,
    test_pulled,
    test_ranks,
    test_ratios,
    test_repetition,
    test_sharelists,
    test_shares,
    test_subsets,
    test_sums,
    test_timesums,
    test_together,
    test_totals,
    test_twins,
)
from tests.relate.telling import Case, Near, Slip, figures_read, outcomes, slipped

TABLES: tuple[ModuleType, ...] = (
    test_averages,
    test_complements,
    test_composites,
    test_contributed,
    test_conversions,
    test_differences,
    test_divisions,
    test_fxtotals,
    test_growth,
    test_hidden,
    test_namedshares,
    test_nearmiss,
    test_openlists,
    test_points,
    test_pulled,
    test_ranks,
    test_ratios,
    test_repetition,
    test_sharelists,
    test_shares,
    test_subsets,
    test_sums,
    test_timesums,
    test_together,
    test_totals,
    test_twins,
)

FOUND: list[Case] = [case for module in TABLES for case in module.FOUND]
SLIPS: list[Slip] = [case for module in TABLES for case in module.SLIPS]
SILENT: list[Near] = [case for module in TABLES for case in module.SILENT]


@pytest.mark.parametrize(("kind", "text", "figures"), FOUND)
def test_it_is_found(kind: str, text: str, figures: str) -> None:
    """The relation joins just these figures, and they agree."""
    assert outcomes(text, kind).get(figures) == "consistent"


@pytest.mark.parametrize("case", SLIPS)
def test_a_changed_figure_is_noticed(case: Slip) -> None:
    """With one figure changed the relation comes out as the table says, and never as consistent."""
    assert slipped(case) == case[-1] != "consistent"


@pytest.mark.parametrize(("kind", "text"), SILENT)
def test_it_is_not_found(kind: str, text: str) -> None:
    """Figures that only look as if they belonged together give no relation."""
    assert figures_read(text) > 1
    assert outcomes(text, kind) == {}
