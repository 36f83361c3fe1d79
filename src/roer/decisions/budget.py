"""How many hours a personal budget buys. Pure."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal

from roer.decisions.weight import PER_WEEK, Help

CENT = Decimal("0.01")


def hours_bought(per_week: Decimal, tariff: Decimal) -> Decimal:
    """Hours a week that a weekly budget (euro) buys at a tariff (euro an hour), rounded down to hundredths.

    Raises ValueError for a tariff that is not above nought.
    """
    if tariff <= 0:
        raise ValueError("A tariff is more than nought.")
    return (per_week / tariff).quantize(CENT, ROUND_DOWN)


def hours_short(asked: Help, per_week: Decimal | None, tariff: Decimal | None) -> Decimal:
    """Hours a week that the budget falls short of what was determined; nought when it is enough or nothing is named."""
    if per_week is None or not tariff or asked.volume is None or asked.unit != "hour":
        return Decimal(0)
    if asked.frequency not in PER_WEEK:
        return Decimal(0)
    return max(Decimal(0), (asked.volume * PER_WEEK[asked.frequency]).quantize(CENT) - hours_bought(per_week, tariff))  # type: ignore[index]
