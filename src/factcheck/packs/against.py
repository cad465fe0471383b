"""Against: what a user's pack names, held against the rules before it: a code is one rule, and an example fires rules that there are."""

from factcheck.model.pack import Pack
from factcheck.packs.file import PackFile, nearest
from factcheck.packs.schema import Table


def check_against(file: PackFile, data: Table, before: Pack) -> None:
    """Return nothing when each code that `data` gives to a rule is free in `before`, and each that its examples fire is a rule's.

    Error: PackError for the first that is not.
    """
    codes = {rule.code for rule in before.rules}
    for place, rule in enumerate(data.get("rule", ())):
        if rule["code"] in codes:
            raise file.fault("pack.declared_twice", ("rule", place, "code"), name=rule["code"])
        codes.add(rule["code"])
    for place, example in enumerate(data.get("example", ())):
        for number, code in enumerate(example["fires"]):
            if code not in codes:
                at = ("example", place, "fires", number)
                raise file.fault("pack.unknown_name", at, name=code, near=nearest(code, sorted(codes)))
