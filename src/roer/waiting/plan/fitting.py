"""Who is taken stays taken; here everybody gets the place that fits best, with OR-Tools.

Without siblings a flow of least cost is exact in a moment. With siblings in one place it is a whole-number program (SCIP), which
stops within one percent of the best and says what the best could be at most.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from math import ceil

from roer.waiting.plan.shapes import Group, Region, fit_of

SOURCE, SINK = 0, 1
SECONDS, GAP, HALF, ALMOST = 8.0, 0.01, 0.5, 1e-6


def best_fit(region: Region, taken: Iterable[Group], where: Mapping[str, str]) -> tuple[dict[str, str], int]:
    """The places that fit best when everybody taken has one, and below what no plan can come. `where` is a plan to start from."""
    listed = list(taken)
    if all(len(group.keys) == 1 for group in listed):
        places = _flow(region, listed)
        return places, fit_of(region, places)
    return _program(region, listed, where)


def _flow(region: Region, taken: list[Group]) -> dict[str, str]:
    import numpy as np
    from ortools.graph.python import min_cost_flow

    pairs = [(group.keys[0], offer) for group in taken for offer in group.offers]
    if not pairs:
        return {}
    nodes = {group.keys[0]: number for number, group in enumerate(taken, SINK + 1)}
    rooms = {key: number for number, key in enumerate(sorted({offer for _who, offer in pairs}), SINK + 1 + len(nodes))}
    arcs = [(nodes[who], rooms[offer], 1, region.fits[who, offer]) for who, offer in pairs]
    arcs += [(SOURCE, number, 1, 0) for number in nodes.values()]
    arcs += [(number, SINK, region.places[key], 0) for key, number in rooms.items()]
    flow = min_cost_flow.SimpleMinCostFlow()
    numbers = flow.add_arcs_with_capacity_and_unit_cost(*(np.array(each) for each in zip(*arcs, strict=True)))
    flow.set_nodes_supplies(np.array([SOURCE, SINK]), np.array([len(nodes), -len(nodes)]))
    flow.solve()
    used = flow.flows(numbers)[: len(pairs)]
    return {who: offer for (who, offer), yes in zip(pairs, used, strict=True) if yes}


def _program(region: Region, taken: list[Group], where: Mapping[str, str]) -> tuple[dict[str, str], int]:
    from ortools.math_opt.python import mathopt

    model = mathopt.Model()
    chosen = {
        (number, offer): model.add_variable(lb=0, ub=1, is_integer=len(group.keys) > 1)
        for number, group in enumerate(taken) for offer in group.offers
    }  # fmt: skip
    for number, group in enumerate(taken):
        model.add_linear_constraint(mathopt.LinearSum(chosen[number, offer] for offer in group.offers) == 1)
    here: dict[str, list[object]] = {}
    for (number, offer), held in chosen.items():
        here.setdefault(offer, []).append(len(taken[number].keys) * held)
    for offer, sizes in here.items():
        model.add_linear_constraint(mathopt.LinearSum(sizes) <= region.places[offer])
    cost = {(n, offer): sum(region.fits[key, offer] for key in taken[n].keys) for n, offer in chosen}
    model.minimize(mathopt.LinearSum(cost[choice] * held for choice, held in chosen.items()))
    asked = mathopt.SolveParameters(
        threads=1, relative_gap_tolerance=GAP, time_limit=timedelta(seconds=SECONDS), random_seed=1
    )
    result = mathopt.solve(model, mathopt.SolverType.GSCIP, params=asked)
    bound = ceil(result.dual_bound() - ALMOST)
    if not result.has_primal_feasible_solution():
        return dict(where), bound
    values = result.variable_values()
    found = {key: offer for (n, offer), held in chosen.items() if values[held] > HALF for key in taken[n].keys}
    return found, bound
