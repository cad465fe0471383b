"""Complements: all but one group, that group, and the total of both."""

from tests.relate.telling import GONE, Case, Near, Slip

CARS = "2021年，社会消费品零售总额42505亿元。其中，除汽车以外的消费品零售额37792亿元，汽车类零售额4713亿元。"

FOUND: tuple[Case, ...] = (("complement", CARS, "37792亿元 42505亿元 4713亿元"),)

SLIPS: tuple[Slip, ...] = (
    ("complement", CARS, "37792亿元 42505亿元 4713亿元", "4713", "4173", "inconsistent"),
    ("complement", CARS, "37792亿元 42505亿元 4713亿元", "37792", "39772", "inconsistent"),
    ("complement", CARS, "37792亿元 42505亿元 4713亿元", "42505", "24505", GONE),  # below what it would hold
)

SILENT: tuple[Near, ...] = (
    ("complement", CARS.replace("汽车类", "石油类")),
    ("complement", "2021年，除汽车以外的消费品零售额37792亿元，汽车类零售额4173亿元。"),
    (
        "complement",
        "2020年，社会消费品零售总额42505亿元。2021年，除汽车以外的消费品零售额37792亿元，汽车类零售额4713亿元。",
    ),
    (
        "complement",
        "2021年，社会消费品零售总额42505亿元。其中，除汽车以外的消费品零售额37792亿元，汽车类零售量4713万辆。",
    ),
)
