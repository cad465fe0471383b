"""Totals in two currencies: 本外币 is 人民币 and 外币 at the rate of the day, told or implied by another such total."""

from tests.relate.telling import Case, Near, Slip

RATE = "2021年末，全市本外币存款余额5321.4亿元，人民币存款余额5180.6亿元，外币存款余额22.08亿美元。1美元兑6.3757元。"
TWO = (
    "2021年末，全市本外币存款余额5321.4亿元，人民币存款余额5180.6亿元，外币存款余额22.08亿美元。"
    "本外币贷款余额4210.7亿元，人民币贷款余额4102.3亿元，外币贷款余额17.00亿美元。"
)
BOTH = "5321.4亿元 5180.6亿元 22.08亿美元 4210.7亿元 4102.3亿元 17.00亿美元"

FOUND: tuple[Case, ...] = (
    ("fx_total", RATE, "5321.4亿元 5180.6亿元 22.08亿美元 6.3757元"),
    ("fx_implied", TWO, BOTH),
)

SLIPS: tuple[Slip, ...] = (
    ("fx_total", RATE, "5321.4亿元 5180.6亿元 22.08亿美元 6.3757元", "22.08", "20.28", "inconsistent"),
    ("fx_total", RATE, "5321.4亿元 5180.6亿元 22.08亿美元 6.3757元", "5180.6", "5108.6", "inconsistent"),
    ("fx_implied", TWO, BOTH, "17.00", "71.00", "inconsistent"),
    ("fx_implied", TWO, BOTH, "4102.3", "4012.3", "inconsistent"),
)

SILENT: tuple[Near, ...] = (
    ("fx_total", RATE.replace("1美元兑", "2美元兑")),
    ("fx_total", TWO),
    ("fx_implied", RATE),
    (
        "fx_total",
        RATE.replace("外币存款余额22.08亿美元", "外币贷款余额22.08亿美元").replace("本外币贷款", "本外币存款"),
    ),
    ("fx_total", RATE.replace("，人民币存款", "。2020年末，人民币存款")),
    ("fx_total", RATE.replace("1美元兑6.3757元", "每桶原油6.3757元")),
    ("fx_implied", TWO.replace("。本外币贷款余额", "。2020年末，本外币贷款余额")),
    ("fx_implied", TWO.replace("17.00亿美元", "17.00亿欧元")),
)
