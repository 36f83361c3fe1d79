"""Taking people strictly in the stated order: who can still be fitted in, together with all who came before, is taken.

For who goes alone, moving others along settles it. Siblings in one place make it a puzzle: a looser question, in which they
might sleep apart, says quickly who certainly cannot be fitted in; what is left open goes to the solver, which is exact.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from roer.waiting.plan.seats import Seating
from roer.waiting.plan.shapes import Group, Region

SECONDS = 20.0


class NoPlan(Exception):
    """The solver could not say in its time whether siblings still fit in: ask for a smaller region."""


@dataclass
class Taking:
    """Everybody taken so far and where they would go; `asked` counts the questions to the solver."""

    region: Region
    seating: Seating
    loose: Seating
    taken: list[Group] = field(default_factory=list)
    asked: int = 0

    @classmethod
    def of(cls, region: Region) -> Taking:
        """Nobody taken yet."""
        return cls(region, Seating(region.places), Seating(region.places))

    def takes(self, group: Group) -> bool:
        """Take a group when it can be fitted in with all who came before. Raises NoPlan."""
        if not _all_fit(self.loose, group, group.offers):
            return False
        if self._fits(group) or self._puzzled(group):
            self.taken.append(group)
            return True
        for key in group.keys:
            self.loose.leaves(key)
        return False

    def _fits(self, group: Group) -> bool:
        """Fit in with siblings of others staying where they are now."""
        if len(group.keys) == 1:
            return _all_fit(self.seating, group, group.offers)
        return any(_all_fit(self.seating, group, (offer,)) for offer in group.offers)

    def _puzzled(self, group: Group) -> bool:
        everybody = [*self.taken, group]
        if all(len(each.keys) == 1 for each in everybody):
            return False
        self.asked += 1
        where = _solved(self.region, everybody)
        if where is None:
            return False
        self.seating = Seating(self.region.places)
        for each, offer in zip(everybody, where, strict=True):
            for key in each.keys:
                self.seating.open_to[key] = (offer,) if len(each.keys) > 1 else each.offers
                self.seating.where[key] = offer
                self.seating.held[offer].add(key)
        return True


def _all_fit(seating: Seating, group: Group, offers: tuple[str, ...]) -> bool:
    """Fit in a whole group at these offers, or nobody."""
    done: list[str] = []
    for key in group.keys:
        if not seating.fits_in(key, offers):
            for other in done:
                seating.leaves(other)
            return False
        done.append(key)
    return True


def _solved(region: Region, everybody: list[Group]) -> list[str] | None:
    """Where everybody can go, in their order; None when it cannot be. Raises NoPlan when time is up."""
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    chosen = [{offer: model.new_bool_var("") for offer in group.offers} for group in everybody]
    for options in chosen:
        model.add_exactly_one(options.values())
    for offer, most in region.places.items():
        here = [
            (len(group.keys), options[offer])
            for group, options in zip(everybody, chosen, strict=True)
            if offer in options
        ]
        if here:
            model.add(sum(size * held for size, held in here) <= most)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds, solver.parameters.num_workers = SECONDS, 1
    state = solver.solve(model)
    if state == cp_model.INFEASIBLE:
        return None
    if state not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise NoPlan
    return [next(offer for offer, held in options.items() if solver.value(held)) for options in chosen]
