"""A night: Mila (13) was helped by whoever was on duty, and her parents do not know it yet.

Family Boersma: Anouk and Dirk have authority together; Fatima is the familiar face. Joost opened the file at night, a judge
spoke by phone, and Mila sleeps at a place that stays secret until two people say when it is told. All names are invented.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from roer.core.codes import Regime, Role
from roer.demo.cast import AUTHORITY, Cast
from roer.people import commands as people
from roer.safety import commands as safety

ABOUT = {
    "mila": _("Mila, 13. Zij slaapt vannacht op een plek die geheim blijft."),
    "anouk": _("Anouk, moeder van Mila."),
    "dirk": _("Dirk, vader van Mila."),
}
NUMBER = "900000119"


def add(cast: Cast, at: datetime) -> None:
    """Add the family of this room."""
    for username, name in (("anouk", "Anouk Boersma"), ("dirk", "Dirk Veldman")):
        cast.person(
            "fatima", username, name, "1984-03-21" if username == "anouk" else "1981-06-02", Role.PARENT, adult=True
        )
    cast.person("fatima", "mila", "Mila Veldman", "2013-04-11", Role.SELF)
    fatima, mila = cast.as_("fatima"), cast.dossier("mila")
    for parent in ("anouk", "dirk"):
        people.record_responsibility(actor=fatima, dossier_id=mila, holder_id=cast[parent].person_id, **AUTHORITY)
    people.establish_number(actor=fatima, dossier_id=mila, number=NUMBER)
    people.record_address(actor=fatima, dossier_id=mila, address="Kaarsenmakersgang 5, Maasrijk")
    people.record_certificate(
        actor=cast.as_("anja"),
        organisation_id=cast.organisations["institution"].id,
        valid_from=at - timedelta(days=600),
    )
    cast.organisation("inspectorate", "Inspectie Jeugd (voorbeeld)", "inspectorate", Regime.MUNICIPAL)
    cast.worker("inge", "Inge de Boer", Role.PROFESSIONAL, "inspectorate", "inspecteur")
    _concern(cast)
    _night(cast, at)
    _call(cast)
    _closed(cast)


def _concern(cast: Cast) -> None:
    fatima, mila = cast.as_("fatima"), cast.dossier("mila")
    record = safety.start_code(
        actor=fatima, dossier_id=mila, words="Mila had een rode plek en zei dat ze was gevallen.", origin="seen"
    )
    safety.take_step(
        actor=fatima,
        record_id=record,
        number=2,
        words="Met een collega besproken: blijf met Mila praten.",
        asked=["colleague"],
    )
    asked = safety.ask_advice(
        actor=fatima, dossier_id=mila, body="veilig_thuis", words="Wanneer is het genoeg om te melden?"
    )
    safety.note_advice(
        actor=fatima, advice_id=asked, adviser="Medewerker van Veilig Thuis", words="Praat eerst met Mila alleen."
    )


def _call(cast: Cast) -> None:
    """Roos said that she did not feel safe; Joost, on duty, spoke with her at once."""
    call = safety.say_unsafe(
        actor=cast.as_("roos"),
        safe_now="yes",
        kind="words",
        relation="peer",
        words="Op de groep word ik uitgescholden.",
    )
    safety.answer_call(actor=cast.as_("joost"), call_id=call, keeps_safe="Roos slaapt vannacht bij haar oma.")


def _night(cast: Cast, at: datetime) -> None:
    joost = cast["joost"].at(at)
    watch = safety.open_at_night(
        actor=joost, reason="De politie belt: er was geweld thuis en Mila durft niet naar binnen.", number=NUMBER,
        municipality_code="9999", happened_at=at - timedelta(minutes=40),
    )  # fmt: skip
    safety.note_danger(
        actor=joost, watch_id=watch, kind="violence", safe_now="no", happened_at=at - timedelta(minutes=30),
        words="Mila zegt dat haar vader haar sloeg. Ik zag een rode plek op haar arm.",
    )  # fmt: skip
    safety.note_oral_ruling(
        actor=joost, watch_id=watch, kind="provisional_supervision_order", judge="mr. De Haan, rechtbank Maasrijk",
        words="Voorlopige ondertoezichtstelling. Mila slaapt vannacht niet thuis.", happened_at=at - timedelta(minutes=10),
        heard=["nobody"], organisation_id=cast.organisations["institution"].id,
    )  # fmt: skip
    safety.note_place(
        actor=joost, watch_id=watch, kind="foster", words="Crisispleeggezin Van Dam, achter de dijk.", is_secret=True
    )


def _closed(cast: Cast) -> None:
    """Fatima begins a request for Mila that is not sent: what is lighter comes first, and Mila reads it."""
    fatima = cast.as_("fatima")
    request = safety.begin_closed_request(
        actor=fatima, dossier_id=cast.dossier("mila"), kind="closed", reason="needed", avoidable="at_home", need="child",
        ground="civil", words="Mila gaat steeds terug naar een plek waar het niet veilig is.",
    )  # fmt: skip
    safety.weigh_lighter(
        actor=fatima, request_id=request, kind="network", used=False, words="Haar oma kan haar nu niet in huis nemen."
    )
    safety.note_closed(actor=fatima, request_id=request, kind="lawyer", words="mr. Kok, gevraagd aan de rechter")
