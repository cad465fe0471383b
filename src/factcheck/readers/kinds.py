"""Kinds of files, by suffix and by leading bytes: a key of the table of readers, or the key of the error that refuses it."""

from pathlib import PurePath

_ARCHIVE, _OFFICE, _PICTURE = "input.archive", "input.office", "input.picture"
_SHEET, _SLIDES, _WRITER = "input.sheet", "input.slides", "input.writer"

# What the first bytes say. Zip, RIFF, BMP and web pages are told apart below; the marks of UTF-16 and UTF-32 are in
# encoding.py, since what follows them is text.
_SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "input.rtf"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),  # JPEG
    (b"II*\x00", "image"),  # TIFF, little-endian
    (b"MM\x00*", "image"),  # TIFF, big-endian
    (b"GIF87a", _PICTURE),
    (b"GIF89a", _PICTURE),
    (b"\x1f\x8b", _ARCHIVE),  # gzip
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # of .doc, .wps, .xls, .ppt, and of an encrypted .docx
_ZIP = b"PK\x03\x04"
# Names of entries near the front of a zip; they are never compressed. OFD.xml first: an OFD may hold anything.
_ZIP_ENTRIES = (
    (b"OFD.xml", "input.ofd"),
    (b"word/", "docx"),
    (b"xl/", _SHEET),
    (b"ppt/", _SLIDES),
    (b"application/vnd.oasis.opendocument.text", _WRITER),
    (b"application/vnd.oasis.opendocument.spreadsheet", _SHEET),
    (b"application/vnd.oasis.opendocument.presentation", _SLIDES),
)
_WORD_SUFFIXES = (".docx", ".docm")

_SUFFIXES = {
    **dict.fromkeys(("", ".txt"), "text"),
    **dict.fromkeys((".md", ".markdown"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    **dict.fromkeys(_WORD_SUFFIXES, "docx"),
    ".pdf": "pdf",
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"), "image"),
    **dict.fromkeys((".gif", ".heic", ".heif", ".avif"), _PICTURE),
    **dict.fromkeys((".doc", ".wps"), _OFFICE),
    ".odt": _WRITER,
    **dict.fromkeys((".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv", ".tsv"), _SHEET),
    **dict.fromkeys((".pptx", ".ppt", ".dps", ".odp"), _SLIDES),
    ".rtf": "input.rtf",
    ".ofd": "input.ofd",
    ".mht": "input.mht",
    ".mhtml": "input.mht",
    **dict.fromkeys((".zip", ".gz", ".tgz", ".tar", ".7z", ".rar"), _ARCHIVE),
}


def suffix(name: str) -> str:
    """Return the suffix of a name in small letters, "" for none: what begins with a digit (公报2019.05) is none."""
    last = PurePath(name).suffix.lower()
    return last if last[1:2].isalpha() else ""


def by_suffix(last: str) -> str | None:
    """Return the kind or the error key that a suffix stands for, None for one that is not known."""
    return _SUFFIXES.get(last)


def by_signature(head: bytes, last: str) -> str | None:
    """Return the kind or the error key that the leading bytes call for, None when they speak of no kind known here.

    The suffix `last` tells apart what begins alike.
    """
    if head.startswith(_COMPOUND):
        if last in _WORD_SUFFIXES:  # encrypted, or an old document under a new name: its reader sees which
            return "docx"
        return _SHEET if by_suffix(last) == _SHEET else _SLIDES if by_suffix(last) == _SLIDES else _OFFICE
    if head.startswith(_ZIP):
        found = next((kind for entry, kind in _ZIP_ENTRIES if entry in head), None)
        return found or ("docx" if last in _WORD_SUFFIXES else _ARCHIVE)
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image"
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0":  # two letters alone could begin a text
        return "image"
    if _is_page(head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()):
        return "html"
    return next((kind for signature, kind in _SIGNATURES if head.startswith(signature)), None)


def _is_page(opening: bytes) -> bool:
    if opening.startswith(b"<?xml"):
        return b"<html" in opening
    return opening.startswith((b"<!doctype html", b"<html"))
