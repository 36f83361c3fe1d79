"""Two children who live elsewhere: by a court authorisation that ends in twenty days, and by everybody's yes.

Jonas Meijer (8) lives in a foster family under a supervision order; the authorisation ends in twenty days and nobody asked
for a new one yet. Isa Brouwer (13) stays in a family-type home because she and her mother Nadia said yes. Names are invented.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from roer.core.codes import Role
from roer.core.days import day_of
from roer.demo.cast import AUTHORITY, Cast
from roer.living import commands
from roer.people import commands as people

ENDS_IN_DAYS = 20
ABOUT = {
    "jonas": _("Jonas, 8. Hij woont in een pleeggezin. Wat de rechter goed vond, eindigt over twintig dagen."),
    "sandra": _("Sandra, moeder van Jonas."),
    "henk": _("Henk, pleegvader van Jonas."),
    "isa": _("Isa, 13. Zij woont een tijd in een gezinshuis, omdat zij en haar moeder ja zeiden."),
    "nadia": _("Nadia, moeder van Isa."),
}


def add(cast: Cast, at: datetime) -> None:
    """Make both children, once."""
    if "jonas" in cast.members:
        return
    _jonas(cast, at)
    _isa(cast, at)


def _jonas(cast: Cast, at: datetime) -> None:
    institution, ruled = cast.organisations["institution"].id, at - timedelta(days=1)
    cast.person("ismail", "sandra", "Sandra Meijer", "1989-03-11", Role.PARENT, adult=True)
    cast.person("ismail", "henk", "Henk Postma", "1974-06-30", Role.CARER, adult=True)
    cast.person("ismail", "jonas", "Jonas Meijer", "2018-04-17", Role.SELF)
    ismail, jonas = cast["ismail"].at(at), cast.dossier("jonas")
    people.record_responsibility(actor=ismail, dossier_id=jonas, holder_id=cast["sandra"].person_id, **AUTHORITY)
    people.record_measure(
        actor=ismail, dossier_id=jonas, kind="supervision_order", organisation_id=institution, valid_from=ruled,
        valid_until=at + timedelta(days=300),
    )  # fmt: skip
    people.involve(actor=ismail, dossier_id=jonas, seat_id=cast["ismail"].seat.id, part="family_supervisor")
    people.involve(actor=ismail, dossier_id=jonas, seat_id=cast["tom"].seat.id, part="care_provider")
    people.involve(
        actor=ismail, dossier_id=jonas, seat_id=cast["henk"].seat.id, part="foster_carer", purpose="upbringing"
    )
    people.record_authorisation(
        actor=ismail, dossier_id=jonas, kind="out_of_home", ruled_at=ruled, number="C/09/000000 / JE RK 26-1",
        last_day=day_of(at) + timedelta(days=ENDS_IN_DAYS), organisation_id=institution,
    )  # fmt: skip
    made = commands.propose_placement(
        actor=ismail, dossier_id=jonas, form="foster_family", where="Bij Henk Postma in Overwater",
        reason="upbringing", reason_words="Mama is lang ziek en kan nu niet voor Jonas zorgen.",
        factors=["carer_ill"], organisation_id=cast.organisations["second_provider"].id,
        alternatives={"at_home": "Elke dag hulp thuis was niet genoeg.", "network": "Oma is te oud om voor Jonas te zorgen."},
        deciders="Ismail, Tom en Sandra, samen aan tafel.", perspective="Jonas gaat terug naar mama als zij beter is.",
        perspective_review_on=day_of(at) + timedelta(days=14), expected_until=day_of(at) + timedelta(days=90),
        evaluate_on=day_of(at) + timedelta(days=42), carer_ids=[cast["henk"].person_id],
    )  # fmt: skip
    commands.start_placement(actor=ismail, placement_id=made)
    commands.look_at_titles(actor=ismail)
    commands.say_how_it_is(
        actor=cast["jonas"].at(at),
        placement_id=made,
        own_words="Henk heeft een hond. Die slaapt bij mij. Ik mis mama wel.",
    )


def _isa(cast: Cast, at: datetime) -> None:
    cast.person("fatima", "nadia", "Nadia Brouwer", "1985-10-02", Role.PARENT, adult=True)
    cast.person("fatima", "isa", "Isa Brouwer", "2013-02-20", Role.SELF)
    fatima, isa = cast["fatima"].at(at), cast.dossier("isa")
    people.record_responsibility(actor=fatima, dossier_id=isa, holder_id=cast["nadia"].person_id, **AUTHORITY)
    made = commands.propose_placement(
        actor=fatima, dossier_id=isa, form="family_type_home", where="Gezinshuis De Beuk in Maasrijk",
        reason="own_wish", reason_words="Isa wil even rust. Thuis is er elke dag ruzie, zegt ze.", factors=["divorce"],
        alternatives={"at_home": "Gesprekken thuis hielpen, maar de ruzies gingen door."},
        deciders="Isa, Nadia en Fatima.", perspective="Isa gaat weer naar huis als het rustiger is.",
        perspective_review_on=day_of(at) + timedelta(days=60), expected_until=day_of(at) + timedelta(days=120),
        evaluate_on=day_of(at) + timedelta(days=42),
    )  # fmt: skip
    commands.answer_stay(actor=cast["isa"].at(at), placement_id=made, answer="given", own_words="Ik wil dit zelf.")
    commands.answer_stay(
        actor=cast["nadia"].at(at), placement_id=made, answer="given", own_words="Als Isa maar rust vindt."
    )
    commands.start_placement(actor=fatima, placement_id=made)
