"""The project checks its own source: sizes, docstrings, exceptions, re-exports, reasons, versions."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest

import factcheck

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "factcheck"
FEWEST_MODULES = 20  # a search that finds fewer looked in the wrong place
FACES = ("checks", "expectations")  # packages that users import by name (docs/decisions.md, "Two public faces")

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = Function | ast.ClassDef


@dataclass(frozen=True, slots=True)
class Module:
    """A file of Python source; `name` is its path from the root of the project."""

    name: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """Physical lines."""
        return len(self.text.splitlines())

    @property
    def functions(self) -> tuple[Function, ...]:
        """Every function and method, nested ones included."""
        return tuple(node for node in ast.walk(self.tree) if isinstance(node, Function))


def _modules(folder: Path) -> tuple[Module, ...]:
    files = sorted(folder.rglob("*.py"))
    texts = [(file.relative_to(ROOT).as_posix(), file.read_text("utf-8")) for file in files]
    return tuple(Module(name, text, ast.parse(text, name)) for name, text in texts)


def _inner(module: Module) -> bool:
    return module.name.endswith("/__init__.py") and module.name != "src/factcheck/__init__.py"


def _length(function: Function) -> int:
    """Return the physical lines of `function` from its `def` on, decorators not counted."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _public(body: list[ast.stmt], prefix: str = "") -> Iterator[tuple[str, Documented]]:
    for node in body:
        if isinstance(node, Documented) and not node.name.startswith("_"):
            yield prefix + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from _public(node.body, f"{prefix}{node.name}.")


@pytest.fixture(scope="module")
def modules() -> tuple[Module, ...]:
    """Every module of the package."""
    found = _modules(PACKAGE)
    assert len(found) >= FEWEST_MODULES
    return found


@pytest.fixture(scope="module")
def everything(modules: tuple[Module, ...]) -> tuple[Module, ...]:
    """Every module of the package, the tests and the tools."""
    others = (*_modules(ROOT / "tests"), *_modules(ROOT / "benchmarks"))
    assert __file__ in {str(ROOT / module.name) for module in others}
    return (*modules, *others)


def test_modules_are_short(modules: tuple[Module, ...]) -> None:
    """Half of the modules stay under 120 lines, and none goes over 400."""
    sizes = {module.name: module.lines for module in modules if not _inner(module)}

    assert sizes
    assert median(sizes.values()) < 120
    assert {name: lines for name, lines in sizes.items() if lines > 400} == {}


def test_functions_are_short(modules: tuple[Module, ...]) -> None:
    """Half of the functions stay under 12 lines."""
    sizes = [_length(function) for module in modules for function in module.functions]

    assert sizes
    assert median(sizes) < 12


def test_no_function_is_long(everything: tuple[Module, ...]) -> None:
    """No function goes over 50 lines, tests and tools included."""
    sizes = {f"{m.name}:{f.lineno} {f.name}": _length(f) for m in everything for f in m.functions}

    assert sizes
    assert {name: lines for name, lines in sizes.items() if lines > 50} == {}


def test_inner_packages_hold_only_a_docstring(modules: tuple[Module, ...]) -> None:
    """An inner `__init__` says what its package is for, and nothing more."""
    inner = [module for module in modules if _inner(module) and Path(module.name).parent.name not in FACES]

    assert inner
    assert [m.name for m in inner if len(m.tree.body) != 1 or ast.get_docstring(m.tree) is None] == []


@pytest.mark.parametrize("face", FACES)
def test_a_public_face_re_exports_its_own_names_and_does_nothing_else(modules: tuple[Module, ...], face: str) -> None:
    """Its `__init__` holds a docstring, imports from the modules beside it, and `__all__`."""
    (module,) = (m for m in modules if m.name == f"src/factcheck/{face}/__init__.py")
    doc, *imports, names = module.tree.body
    own = [node for node in imports if isinstance(node, ast.ImportFrom)]
    taken = [alias.name for node in own for alias in node.names]

    assert isinstance(doc, ast.Expr)
    assert len(own) == len(imports)
    assert all((node.module or "").startswith(f"factcheck.{face}.") for node in own)
    assert isinstance(names, ast.Assign)
    assert ast.literal_eval(names.value) == sorted(taken)


def test_every_folder_is_a_package(modules: tuple[Module, ...]) -> None:
    """A folder without `__init__` would be left out of the layers and of the wheel unnoticed."""
    folders = {Path(module.name).parent for module in modules}

    assert folders
    assert [str(folder) for folder in folders if not (ROOT / folder / "__init__.py").is_file()] == []


def test_everything_public_is_documented(everything: tuple[Module, ...]) -> None:
    """Modules, and the classes, functions and methods whose names do not start with an underscore, have a docstring."""
    named: list[tuple[str, ast.Module | Documented]] = []
    for module in everything:
        named.append((module.name, module.tree))
        named += [(f"{module.name}: {name}", node) for name, node in _public(module.tree.body)]

    assert len(named) > len(everything)
    assert [name for name, node in named if not ast.get_docstring(node)] == []


def test_no_broad_except(everything: tuple[Module, ...]) -> None:
    """What is caught is named: neither everything, nor Exception, nor BaseException."""
    handlers = [(m.name, n) for m in everything for n in ast.walk(m.tree) if isinstance(n, ast.ExceptHandler)]

    def broad(handler: ast.ExceptHandler) -> bool:
        names = {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)} if handler.type else {""}
        return not names.isdisjoint({"", "Exception", "BaseException"})

    assert handlers
    assert [f"{name}:{handler.lineno}" for name, handler in handlers if broad(handler)] == []


def test_values_cannot_change(modules: tuple[Module, ...]) -> None:
    """Every dataclass has slots; the nouns of the model are frozen, so that they can be shared, hashed and trusted."""
    classes = [(m.name, node) for m in modules for node in ast.walk(m.tree) if isinstance(node, ast.ClassDef)]
    decorated = [(name, ast.unparse(d)) for name, node in classes for d in node.decorator_list]
    dataclasses = [(name, text) for name, text in decorated if text.startswith("dataclass")]
    nouns = [(name, text) for name, text in dataclasses if name.startswith("src/factcheck/model/")]

    assert nouns
    assert [name for name, text in dataclasses if "slots=True" not in text] == []
    assert [name for name, text in nouns if "frozen=True" not in text] == []


def test_nothing_inside_uses_the_re_exports(modules: tuple[Module, ...]) -> None:
    """Inside, a name is imported from where it lives; of the top level only the version is taken."""
    imports = [(m.name, n) for m in modules for n in ast.walk(m.tree) if isinstance(n, ast.ImportFrom)]
    taken = [(name, alias.name) for name, node in imports if node.module == "factcheck" for alias in node.names]
    whole = [(m.name, n) for m in modules for n in ast.walk(m.tree) if isinstance(n, ast.Import)]

    def lives_there(name: str) -> bool:
        return name == "__version__" or (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()

    assert any((node.module or "").startswith("factcheck.") for _, node in imports)
    assert [(where, name) for where, name in taken if not lives_there(name)] == []
    assert [where for where, node in whole for alias in node.names if alias.name == "factcheck"] == []


def test_every_dependency_and_every_silenced_rule_gives_its_reason(everything: tuple[Module, ...]) -> None:
    """A dependency, an ignored rule and a noqa are followed by a reason on their own line."""
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    arrays = re.findall(
        r"^(?:dependencies|requires|test|dev|ignore|\"[a-z]+/\*\*\") = \[\n?([^]]*)\]", project, re.MULTILINE
    )
    entries = [line for array in arrays for line in array.splitlines() if line.strip()]
    silenced = [(m.name, line) for m in everything for line in m.text.splitlines() if re.search(r"# noqa: [A-Z]", line)]

    assert len(entries) > 20
    assert [line for line in entries if not re.search(r'",  # \w', line)] == []
    assert [(n, line) for n, line in silenced if not re.search(r"# noqa: [A-Z]+\d+(, [A-Z]+\d+)*  \w", line)] == []


def test_the_changelog_tells_of_this_version() -> None:
    """The topmost section of the changelog is that of the version that the code says it is."""
    headings = re.findall(r"^## \[([^]]+)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)

    assert headings
    assert headings[0] == factcheck.__version__
