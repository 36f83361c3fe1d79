"""Papers for Board and court: marked sentences, both grounds, everybody heard, and corrections that reach every copy."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from roer.core.actor import acting
from roer.core.days import PartialDate
from roer.core.dossiers import head_dossier
from roer.core.models import Item, WorkItem
from roer.demo.cast import AUTHORITY, Cast
from roer.demo.recall import recall
from roer.people import commands as people
from roer.safety import commands, queries
from roer.safety.commands import CannotWrite, RuleSays
from roer.safety.models import CorrectionNotice, CourtPaper, PaperStatement
from roer.safety.queries import PaperPage

FRIDAY = datetime.fromisoformat("2027-06-11T17:30:00+02:00")
TOLD = date(2027, 6, 16)
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    made.organisations["board"] = made.organisation("board", "Raad voor de Kinderbescherming", "board", "youth_act")
    made.worker("els", "Els Raad", "professional", "board", "raadsonderzoeker")
    return made


def paper(cast: Cast, kind: str = "petition", at: datetime = FRIDAY, child: str = "mila", who: str = "fatima") -> UUID:
    made: UUID = commands.draft_paper(
        actor=cast[who].at(at), dossier_id=cast.dossier(child), kind=kind, words="Is het thuis veilig genoeg?"
    )
    return made


def say(cast: Cast, paper_id: UUID, words: str, who: str = "fatima", at: datetime = FRIDAY, **more: object) -> UUID:
    made: UUID = commands.add_statement(actor=cast[who].at(at), paper_id=paper_id, words=words, **more)
    return made


def hear(cast: Cast, paper_id: UUID, *who: str, at: datetime = FRIDAY) -> None:
    """Child and parents were asked, and something was done with the answer."""
    for name in who:
        commands.note_voice(
            actor=cast["fatima"].at(at), paper_id=paper_id, person_id=cast[name].person_id, how="talk", words="Zo is het.",
            done_with="Staat in het plan.", specialised=True,
        )  # fmt: skip


def send(cast: Cast, paper_id: UUID, at: datetime = FRIDAY, to: str = "court", **more: object) -> UUID:
    made: UUID = commands.file_paper(
        actor=cast["fatima"].at(at), paper_id=paper_id, to=to, **({"told_on": TOLD} | more)
    )  # fmt: skip
    return made


def page(cast: Cast, who: str, paper_id: UUID, at: datetime) -> PaperPage:
    with acting(cast[who].at(at), page="test"):
        return queries.paper_for(paper_id, cast[who].at(at))


@pytest.mark.req("SAF-12")
def test_a_fact_without_source_says_so_to_every_reader_and_an_unmarked_sentence_holds_a_petition_up(cast: Cast) -> None:
    made = paper(cast)
    say(cast, made, "Vader gebruikt harddrugs.", mark="fact")
    say(cast, made, "De politie kwam twee keer.", mark="fact", source="Rapport politie", source_on=date(2027, 6, 1))
    bare = say(cast, made, "Mila slaapt slecht.")
    hear(cast, made, "mila", "anouk", "dirk")
    with pytest.raises(RuleSays, match="feit"):
        send(cast, made, reason="Dat kan niet wachten.")
    with pytest.raises(CannotWrite, match="Wie zei"):
        commands.mark_statement(actor=cast["fatima"].at(FRIDAY), statement_id=bare, mark="said")
    commands.mark_statement(actor=cast["fatima"].at(FRIDAY), statement_id=bare, mark="said", source="Moeder, op 3 juni")
    send(cast, made, reason="Beide gronden staan in het verzoek van mei.")
    later = FRIDAY + 6 * DAY
    commands.show_paper(
        actor=cast["fatima"].at(later), paper_id=made, person_ids=[cast["mila"].person_id, cast["dirk"].person_id]
    )
    for who in ("fatima", "mila", "dirk"):
        seen = page(cast, who, made, later)
        assert seen.statements[0].says == "feit, geen bron", who
        assert [each.source for each in seen.statements][1:] == ["Rapport politie", "Moeder, op 3 juni"], who
    with pytest.raises(CourtPaper.DoesNotExist):
        page(cast, "anouk", made, later)


@pytest.mark.req("SAF-12")
def test_a_report_asks_why_and_a_note_is_what_its_author_saw(cast: Cast) -> None:
    from roer.dossier.commands import write_note

    made = paper(cast, "report")
    say(cast, made, "Het gaat beter.")
    with pytest.raises(RuleSays, match="verslag"):
        send(cast, made, to="safety_team")
    send(cast, made, to="safety_team", reason="Het is van horen zeggen.")
    note = write_note(
        actor=cast["fatima"].at(FRIDAY), dossier_id=cast.dossier("mila"), words="Vader gebruikt harddrugs."
    )
    assert Item.objects.using("owner").get(id=note).get_weight_display() == "wat iemand zag"


@pytest.mark.req("SAF-12")
def test_in_danger_it_goes_first_and_the_marks_follow_as_an_addition_within_five_working_days(cast: Cast) -> None:
    made = paper(cast)
    bare = say(cast, made, "Er ligt een mes in de keuken.")
    send(
        cast,
        made,
        in_danger=True,
        reason="Geen tijd, kind in gevaar.",
        receiver_seat_id=cast["els"].seat.id,
        to="board",
    )
    fatima, els = cast["fatima"].at(FRIDAY + DAY), cast["els"]
    held = CourtPaper.objects.using("owner").get(id=made)
    assert held.complete_by == date(2027, 6, 18)
    assert page(cast, "els", made, FRIDAY + DAY).statements[0].says == "nog niet nagekeken"
    with pytest.raises(CannotWrite, match="zinnen zonder"):
        commands.complete_paper(actor=fatima, paper_id=made)
    commands.mark_statement(actor=fatima, statement_id=bare, mark="said", source="Mila, aan de telefoon")
    with pytest.raises(CannotWrite, match="verstuurd"):
        commands.mark_statement(actor=fatima, statement_id=bare, mark="opinion")
    for ground in ("threat", "averted"):
        commands.give_ground(actor=fatima, paper_id=made, ground=ground, words="Het ging al maanden zo.")
    hear(cast, made, "mila", "anouk", "dirk", at=FRIDAY + DAY)
    commands.complete_paper(actor=fatima, paper_id=made)
    asked = WorkItem.objects.using("owner").filter(kind="safety.read_paper", thing_id=made, owner_seat=els.seat)
    assert asked.count() == 2, "once the paper, once the addition"
    assert page(cast, "els", made, FRIDAY + 2 * DAY).statements[0].source == "Mila, aan de telefoon"


@pytest.mark.req("SAF-29")
def test_a_request_goes_on_friday_evening_with_one_ground_and_the_other_is_due_within_five_working_days(
    cast: Cast,
) -> None:
    made = paper(cast, "investigation_request")
    commands.give_ground(actor=cast["fatima"].at(FRIDAY), paper_id=made, ground="threat", words="Er is geslagen.")
    with pytest.raises(RuleSays, match="gronden"):
        send(cast, made, to="board", in_danger=True)
    send(
        cast,
        made,
        to="board",
        in_danger=True,
        reason="Geen tijd, kind in gevaar.",
        receiver_seat_id=cast["els"].seat.id,
    )
    held = CourtPaper.objects.using("owner").get(id=made)
    assert (held.filed_at, held.complete_by, held.flagged) == (FRIDAY, date(2027, 6, 18), False)
    owed = WorkItem.objects.using("owner").get(kind="safety.complete_paper", thing_id=made)
    assert owed.owner_seat_id == cast["fatima"].seat.id
    seen = page(cast, "els", made, FRIDAY)
    assert (seen.threat, seen.averted, seen.why) == ("Er is geslagen.", "", "Geen tijd, kind in gevaar.")
    monday = cast["fatima"].at(FRIDAY + 3 * DAY)
    with pytest.raises(CannotWrite):
        commands.show_paper(actor=monday, paper_id=made, person_ids=[cast["anouk"].person_id])
    commands.give_ground(actor=monday, paper_id=made, ground="averted", words="Hulp thuis is twee keer geweigerd.")
    commands.complete_paper(actor=monday, paper_id=made)
    told = FRIDAY + 5 * DAY
    commands.show_paper(
        actor=cast["fatima"].at(told), paper_id=made, person_ids=[cast["anouk"].person_id, cast["dirk"].person_id]
    )
    for parent in ("anouk", "dirk"):
        read = page(cast, parent, made, told)
        assert (read.threat, read.averted) == ("Er is geslagen.", "Hulp thuis is twee keer geweigerd."), parent
        assert read.paper.told_at == told


@pytest.mark.req("SAF-29")
def test_a_heavy_case_that_is_passed_on_without_anything_tried_is_flagged_and_still_goes(cast: Cast) -> None:
    for tried, flagged in ((False, True), (True, False)):
        made = paper(cast, "investigation_request")
        commands.give_ground(actor=cast["fatima"].at(FRIDAY), paper_id=made, ground="threat", words="Zwaar.")
        if tried:
            commands.note_chance(
                actor=cast["fatima"].at(FRIDAY), paper_id=made, on=date(2027, 6, 4), words="Moeder zei nee."
            )
        send(cast, made, to="board", reason="Wij kunnen dit niet.")
        assert CourtPaper.objects.using("owner").get(id=made).flagged is flagged


@pytest.mark.req("SAF-30")
def test_an_advice_waits_for_the_talk_with_the_child_and_for_what_everybody_thinks(cast: Cast) -> None:
    made = paper(cast, "court_advice")
    say(cast, made, "Thuis is het onrustig.", mark="opinion")
    hear(cast, made, "anouk", "dirk")
    with pytest.raises(RuleSays, match="gesprek met het kind"):
        send(cast, made, reason="Haast.")
    assert "het gesprek met het kind" in [str(each) for each in page(cast, "fatima", made, FRIDAY).missing]
    commands.note_voice(
        actor=cast["fatima"].at(FRIDAY),
        paper_id=made,
        person_id=cast["mila"].person_id,
        how="refused",
        specialised=True,
    )
    fatima = cast["fatima"].at(FRIDAY)
    commands.show_paper(actor=fatima, paper_id=made, person_ids=[cast["anouk"].person_id])
    anouk = cast["anouk"].at(FRIDAY + timedelta(minutes=5))
    given = [commands.send_view(actor=anouk, paper_id=made, words=f"Brief {n}", is_document=True) for n in range(3)]
    for voice in given[:2]:
        commands.answer_voice(actor=fatima.moved_to(anouk.at), voice_id=voice, words="Verwerkt bij zin 1.")
    with pytest.raises(RuleSays, match="stuk"):
        send(cast, made, at=FRIDAY + DAY)
    send(cast, made, at=FRIDAY + DAY, reason="De derde brief gaat over iets anders.")
    assert page(cast, "anouk", made, FRIDAY + 6 * DAY).why == "De derde brief gaat over iets anders."


@pytest.mark.req("SAF-30")
def test_a_parent_who_does_not_answer_was_asked_and_a_parent_nobody_asked_holds_it_up(cast: Cast) -> None:
    made = paper(cast, "court_advice")
    hear(cast, made, "mila", "anouk")
    with pytest.raises(RuleSays):
        send(cast, made)
    commands.note_voice(
        actor=cast["fatima"].at(FRIDAY), paper_id=made, person_id=cast["dirk"].person_id, how="no_answer"
    )
    send(cast, made)
    assert "gevraagd, geen antwoord" in [
        words for _row, _name, words, _done in page(cast, "fatima", made, FRIDAY).voices
    ]


@pytest.mark.req("SAF-13")
def test_a_correction_stands_beside_the_filed_paper_and_is_open_with_everybody_who_took_it_over(cast: Cast) -> None:
    at = datetime.fromisoformat("2027-05-01T10:00:00+02:00")
    source = paper(cast, "report", at=at)
    wrong = say(cast, source, "Moeder sloeg Mila.", at=at, mark="fact", source="Melding", source_on=date(2027, 4, 20))
    send(cast, source, at=at, to="veilig_thuis", told_on=at.date())
    copy = paper(cast, "petition", at=at)
    taken = say(cast, copy, "", at=at, taken_from_id=wrong)
    hear(cast, copy, "mila", "anouk", "dirk", at=at)
    for ground in ("threat", "averted"):
        commands.give_ground(actor=cast["fatima"].at(at), paper_id=copy, ground=ground, words="Zie zin 1.")
    commands.note_chance(actor=cast["fatima"].at(at), paper_id=copy, on=at.date(), words="Nee.")
    send(cast, copy, at=at, told_on=at.date(), receiver_seat_id=cast["els"].seat.id)
    commands.show_paper(actor=cast["fatima"].at(at), paper_id=source, person_ids=[cast["anouk"].person_id])
    rebuttal = commands.rebut(
        actor=cast["anouk"].at(at + DAY), statement_id=wrong, kind="correct", words="Ik hield haar arm vast."
    )
    assert page(cast, "els", copy, at + DAY).statements[0].disputed, "the answer goes along with every copy"
    commands.answer_rebuttal(
        actor=cast["fatima"].at(at + 2 * DAY), rebuttal_id=rebuttal, outcome="corrected",
        words="De melder heeft het nagekeken.", corrected="Moeder hield de arm van Mila vast.",
    )  # fmt: skip
    notices = CorrectionNotice.objects.using("owner").filter(correction__statement_id=wrong)
    assert sorted(each.receipt.to if each.receipt else "copy" for each in notices.select_related("receipt")) == [
        "copy", "court", "veilig_thuis"
    ]  # fmt: skip
    els = page(cast, "els", copy, at + 3 * DAY).statements[0]
    assert (els.words, els.corrections[0][1]) == ("Moeder sloeg Mila.", "Moeder hield de arm van Mila vast.")
    assert els.correction_open
    mine = notices.get(owner_seat=cast["els"].seat)
    commands.process_correction(actor=cast["els"].at(at + 3 * DAY), notice_id=mine.id)
    lines = page(cast, "fatima", source, at + 3 * DAY).statements[0].notices
    assert {line.where for line in lines if line.row.processed_at is None} == {"Veilig Thuis", "Buurtteam Havenwijk"}
    assert (
        page(cast, "anouk", source, at + 3 * DAY).statements[0].rebuttals[0].reply == "De melder heeft het nagekeken."
    )
    assert PaperStatement.objects.using("owner").get(id=taken).taken_from_id == wrong


@pytest.mark.req("SAF-13")
def test_who_did_not_get_the_paper_answers_nothing_and_a_dispute_never_touches_what_a_child_said(cast: Cast) -> None:
    made = paper(cast, "report")
    sentence = say(cast, made, "Mila wil niet naar huis.", mark="said", source="Mila")
    hear(cast, made, "mila")
    with pytest.raises((CannotWrite, PaperStatement.DoesNotExist)):
        commands.rebut(actor=cast["dirk"].at(FRIDAY), statement_id=sentence, kind="dispute", words="Niet waar.")
    fatima = cast["fatima"].at(FRIDAY)
    commands.show_paper(actor=fatima, paper_id=made, person_ids=[cast["dirk"].person_id, cast["anouk"].person_id])
    before = page(cast, "fatima", made, FRIDAY)
    commands.rebut(actor=cast["dirk"].at(FRIDAY), statement_id=sentence, kind="dispute", words="Niet waar.")
    after = page(cast, "fatima", made, FRIDAY)
    assert (before.voices, before.statements[0].words) == (after.voices, after.statements[0].words)
    assert page(cast, "anouk", made, FRIDAY).statements[0].rebuttals == (), "one parent does not read the other's words"


def child_of(cast: Cast, name: str, *parents: str) -> UUID:
    """A small child of the cast's own parents."""
    fatima = cast["fatima"].at(FRIDAY - DAY)
    dossier_id = head_dossier(people.register_person(actor=fatima, name=name, birth=PartialDate(2024))).id
    for parent in parents:
        people.record_responsibility(actor=fatima, dossier_id=dossier_id, holder_id=cast[parent].person_id, **AUTHORITY)
    return dossier_id


@pytest.mark.req("SAF-30")
def test_for_a_baby_what_a_specialised_worker_saw_counts_as_the_talk(cast: Cast) -> None:
    dossier_id = child_of(cast, "Bo Baby", "anouk")
    fatima = cast["fatima"].at(FRIDAY)
    made = commands.draft_paper(actor=fatima, dossier_id=dossier_id, kind="court_advice", words="Advies.")
    hear(cast, made, "anouk")
    whose = CourtPaper.objects.using("owner").select_related("dossier").get(id=made).dossier.person_id
    for specialised, holds in ((False, True), (True, False)):
        commands.note_voice(
            actor=fatima,
            paper_id=made,
            person_id=whose,
            how="observed",
            words="Lacht bij moeder.",
            specialised=specialised,
        )
        if holds:
            with pytest.raises(RuleSays):
                send(cast, made)
    send(cast, made)
