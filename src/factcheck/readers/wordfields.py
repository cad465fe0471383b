"""Fields of a Word document: what is an instruction and what its result, across runs and paragraphs.

Source: ECMA-376-1, section 17.16.2: begin, instruction, separate, result, end; fields nest.
"""

_PAGE_FIELDS = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES"))


class Fields:
    """The fields that are open at one place. Without `page_fields`, page numbers are not shown."""

    def __init__(self, *, page_fields: bool = True) -> None:
        self._page_fields = page_fields
        self._instructions: list[str] = []
        self._results: list[bool] = []

    @property
    def shown(self) -> bool:
        """Whether what stands here is seen in print."""
        return all(self._results) and all(map(self.shows, self._instructions))

    def shows(self, instruction: str) -> bool:
        """Return whether the result of a field with this instruction is text."""
        return self._page_fields or (instruction.split() or [""])[0].upper() not in _PAGE_FIELDS

    def mark(self, kind: str) -> None:
        """Pass a mark of a field: begin, separate or end. One that closes nothing is passed over."""
        if kind == "begin":
            self._instructions.append("")
            self._results.append(False)
        elif kind == "separate" and self._results:
            self._results[-1] = True
        elif kind == "end" and self._results:
            self._instructions.pop()
            self._results.pop()

    def instruct(self, text: str) -> None:
        """Pass a piece of the instruction of the innermost field."""
        if self._instructions and not self._results[-1]:
            self._instructions[-1] += text
