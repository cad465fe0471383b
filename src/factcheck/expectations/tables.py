"""The metric under all expectations: the table of a batch made ready once, for all that ask with the same packs and day of issue."""

from typing import Any

from great_expectations.execution_engine import PandasExecutionEngine
from great_expectations.expectations.metrics.metric_provider import metric_value
from great_expectations.expectations.metrics.table_metric_provider import TableMetricProvider

from factcheck.api import load_pack
from factcheck.arithmetic.calendar import day_of_issue
from factcheck.frames.verdicts import Table, ready

METRIC = "factcheck.table"


class ClaimsTable(TableMetricProvider):
    """The rows of a batch, read and coded. Error: UsageError when the columns cannot be used, PackError for a pack."""

    metric_name = METRIC
    value_keys = ("packs", "issued")

    @metric_value(engine=PandasExecutionEngine)
    def _pandas(
        cls,  # noqa: N805  the decorator makes it a class method
        execution_engine: PandasExecutionEngine,
        metric_domain_kwargs: dict[str, Any],
        metric_value_kwargs: dict[str, Any],
        **_kwargs: object,
    ) -> Table:
        frame, _, _ = execution_engine.get_compute_domain(domain_kwargs=metric_domain_kwargs, domain_type="table")
        issued = metric_value_kwargs["issued"]
        return ready(frame, load_pack(metric_value_kwargs["packs"] or ()), day_of_issue(issued) if issued else None)
