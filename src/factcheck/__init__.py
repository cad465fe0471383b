"""factcheck: checks the numbers in Chinese statistical bulletins.

    import factcheck
    report = factcheck.check("bulletin.txt")

A text comes in; every figure that contradicts another one comes out, with the arithmetic, the figure most likely wrong and
an account of which numbers were checked. Offline, deterministic, without a language model.
"""

TYPE_CHECKING = False

__version__ = "0.1.0"
__all__ = ["Document", "FactcheckError", "Report", "__version__", "check", "check_frame", "check_text"]

if TYPE_CHECKING:
    from factcheck.api import check, check_frame, check_text
    from factcheck.errors import FactcheckError
    from factcheck.model.report import Document
    from factcheck.report import Report

_HOMES = {
    "check": "factcheck.api",
    "check_frame": "factcheck.api",
    "check_text": "factcheck.api",
    "FactcheckError": "factcheck.errors",
    "Document": "factcheck.model.report",
    "Report": "factcheck.report",
}


def __getattr__(name: str) -> object:
    """Return a public name, importing its module only now: `factcheck --version` needs none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  start-up cost

    return getattr(import_module(_HOMES[name]), name)
