"""Organisations, who works there, and what they offer."""

from __future__ import annotations

from collections.abc import Iterator

from roer.core.bulk import ORGANISATIONS, PERSONS, SEATS
from roer.core.codes import Regime, Role
from roer.lab.loading.source import Region, Row, at, ident, moment_of_making, until
from roer.offers.bulk import CAPACITIES, OFFERS, Form, Topic

REGIMES = {"certified_institution": Regime.CERTIFIED_INSTITUTION}
ROLES = {
    "local_team": Role.PROFESSIONAL,
    "certified_institution": Role.FAMILY_SUPERVISOR,
    "provider": Role.PROVIDER_WORKER,
}
FORMS = {
    "01": Form.TEAM, "02": Form.OUTPATIENT, "03": Form.DAY_CARE, "04": Form.AT_HOME, "11": Form.FOSTER_CARE,
    "12": Form.FAMILY_HOME, "13": Form.RESIDENTIAL, "14": Form.RESIDENTIAL,
}  # fmt: skip
TOPICS = {
    "anger": Topic.BEHAVIOUR, "anxiety": Topic.ANXIETY, "arrived": Topic.GROWING_UP, "bullying": Topic.FRIENDS,
    "busy_mind": Topic.BEHAVIOUR, "changes": Topic.AUTISM, "crying": Topic.GROWING_UP, "daily": Topic.LEARNING,
    "eating": Topic.EATING, "gaming": Topic.SUBSTANCES, "gloom": Topic.MOOD, "grief": Topic.MOOD, "language": Topic.LEARNING,
    "limits": Topic.GROWING_UP, "own_place": Topic.HOME, "parenting": Topic.GROWING_UP, "safety": Topic.HOME,
    "school": Topic.SCHOOL, "sleep": Topic.GROWING_UP, "two_homes": Topic.PARENTS_APART, "what_happened": Topic.TRAUMA,
    "who_am_i": Topic.MOOD,
}  # fmt: skip
PRIVATE = {Form.FOSTER_CARE, Form.FAMILY_HOME}


def load_work(region: Region) -> int:
    """Organisations with a desk seat each, professionals with a work seat, offers with their room."""
    return (
        ORGANISATIONS.load(_organisations(region))
        + PERSONS.load((ident("professional", n), moment_of_making(region)) for (n,) in _professionals(region))
        + SEATS.load(_desks(region))
        + SEATS.load(_seats(region))
        + OFFERS.load(_offers(region))
        + CAPACITIES.load(_capacities(region))
    )


def _organisations(region: Region) -> Iterator[Row]:
    day = moment_of_making(region).date()
    for number, kind, name, town in region.rows("organisation", "organisation_id", "kind", "name", "municipality_code"):
        yield ident("organisation", number), name, kind, REGIMES.get(kind, Regime.YOUTH_ACT), town[2:], day


def _professionals(region: Region) -> Iterator[Row]:
    return region.rows("professional", "professional_id")


def _desks(region: Region) -> Iterator[Row]:
    """The seat that answers for an organisation where nobody is named."""
    for number, kind in region.rows("organisation", "organisation_id", "kind"):
        seat, organisation = ident("desk seat", number), ident("organisation", number)
        yield seat, None, ROLES[kind], organisation, "", False, "Bureaudienst", moment_of_making(region), None


def _seats(region: Region) -> Iterator[Row]:
    kinds: dict[int, str] = dict(region.rows("organisation", "organisation_id", "kind"))
    columns = (
        "professional_id", "organisation_id", "discipline", "given_name", "surname_prefix", "surname", "from_date",
        "until_date",
    )  # fmt: skip
    for number, organisation, discipline, *name, first, last in region.rows("professional", *columns):
        yield (
            ident("worker seat", number), ident("professional", number), ROLES[kinds[organisation]],
            ident("organisation", organisation), discipline, False, " ".join(filter(None, name)), at(first), until(last),
        )  # fmt: skip


def topics_of(region: Region) -> dict[int, list[str]]:
    """What each offer is for, in the words of the directory."""
    found: dict[int, set[str]] = {}
    for offer, kind, theme in region.rows("offer_criterion", "offer_id", "kind", "theme"):
        if kind == "inclusion":
            found.setdefault(offer, set()).add(TOPICS[theme])
    return {offer: sorted(topics) for offer, topics in found.items()}


def _offers(region: Region) -> Iterator[Row]:
    towns: dict[int, str] = dict(region.rows("organisation", "organisation_id", "municipality_code"))
    topics = topics_of(region)
    day = moment_of_making(region).date()
    columns = ("offer_id", "organisation_id", "title", "form_of_care", "age_from", "age_until")
    for number, organisation, title, form, low, high in region.rows("offer", *columns):
        code = FORMS[form]
        yield (
            ident("offer", number), ident("organisation", organisation), ident("desk seat", organisation), title,
            f"{title}. Dit aanbod is verzonnen.", "", code, topics.get(number, []), low, high - 1,
            towns[organisation][2:], "", code in PRIVATE, "", ["nl"], "", region.as_of, day,
        )  # fmt: skip


def _capacities(region: Region) -> Iterator[Row]:
    columns = ("offer_id", "organisation_id", "places", "wait_weeks")
    for number, organisation, places, weeks in region.rows("offer", *columns):
        free = 0 if weeks else max(1, places // 10)
        yield (
            ident("capacity", number), ident("offer", number), free, weeks, region.as_of, region.now,
            ident("desk seat", organisation),
        )  # fmt: skip
