"""A worker sends something out after a look, Noor reads what left; a meeting reads what she marked; a double is proposed."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from roer.dossier import commands as dossier
from roer.privacy import commands as privacy
from tests.journeys.people import DESK, Stage


def test_what_leaves_a_file_is_seen_before_and_read_after(stage: Stage) -> None:
    file, now = stage.cast.dossier("noor"), timezone.now()
    fatima, noor = stage.cast["fatima"].at(now), stage.cast["noor"].at(now)
    notes = [
        dossier.write_note(actor=fatima, dossier_id=file, words=words, weight=weight, source="document")
        for words, weight in (("Noor zwemt op dinsdag.", "fact"), ("Noor heeft rust nodig.", "judgement"))
    ]
    dossier.check_statement(actor=fatima, item_id=notes[0], checked="right")
    dossier.write_child_version(actor=fatima, item_id=notes[1], words="Het was druk voor je. Rust helpt.")
    worker = stage.enter("fatima").goes_to(f"/dossier/{file}/").has_an_accessible_page().is_pictured("file-work")
    worker.goes_to(f"/dossier/uitspraak/{notes[0]}/").has_an_accessible_page().is_pictured("file-statement")
    worker.goes_to(f"/privacy/{file}/versturen/").has_an_accessible_page().is_pictured("file-send")
    worker.goes_to(f"/privacy/{file}/informatie-vragen/").has_an_accessible_page().is_pictured("file-ask")
    worker.goes_to(f"/dossier/{file}/overleg/").has_an_accessible_page().is_pictured("file-meetings")
    worker.goes_to(f"/mensen/{file}/dubbel/").has_an_accessible_page().is_pictured("people-double")
    asked = _asked(stage, file, notes)
    meeting = dossier.plan_case_meeting(
        actor=fatima, dossier_id=file, purpose="Hoe helpen wij Noor naar school?",
        held_on=(now + timedelta(days=9)).date(), seat_ids=[stage.cast["tom"].seat.id],
    )  # fmt: skip
    dossier.select_for_meeting(actor=fatima, meeting_id=meeting, item_ids=notes)
    worker.goes_to(f"/dossier/overleg/{meeting}/").has_an_accessible_page().is_pictured("file-meeting-work")
    young = stage.enter("noor").goes_to(f"/privacy/naar-buiten/{asked}/").has_an_accessible_page()
    young.is_pictured("privacy-may-this-go")
    young.chooses("Ja, dit mag").presses("Dit is mijn antwoord")
    dossier.mark_for_meeting(actor=noor, meeting_id=meeting, item_ids=notes[:1])
    young.goes_to(f"/dossier/overleg/{meeting}/").has_an_accessible_page().is_pictured("file-meeting-young")
    young.goes_to(f"/privacy/{file}/naar-buiten/").sees("Zwemclub De Vis").has_an_accessible_page()
    young.is_pictured("privacy-left")
    young.goes_to(f"/privacy/naar-buiten/{asked}/druk/").has_an_accessible_page().is_pictured("privacy-pressure")
    young.goes_to(f"/dossier/{file}/").sees("Het was druk voor je.").has_an_accessible_page().is_pictured("file-young")


def _asked(stage: Stage, file: UUID, notes: list[UUID]) -> UUID:
    now = timezone.now()
    return privacy.send_out(  # type: ignore[no-any-return]
        actor=stage.cast["fatima"].at(now), dossier_id=file, item_ids=notes, receiver="Zwemclub De Vis",
        receiver_kind="other", channel="by_hand", ground="consent", reason="Om mee te zwemmen.",
        until=(now + timedelta(days=60)).date(),
    )  # fmt: skip


def test_the_same_pages_at_a_desk(stage: Stage) -> None:
    """What the phone left behind, wide."""
    file = stage.cast.dossier("noor")
    noor = stage.enter("noor", width=DESK)
    noor.goes_to(f"/privacy/{file}/naar-buiten/").has_an_accessible_page().is_pictured("privacy-left")
    noor.goes_to(f"/dossier/{file}/").has_an_accessible_page().is_pictured("file-young")
    worker = stage.enter("fatima", width=DESK)
    for page, picture in (("versturen", "file-send"), ("informatie-vragen", "file-ask")):
        worker.goes_to(f"/privacy/{file}/{page}/").has_an_accessible_page().is_pictured(picture)
    worker.goes_to(f"/dossier/{file}/overleg/").has_an_accessible_page().is_pictured("file-meetings")
    worker.goes_to("/privacy/einde/").has_an_accessible_page().is_pictured("privacy-endings")
