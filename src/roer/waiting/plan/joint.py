"""The best plan for everybody who waits in a region: first the stated order, strictly, and then what fits best.

Somebody is passed by only when no plan exists that gives a place to all who come before and to this one too. So nobody loses a
place to somebody later in the order. Between the plans that are left, the one that fits best is looked for; `at_best` tells how
good it could be at most.
"""

from __future__ import annotations

from roer.waiting.plan.fitting import best_fit
from roer.waiting.plan.shapes import Plan, Region, fit_of, in_order
from roer.waiting.plan.taking import Taking


def joint_plan(region: Region) -> Plan:
    """The best plan. Exact in the order; the fit is exact without siblings, else within one percent. Raises NoPlan."""
    taking = Taking.of(region)
    passed = [key for group in in_order(region) if not taking.takes(group) for key in group.keys]
    places, bound = best_fit(region, taking.taken, taking.seating.where)
    return Plan(places, tuple(passed), fit_of(region, places), bound)
