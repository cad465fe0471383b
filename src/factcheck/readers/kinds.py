"""Kinds of files that no reader takes yet: how each is known, and the error that names it with its remedy."""

from pathlib import PurePath

_ARCHIVE, _IMAGE, _OFFICE, _WORD = "input.archive", "input.image", "input.office", "input.word"
_SHEET, _SLIDES = "input.sheet", "input.slides"

# What the first bytes say. A zip is told apart below; UTF-16 and UTF-32 are in encoding.py, since they are text.
_SIGNATURES = (
    (b"%PDF-", "input.pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE),  # the compound file of .doc, .wps, .xls, .ppt
    (b"{\\rtf", "input.rtf"),
    (b"\x89PNG\r\n\x1a\n", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),  # JPEG
    (b"GIF87a", _IMAGE),
    (b"GIF89a", _IMAGE),
    (b"II*\x00", _IMAGE),  # TIFF, little-endian
    (b"MM\x00*", _IMAGE),  # TIFF, big-endian
    (b"\x1f\x8b", _ARCHIVE),  # gzip
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
)
_ZIP = b"PK\x03\x04"
# Names of entries near the front of a zip; they are never compressed.
_ZIP_ENTRIES = ((b"word/", _WORD), (b"xl/", _SHEET), (b"ppt/", _SLIDES), (b"OFD.xml", "input.ofd"))
_HTML_STARTS = (b"<!doctype html", b"<html")

_SUFFIXES = {
    ".pdf": "input.pdf",
    **dict.fromkeys((".docx", ".docm", ".doc", ".wps", ".odt"), _WORD),
    **dict.fromkeys((".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv", ".tsv"), _SHEET),
    **dict.fromkeys((".pptx", ".ppt", ".dps"), _SLIDES),
    ".rtf": "input.rtf",
    ".ofd": "input.ofd",
    **dict.fromkeys((".html", ".htm", ".mht", ".xhtml"), "input.html"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp"), _IMAGE),
    **dict.fromkeys((".zip", ".gz", ".tgz", ".tar", ".7z", ".rar"), _ARCHIVE),
}


def suffix(name: str) -> str:
    """Return the suffix of a name in small letters, "" for none: what begins with a digit (公报2019.05) is none."""
    last = PurePath(name).suffix.lower()
    return last if last[1:2].isalpha() else ""


def by_suffix(last: str) -> str | None:
    """Return the error key for a suffix that is known and not read, None for any other."""
    return _SUFFIXES.get(last)


def by_signature(head: bytes) -> str | None:
    """Return the error key that the leading bytes of a file call for, None when they speak of no kind known here."""
    if head.startswith(_ZIP):
        return next((key for entry, key in _ZIP_ENTRIES if entry in head), _ARCHIVE)
    opening = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:64].lower()
    if opening.startswith(_HTML_STARTS):
        return "input.html"
    return next((key for signature, key in _SIGNATURES if head.startswith(signature)), None)
