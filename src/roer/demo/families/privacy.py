"""What people asked about their file: one text corrected, one refused with a reason, one destroyed, one still open.

Family De Graaf: Roos (17) asks about texts of the practice that helps her. All names are invented.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actor import acting
from roer.core.codes import Label, Role
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.demo.cast import Cast
from roer.dossier import commands as dossier
from roer.people import commands as people
from roer.privacy import commands as privacy
from roer.privacy import queries

ABOUT = {
    "roos": _("Roos, 17. Zij liet iets verbeteren, iets vernietigen, en kreeg een keer nee. Zij koos zelf een mentor.")
}


def add(cast: Cast, at: datetime) -> None:
    """Add the family of this room."""
    cast.person("joost", "roos", "Roos de Graaf", "2009-08-16", Role.SELF)
    joost, roos = cast.as_("joost"), cast.as_("roos")
    people.involve(
        actor=joost, dossier_id=cast.dossier("roos"), seat_id=cast["tom"].seat.id, part="care_provider", purpose="help"
    )
    wrong, right, old, named = (_note(cast, words) for words in (
        "Roos zegt dat zij verslaafd is aan gamen.", "Roos kwam twee keer niet op de afspraak.",
        "Roos had ruzie met een vriendin.", "Roos werkt niet mee aan de hulp.",
    ))  # fmt: skip
    asked = privacy.ask_correction(actor=roos, item_id=wrong, words="Dat heb ik nooit gezegd. Ik game in het weekend.")
    _answer(cast, asked, outcome="granted", new_text="Roos zegt dat zij in het weekend gamet.", words="Excuses, Roos.")
    asked = privacy.ask_correction(actor=roos, item_id=right, words="Het was maar één keer.")
    _answer(
        cast, asked, outcome="refused", ground="is_right",
        words="In mijn agenda staan twee keren. Zet gerust jouw eigen woorden ernaast.",
    )  # fmt: skip
    asked = privacy.ask_destruction(actor=roos, item_id=old, copy_answer="not_needed", words="Dit gaat niemand aan.")
    _answer(cast, asked, outcome="granted", words="Het is weg.")
    privacy.add_statement(
        actor=roos.moved_to(at), item_id=named, words="Ik werk wel mee. Ik wil alleen eerst weten waarom."
    )
    _mentor(cast, at)


def _mentor(cast: Cast, at: datetime) -> None:
    """Roos chose Jamila as her mentor, and lets her read one text."""
    roos, file = cast["roos"].at(at), cast.dossier("roos")
    own = dossier.write_words(
        actor=roos, dossier_id=file, words="Ik wil na mijn examen een jaar werken.", concerns="nobody"
    )
    mentor = dossier.name_mentor(
        actor=roos, dossier_id=file, name="Jamila", kind="jim", username="jamila", stays=True, talked_on=day_of(at)
    )
    dossier.let_mentor_read(actor=roos, mentor_id=mentor, item_ids=[own])


def _note(cast: Cast, words: str) -> UUID:
    tom = cast.as_("tom")
    with acting(tom, page="demo"):
        return put(NewItem(cast.dossier("roos"), "dossier.note", Label.CARE, words, "observation"), tom).id


def _answer(cast: Cast, request_id: UUID, **how: str) -> None:
    tom = cast.as_("tom")
    with acting(tom, page="demo"):
        answer_id = queries.to_answer(request_id, tom)
    privacy.answer_request(actor=tom, answer_id=answer_id, **how)
