"""Scale: no text makes a rule about the text slow, however its signs are piled up."""

from datetime import date
from time import process_time

import pytest

from factcheck.api import clean_text, load_pack
from factcheck.model.source import from_text
from factcheck.prose.proofread import proofread

LENGTH = 100_000
SECONDS = 4  # what takes more than linear time takes minutes

PILES = (
    "一、\n二、\n四、\n三、\n", "甲乙、", "（", "“", "1", "三是，一是，二是，四是，", "甲、乙、丙分别增长1%和2%", "分别", "、甲三个",
    " and", "5月20日星期三", "8个城市包括甲、乙、丙", "企业service外包企业", "图1 规模\n图2 规\n如图3所示，", "八大类三升四降",
    "王明（2007），[3]", "以及", "\n",
)  # fmt: skip


@pytest.mark.parametrize("pile", PILES)
def test_piles_are_read_in_linear_time(pile: str) -> None:
    """A hundred thousand characters of one kind are read in a moment."""
    text = (pile * (LENGTH // len(pile)))[:LENGTH] + "\n参考文献\n[1]王明.甲[J].乙, 2007.\n[2]李明.甲[J].乙, 2008.\n"
    clean = clean_text(from_text(text))
    began = process_time()
    found = list(proofread(clean, (), date(2019, 5, 20), load_pack(())))

    assert process_time() - began < SECONDS
    assert all(finding.cited for finding in found)
