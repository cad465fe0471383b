"""Opening a PDF: by pdfium for its pages and by pypdf for its structure, or the refusal that says why not.

Both read the same bytes. A file that opens with an empty password is handed to pypdf without its encryption, which pdfium
takes off in memory: pypdf cannot read AES without a further package.
"""

import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from factcheck.errors import InputError
from factcheck.readers.pdf_font import one_font

if TYPE_CHECKING:
    from pypdf import PdfReader

# What pypdf lets through on a broken file, beside its own errors: it trusts the types and values that it finds.
ODDITIES = (LookupError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError, NotImplementedError)
_END = b"%%EOF"
_OBJECT = b" obj"
_FIRST_REVISION = 2  # of the ways to encrypt; pdfium tells -1 for none


@contextmanager
def opened(name: str, data: bytes) -> "Iterator[tuple[Any, PdfReader]]":
    """Yield the document of pdfium and the reader of pypdf for the same file, closed afterwards.

    Error: InputError when the file is encrypted, cut short, damaged or without pages.
    """
    import pypdfium2  # noqa: PLC0415  start-up cost

    if _cut_short(data):
        raise InputError("input.pdf_truncated", path=name)
    try:
        with one_font(), _quiet(), closing(_document(name, data)) as document:
            reader = _structure(name, _plain(document, data))
            if len(reader.pages) != len(document):
                raise InputError("input.pdf_damaged", path=name)
            yield document, reader
    except pypdfium2.PdfiumError as error:
        raise InputError("input.pdf_damaged", path=name) from error


def _document(name: str, data: bytes) -> Any:  # noqa: ANN401  pypdfium2 has no types
    import pypdfium2  # noqa: PLC0415  start-up cost

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        # pdfium tells a file without pages from an encrypted one by whatever failed last.
        raise InputError(_fault(data), path=name) from error


def _fault(data: bytes) -> str:
    """Return the catalogue entry for a file that pdfium does not open."""
    from pypdf import PdfReader  # noqa: PLC0415  start-up cost
    from pypdf.errors import DependencyError, PyPdfError  # noqa: PLC0415  start-up cost

    try:
        reader = PdfReader(BytesIO(data))
        locked, empty = reader.is_encrypted, not reader.is_encrypted and not reader.pages
    except DependencyError:  # AES
        return "input.pdf_encrypted"
    except (PyPdfError, *ODDITIES):
        return "input.pdf_damaged"
    return "input.pdf_encrypted" if locked else "input.pdf_no_pages" if empty else "input.pdf_damaged"


def _structure(name: str, data: bytes) -> "PdfReader":
    from pypdf import PdfReader  # noqa: PLC0415  start-up cost
    from pypdf.errors import PyPdfError  # noqa: PLC0415  start-up cost

    try:
        reader = PdfReader(BytesIO(data))
        pages = len(reader.pages)
    except (PyPdfError, *ODDITIES) as error:
        raise InputError("input.pdf_damaged", path=name) from error
    if not pages:
        raise InputError("input.pdf_no_pages", path=name)
    return reader


def _plain(document: Any, data: bytes) -> bytes:  # noqa: ANN401  pypdfium2 has no types
    """Return the file without its encryption: `data` itself when it has none."""
    from pypdfium2 import raw  # noqa: PLC0415  start-up cost

    if raw.FPDF_GetSecurityHandlerRevision(document.raw) < _FIRST_REVISION:
        return data
    held = BytesIO()
    document.save(held, flags=raw.FPDF_REMOVE_SECURITY)
    return held.getvalue()


def _cut_short(data: bytes) -> bool:
    """Return whether the end of the file is missing: no end mark, or objects behind the last one.

    A file that was saved in turns, and one made for the web, has an end mark within.
    """
    end = data.rfind(_END)
    return end < 0 or _OBJECT in data[end:]


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what pypdf logs of a file that it had to mend from standard error: the reader tells what matters."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
