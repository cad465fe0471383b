"""The gates of the project, one session each; `nox` runs all but bench.

An interpreter that is missing is skipped on a developer's machine and fails where CI is set.
"""

import os
from pathlib import Path

import nox

PYTHONS = ("3.11", "3.12", "3.13")

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["lint", "types", "layers", "rules", "tests"]
nox.options.reuse_venv = "yes"


def _offer_pyenv() -> None:
    """Let pyenv's shims answer for each interpreter it holds: one that is on PATH but not selected refuses to start."""
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    held = sorted(path.name for version in PYTHONS for path in root.glob(f"versions/{version}.*"))
    if held:
        os.environ.setdefault("PYENV_VERSION", ":".join(held))


_offer_pyenv()


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the whole suite."""
    session.install("-e", ".[test]")
    session.run("pytest", "-n", "auto", *session.posargs)


@nox.session
def rules(session: nox.Session) -> None:
    """Run every rule on the texts that it must pass and must fail."""
    session.install("-e", ".[test]")
    session.run("pytest", "tests/test_rules.py", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Look for mistakes and for formatting that differs."""
    session.install(".[dev]")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types of source, tests and tools."""
    session.install("-e", ".[test,dev]")
    session.run("mypy", "--strict")


@nox.session
def layers(session: nox.Session) -> None:
    """Check who imports whom."""
    session.install("-e", ".[dev]")
    session.run("lint-imports")


@nox.session
def bench(session: nox.Session) -> None:
    """Time the start-up; name a file after `--` to time its check."""
    session.install(".")
    session.run("python", "benchmarks/startup.py", *session.posargs)
