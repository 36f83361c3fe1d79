"""What the figures on the way to help are called, in which group they stand, and what was printed about the country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Source


@dataclass(frozen=True)
class Printed:
    """What a report printed about the country: a number in the unit of the figure, of which year, with its source."""

    value: Any
    year: int
    source: Source


def _kom(value: Any, lines: str) -> Printed:
    return Printed(value, 2015, Source("KOM", lines=lines))


WHOSE = {
    "": _("Iedereen"),
    "single_parent": _("Gezinnen met één ouder thuis"),
    "low_income": _("Gezinnen met te weinig inkomen"),
    "long_illness": _("Kinderen met een beperking of langdurige ziekte"),
}
SAYS: dict[str, tuple[Any, Printed | None]] = {
    "right_first_time": (_("De eerste hulp was de goede: geen andere soort hulp binnen een half jaar"), None),
    "team_helped_itself": (_("Het team hielp zelf"), None),
    "looked_again": (_("Onderzoeken na het eerste, op honderd vragen"), None),
    "other_help": (_("Na de eerste hulp kwam er nog andere hulp"), None),
    "came_back": (_("Later kwam er een nieuwe vraag over hetzelfde kind"), None),
    "no_use": (_("De lichte hulp hielp niet"), None),
    "other_face": (_("Er kwam een ander vast gezicht zonder dat het gezin erom vroeg"), None),
    "asked_again": (_("Een onderzoek dat al eens was gedaan, is opnieuw gedaan"), None),
    "tailored": (_("Besluiten die met een reden anders gingen dan meestal"), None),
    "days_to_help": (_("Dagen van vraag tot hulp (de middelste)"), None),
    "days_to_decision": (_("Dagen van vraag tot besluit (de middelste)"), None),
    "steps_to_decision": (_("Stappen van vraag tot besluit (de middelste)"), None),
    "talk_in_two_weeks": (_("Eerste gesprek binnen twee weken"), _kom(36, "717-718")),
    "talk_after_five_months": (_("Vijf maanden of langer gewacht op een gesprek"), _kom(7, "718")),
    "start_after_three_months": (_("Na het gesprek langer dan drie maanden gewacht op hulp"), _kom(22, "723")),
    "five_talks": (_("Vijf of meer gesprekken voor de hulp duidelijk was"), _kom(26, "736-737")),
    "passed_from_desk_to_desk": (_("Doorgestuurd, en het andere loket zei nee of stuurde weer door"), None),
    "parent_effort": (_("Ouders: het kostte veel moeite om hulp te krijgen"), _kom(55, "346-347")),
    "child_effort": (_("Kinderen en jongeren: het kostte veel moeite"), None),
    "parent_knows_where": (_("Ouders weten waar ze terecht kunnen met een nieuwe vraag"), _kom(62, "626-627")),
    "child_knows_where": (_("Kinderen en jongeren weten waar ze terecht kunnen"), None),
    "child_was_there": (_("Het kind was bij het gesprek, helemaal of een deel"), _kom(63, "651")),
    "there_young": (_("Erbij: kinderen tot twaalf jaar"), None),
    "there_teen": (_("Erbij: twaalf tot en met vijftien jaar"), None),
    "there_grown": (_("Erbij: zestien jaar en ouder"), None),
    "child_asked": (_("Aan het kind is gevraagd wat het vindt"), None),
    "child_spoke": (_("Wat het kind vindt, staat er in eigen woorden"), None),
    "child_heard": (_("Kinderen en jongeren voelden zich gehoord"), None),
    "parent_heard": (_("Ouders voelden zich gehoord"), None),
    "child_say": (_("Kinderen en jongeren tevreden over hun inspraak"), _kom(53, "666-667")),
    "parent_say": (_("Ouders tevreden over hun inspraak"), _kom(73, "768-769")),
    "offered_client_supporter": (_("Een cliëntondersteuner aangeboden"), None),
    "client_supporter_child": (_("Kinderen en jongeren zeiden ja tegen een cliëntondersteuner"), None),
    "client_supporter_parent": (_("Ouders zeiden ja tegen een cliëntondersteuner"), None),
    "offered_family_group_plan": (_("Een familiegroepsplan aangeboden"), None),
    "family_group_plan_child": (_("Kinderen en jongeren zeiden ja tegen een familiegroepsplan"), None),
    "family_group_plan_parent": (_("Ouders zeiden ja tegen een familiegroepsplan"), None),
    "grade_child_first": (_("Cijfer van kinderen en jongeren voor het eerste gesprek"), None),
    "grade_parent_first": (_("Cijfer van ouders voor het eerste gesprek"), _kom("6,8", "1005-1007")),
    "grade_child_again": (_("Cijfer van kinderen en jongeren voor het gesprek over hulp die eindigt"), None),
    "grade_parent_again": (_("Cijfer van ouders voor het gesprek over hulp die eindigt"), _kom("6,4", "1005-1007")),
    "child_road": (_("Kinderen en jongeren tevreden over de weg naar hulp"), None),
    "parent_road": (_("Ouders tevreden over de weg naar hulp"), None),
    "child_solution": (_("Kinderen en jongeren tevreden over wat eruit kwam"), None),
    "parent_solution": (_("Ouders tevreden over wat eruit kwam"), None),
    "parent_solution_first": (_("Ouders tevreden over wat eruit kwam, eerste vraag"), _kom(71, "1007-1008")),
    "parent_solution_again": (_("Ouders tevreden over wat eruit kwam, hulp die eindigt"), _kom(62, "1007-1008")),
    "child_solution_first": (_("Kinderen en jongeren tevreden over wat eruit kwam, eerste vraag"), None),
    "child_solution_again": (_("Kinderen en jongeren tevreden over wat eruit kwam, hulp die eindigt"), None),
    "parent_solution_new": (_("Ouders tevreden, wie nieuw is"), None),
    "parent_solution_expired": (_("Ouders tevreden, van wie de hulp was afgelopen"), None),
    "parent_solution_adjusted": (_("Ouders tevreden, van wie de hulp loopt en verandert"), None),
    "child_solution_new": (_("Kinderen en jongeren tevreden, wie nieuw is"), None),
    "child_solution_expired": (_("Kinderen en jongeren tevreden, van wie de hulp was afgelopen"), None),
    "child_solution_adjusted": (_("Kinderen en jongeren tevreden, van wie de hulp loopt en verandert"), None),
}
GROUPS: tuple[tuple[Any, str, str], ...] = (
    (_("In één keer goed"), "right_first_time", "tailored"),
    (_("Hoe lang het duurt en wat het kost aan moeite"), "days_to_help", "child_knows_where"),
    (_("Erbij zijn en meebeslissen"), "child_was_there", "family_group_plan_parent"),
    (_("Wat mensen ervan vonden"), "grade_child_first", "child_solution_adjusted"),
)
REFERRERS: dict[str, Any] = {
    "family": _("het gezin zelf, bij de gemeente"),
    "gp": _("de huisarts"),
    "youth_doctor": _("de jeugdarts"),
    "specialist": _("een medisch specialist"),
    "doctor": _("een arts, zonder dat er staat welke"),
    "institution": _("de gecertificeerde instelling"),
    "court": _("de rechter"),
    "acute": _("niemand: er was acuut gevaar"),
}
NOT_TO_STEER = (
    "route_gp",
    "route_youth_doctor",
    "route_specialist",
    "route_doctor",
    "route_institution",
    "route_court",
)


def codes_between(first: str, last: str) -> tuple[str, ...]:
    """The figures of one group, in order."""
    codes = tuple(SAYS)
    return codes[codes.index(first) : codes.index(last) + 1]
