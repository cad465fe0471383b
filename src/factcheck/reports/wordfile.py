"""A Word document as parts by name: taken out of its zip, and put back with every untouched part as it was."""

from copy import copy
from io import BytesIO
from posixpath import dirname, join, normpath, relpath
from shutil import copyfileobj
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from factcheck.reports.markup import before_end, elements, quoted, spliced

_LARGE = 1 << 31  # bytes from which a zip tells sizes in the long form
_TYPES = "[Content_Types].xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class WordFile:
    """The parts of a document. What is written over or added shows in `data`; all else keeps its bytes, its place and its date."""

    def __init__(self, data: bytes) -> None:
        self._zip = ZipFile(BytesIO(data))
        self._infos = {info.filename: info for info in self._zip.infolist()}
        self._written: dict[str, bytes] = {}

    def __getitem__(self, name: str) -> bytes:
        return self._written[name] if name in self._written else self._zip.read(self._infos[name])

    def __setitem__(self, name: str, data: bytes) -> None:
        self._infos.setdefault(name, _info(name))
        self._written[name] = data

    def __delitem__(self, name: str) -> None:
        del self._infos[name]
        self._written.pop(name, None)

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def data(self) -> bytes:
        """Return the document as a zip. Untouched parts pass through in pieces: a picture may unpack to more than memory holds."""
        out = BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED) as made:
            for name, info in self._infos.items():
                held = copy(info)  # writing notes the new place in it
                if name in self._written:
                    made.writestr(held, self._written[name], info.compress_type)
                    continue
                with (
                    self._zip.open(info) as source,
                    made.open(held, "w", force_zip64=info.file_size > _LARGE) as target,
                ):
                    copyfileobj(source, target)
        return out.getvalue()

    def related(self, part: str, kind: str) -> str | None:
        """Return the part to which `part` ("" for the whole) has a relation whose type ends with `kind`, None when there is none."""
        return self._relation(part, kind)[1]

    def relate(self, part: str, kind: str, target: str, number: str) -> None:
        """Add a relation of the full type `kind`, with the id `number`."""
        name = _relations(part)
        if name not in self:
            self[name] = f'{_DECLARATION}<Relationships xmlns="{_RELATIONS}"></Relationships>'.encode()
        told = relpath(target, dirname(part) or ".")
        added = f'<Relationship Id="{number}" Type="{quoted(kind)}" Target="{quoted(told)}"/>'
        self[name] = before_end(self[name], added.encode())

    def declare(self, part: str, kind: str) -> None:
        """Add the content type of a part."""
        added = f'<Override PartName="/{quoted(part)}" ContentType="{kind}"/>'
        self[_TYPES] = before_end(self[_TYPES], added.encode())

    def take_away(self, part: str, kind: str, number: str) -> bool:
        """Take a part out with its content type and its relation to `part`, if that has the id `number`; return whether it had."""
        named, target = self._relation(part, kind)
        if named != number or target is None:
            return False
        relations = _relations(part)
        self[relations] = _without(self[relations], "Relationship", "Id", number)
        if not any(True for _ in elements(self[relations], "Relationship")):
            del self[relations]
        self[_TYPES] = _without(self[_TYPES], "Override", "PartName", f"/{target}")
        del self[target]
        return True

    def _relation(self, part: str, kind: str) -> tuple[str, str | None]:
        name = _relations(part)
        found = elements(self[name], "Relationship") if name in self else ()
        for element in found:
            tag = element.first
            if tag.get("Type").rpartition("/")[2] == kind and tag.get("TargetMode") != "External":
                return tag.get("Id"), normpath(join("/", dirname(part), tag.get("Target"))).lstrip("/")
        return "", None


def _relations(part: str) -> str:
    return join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels")


def _without(data: bytes, name: str, attribute: str, value: str) -> bytes:
    gone = [(e.start, e.end, b"") for e in elements(data, name) if e.first.get(attribute) == value]
    return spliced(data, gone)


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))  # the earliest date a zip knows: no day of its own
    info.compress_type = ZIP_DEFLATED
    return info
