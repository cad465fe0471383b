"""The encoding of a text is declared, or plain from its bytes, or guessed and told; it is never guessed where two look alike."""

from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.readers.encoding import decode_bytes
from factcheck.readers.table import read

SIMPLIFIED = "2018年，全市服务外包执行额58.7亿元，同比增长3.2%。\r\n"
TRADITIONAL = "2018年，本港出口總額為58.7億元，較去年同期上升3.2%。\r\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le with mark", "utf-16-be with mark"]
)
def test_what_declares_itself_is_no_guess(encoding: str) -> None:
    """UTF-8 needs no mark, the wide encodings have one; the mark is no text."""
    plain, _, marked = encoding.partition(" with mark")
    mark = "\ufeff" if encoding != plain or marked else ""

    assert decode_bytes("a", (mark + SIMPLIFIED).encode(plain)) == (SIMPLIFIED, ())


GUESSES = {
    "gb18030": (SIMPLIFIED, "gb18030", "GB18030"),
    "gbk with traditional characters": (TRADITIONAL, "gbk", "GB18030"),
    "four bytes in gb18030": (SIMPLIFIED + "㐀𠀀", "gb18030", "GB18030"),
    "big5": (TRADITIONAL, "big5", "BIG5-HKSCS"),
    "characters of Hong Kong": (TRADITIONAL + "深水埗、鰂魚涌", "big5hkscs", "BIG5-HKSCS"),
    "utf-16 without mark": (SIMPLIFIED, "utf-16-le", "UTF-16-LE"),
    "utf-16 without mark, big end first": (SIMPLIFIED, "utf-16-be", "UTF-16-BE"),
    "utf-32 without mark": (SIMPLIFIED, "utf-32-le", "UTF-32-LE"),
    "utf-16 in digits alone": ("58.7\r\n3.2\r\n", "utf-16-le", "UTF-16-LE"),
    "twenty characters of gb18030": ("全市经济平稳运行，产值58亿元，增长3%。", "gb18030", "GB18030"),
    "four characters of gb18030": ("产值58亿元", "gb18030", "GB18030"),
    "six characters of big5": ("出口58億元", "big5", "BIG5-HKSCS"),
    "names in gb18030": ("参会单位：鄂尔多斯市、攀枝花市、亳州市、濮阳市、衢州市。", "gb18030", "GB18030"),
}


@pytest.mark.parametrize(("text", "codec", "told"), GUESSES.values(), ids=GUESSES)
def test_a_guess_is_right_and_told(tmp_path: Path, text: str, codec: str, told: str) -> None:
    """The notice names the encoding, by the name that iconv knows."""
    path = tmp_path / "公报.txt"
    path.write_bytes(text.encode(codec))

    source = read(path)

    assert source.text == text
    ((key, unread, fields),) = [(n.key, n.unread, n.fields) for n in source.notices]
    assert (key, unread, fields) == ("notice.encoding_guessed", False, (("encoding", told),))


@pytest.mark.parametrize("length", range(12, 60, 7))
def test_every_stretch_of_a_bulletin_is_guessed(length: int) -> None:
    """From a dozen characters on, wherever the text is cut; stretches of digits alone are ASCII and need no guess."""
    text = (Path(__file__).parents[2] / "fixtures" / "outsourcing-2018-clean.txt").read_text("utf-8")
    stretches = [text[at : at + length] for at in range(0, len(text) - length, length)]
    chinese = [s for s in stretches if sum(c > "\x7f" for c in s) > length // 2]

    assert len(chinese) > 5
    assert [s for s in chinese if decode_bytes("a", s.encode("gb18030")).text != s] == []


def test_two_readings_that_look_alike_are_refused() -> None:
    """Two characters of GB18030 may be two letters of UTF-8: the line names both and the way to UTF-8."""
    data = "一只".encode("gb18030")
    assert data.decode("utf-8")

    with pytest.raises(InputError, match="UTF-8 or GB18030; convert it: iconv -f UTF-8 -t UTF-8") as caught:
        decode_bytes("a", data)

    assert caught.value.key == "input.ambiguous"


def test_a_tie_between_old_encodings_is_refused() -> None:
    """Bytes that are everyday characters in GB18030 and in Big5 are left to whoever knows where they come from."""
    tied = "体单参地场基".encode("gb18030")
    assert tied.decode("big5hkscs") == "极等統華部價"

    with pytest.raises(InputError, match=r"iconv -f (GB18030|BIG5-HKSCS) -t UTF-8 OLD > NEW") as caught:
        decode_bytes("a", tied)

    assert {caught.value.fields["first"], caught.value.fields["second"]} == {"GB18030", "BIG5-HKSCS"}


def test_the_detector_settles_what_everyday_characters_cannot() -> None:
    """Rare characters look alike in both; one of the readings is no running text at all."""
    text = "险並笺缘掉逸荡费艰稼"

    assert decode_bytes("a", text.encode("gb18030")).text == text
