"""Ranks: figures that are said to be told from the largest down."""

from tests.relate.telling import Case, Near, Slip

DOWN = "2021年，出口额从高到低依次为：东山12.3亿元、西湖10.2亿元、南岸8.1亿元。"
FIRST = "2021年，东山、西湖、南岸产量居前三位，依次为7.8万吨、6.6万吨和5.6万吨。"

FOUND: tuple[Case, ...] = (
    ("rank", DOWN, "12.3亿元 10.2亿元"),
    ("rank", DOWN, "10.2亿元 8.1亿元"),
    ("rank", FIRST, "7.8万吨 6.6万吨"),
)

SLIPS: tuple[Slip, ...] = (
    ("rank", DOWN, "10.2亿元 8.1亿元", "8.1", "18.1", "inconsistent"),
    ("rank", FIRST, "7.8万吨 6.6万吨", "6.6", "9.6", "inconsistent"),
)

SILENT: tuple[Near, ...] = (
    ("rank", "2021年，东山、西湖、南岸产量居前三位，分别为7.8万吨、6.6万吨和5.6万吨。"),
    ("rank", "2021年，产量从低到高依次为：南岸5.6万吨、西湖6.6万吨、东山7.8万吨。"),
    ("rank", "2021年，东山产量居第一位，为7.8万吨；西湖6.6万吨。"),
    ("rank", "2021年，产量从高到低依次为东山、西湖、南岸。东山产量7.8万吨，西湖6.6万吨。"),
)
