"""The slow and simple way: look at every possible plan. For small regions, and to prove the fast way."""

from __future__ import annotations

from collections.abc import Iterator

from roer.waiting.plan.shapes import Group, Plan, Region, fit_of, in_order


def best_of_all(region: Region) -> Plan:
    """The best plan by trying every one: first the order, then the fit. Takes ages beyond some eight who wait."""
    order = in_order(region)

    def worth(places: dict[str, str]) -> tuple[object, ...]:
        return (*(group.keys[0] in places for group in order), -fit_of(region, places))

    best = max(_every(order, dict(region.places), {}), key=worth)
    passed = tuple(key for group in order for key in group.keys if key not in best)
    return Plan(best, passed, fit_of(region, best), fit_of(region, best))


def _every(order: list[Group], left: dict[str, int], places: dict[str, str]) -> Iterator[dict[str, str]]:
    if not order:
        yield places
        return
    group, size = order[0], len(order[0].keys)
    yield from _every(order[1:], left, places)
    for offer in group.offers:
        if left[offer] >= size:
            left[offer] -= size
            yield from _every(order[1:], left, places | dict.fromkeys(group.keys, offer))
            left[offer] += size
