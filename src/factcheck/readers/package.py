"""The zip that a Word document is: looked over before anything is unpacked, then its parts as parsed XML."""

from __future__ import annotations

from io import BytesIO
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile
from zlib import error as DeflateError  # noqa: N812  it is an exception, and zlib names it as none

from factcheck.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 0x1
# A thousand pages of tables are 30 MB of XML, and deflate brings Word's XML down to a tenth, at most to a fiftieth.
_LARGEST = 64 * 1024 * 1024
_SUSPECT, _DENSEST = 8 * 1024 * 1024, 100
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """The parts of one document, read on demand.

    Error: InputError on opening what is no zip, damaged, encrypted, or grows out of all proportion when unpacked.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        if data.startswith(_COMPOUND):
            raise InputError("input.encrypted" if _ENCRYPTED_STREAM in data else "input.office", path=name)
        if not data.startswith(b"PK"):
            raise InputError("input.no_zip", path=name)
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, NotImplementedError) as error:
            raise self._damaged() from error
        self._refuse_unfit()

    def part(self, path: str) -> _Element | None:
        """Return the root of the part at `path`, None where there is no such part.

        Error: InputError for a part that is damaged, and for one with a document type: what its entities stand for would be
        missing from the text.
        """
        from lxml.etree import XMLParser, XMLSyntaxError, fromstring  # noqa: PLC0415  start-up cost

        if path not in self._zip.NameToInfo:
            return None
        parser = XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = fromstring(self._zip.read(path), parser)
        except (BadZipFile, DeflateError, EOFError, NotImplementedError, XMLSyntaxError) as error:
            raise self._damaged() from error
        info = root.getroottree().docinfo
        if info.internalDTD is not None or info.doctype:
            raise InputError("input.doctype", path=self._name, part=path)
        return root

    def targets(self, path: str) -> tuple[tuple[str, str], ...]:
        """Return the relations of the part at `path` ("" for the package): the last word of their type, and a path."""
        root = self.part(join(dirname(path), "_rels", f"{path.rpartition('/')[2]}.rels"))
        if root is None:
            return ()
        found = (
            (part.get("Type", ""), part.get("Target", ""), part.get("TargetMode")) for part in root.iter(_RELATION)
        )
        return tuple(
            (kind.rpartition("/")[2], normpath(join("/", dirname(path), target)).lstrip("/"))
            for kind, target, mode in found
            if mode != "External"
        )

    def _refuse_unfit(self) -> None:
        entries = self._zip.infolist()
        if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
            raise InputError("input.encrypted", path=self._name)
        markup = [entry for entry in entries if entry.filename.endswith((".xml", ".rels"))]
        large = sum(entry.file_size for entry in markup)
        dense = any(
            entry.file_size > _SUSPECT and entry.file_size > _DENSEST * max(entry.compress_size, 1) for entry in markup
        )
        if large > _LARGEST or dense:
            raise InputError("input.zip_bomb", path=self._name, size=large >> 20)

    def _damaged(self) -> InputError:
        return InputError("input.damaged_zip", path=self._name)
