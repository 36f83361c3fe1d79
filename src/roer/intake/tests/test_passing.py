"""Passing on without letting go, and money that never holds up help."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.demo.cast import Cast
from roer.intake import commands, queries
from roer.intake.models import Examination, PayerDispute, ResponsibleMunicipality
from roer.intake.tests.conftest import AT
from roer.intake.tests.story import ask, row, seen, work
from roer.intake.tests.test_pages import enter


@pytest.mark.req("INT-57")
def test_the_team_stays_owner_until_the_other_desk_accepts(cast: Cast) -> None:
    request_id, fatima, mirjam = ask(cast), cast["fatima"].at(AT), cast["mirjam"].at(AT)
    onward = commands.pass_on(actor=fatima, request_id=request_id, desk="wlz", words="Het CIZ kijkt of dit Wlz is.")
    assert work(fatima, "intake.many_redirects", request_id) == 0
    closing = {"actor": fatima, "request_id": request_id, "why": "other", "words": "Klaar.", "examined": "Bij het CIZ."}
    with pytest.raises(commands.RuleSays):
        commands.close_request(**closing)
    assert row(request_id, fatima).owner_seat_id == fatima.seat_id
    commands.hear_from_desk(actor=fatima, onward_id=onward, accepted=False, words="Mevrouw Bos: geen Wlz.")
    with pytest.raises(commands.CannotPassOn):
        commands.hear_from_desk(actor=fatima, onward_id=onward, accepted=True, words="Toch wel.")
    second = commands.pass_on(actor=fatima, request_id=request_id, desk="zvw", words="Dan de verzekeraar.")
    assert work(fatima, "intake.many_redirects", request_id) == 1
    commands.close_request(**closing, reason="De verzekeraar belt mevrouw zelf, vandaag nog.")
    with acting(mirjam, page="test"):
        assert "De verzekeraar belt mevrouw zelf" in queries.page_of(request_id, mirjam).closing
    states = {str(each.row.desk): str(each.row.state) for each in seen(request_id, mirjam).onward}
    assert states == {"wlz": "declined", "zvw": "asked"}
    with acting(fatima, page="test"):
        assert second in {
            each.row.id for each in queries.looked_at(queries.request_for(request_id, fatima), fatima).onward
        }


def test_a_question_that_was_taken_over_closes_without_a_reason(cast: Cast) -> None:
    request_id, fatima = ask(cast), cast["fatima"].at(AT)
    onward = commands.pass_on(actor=fatima, request_id=request_id, desk="school", words="De school helpt verder.")
    commands.hear_from_desk(actor=fatima, onward_id=onward, accepted=True, words="Juf Anouk neemt het over.")
    commands.close_request(
        actor=fatima,
        request_id=request_id,
        why="elsewhere_accepted",
        words="School neemt het over.",
        examined="Juf Anouk zei ja.",
    )
    assert not row(request_id, fatima).is_open


def test_nobody_passes_on_to_nowhere(cast: Cast) -> None:
    with pytest.raises(commands.CannotPassOn):
        commands.pass_on(actor=cast["fatima"].at(AT), request_id=ask(cast), desk="moon", words="Weg.")


@pytest.mark.req("INT-60")
def test_help_goes_on_while_two_parties_deny_that_they_pay(cast: Cast) -> None:
    request_id, fatima = ask(cast), cast["fatima"]
    other, mine = cast.organisations["Jeugdbescherming De Linde"].id, cast.organisations["Gemeente Maasrijk"].id
    with pytest.raises(commands.CannotPassOn):
        commands.open_dispute(actor=fatima.at(AT), request_id=request_id, cause="law", other_party_id=mine)
    dispute = commands.open_dispute(actor=fatima.at(AT), request_id=request_id, cause="law", other_party_id=other)
    with acting(fatima.at(AT), page="test"):
        held = PayerDispute.objects.get(id=dispute)
        assert (held.provisional_payer_id, held.opened_on) == (mine, AT.date())
    assert work(fatima.at(AT), "intake.settle", request_id) == 1
    commands.begin_help(actor=fatima.at(AT), request_id=request_id)
    assert row(request_id, fatima.at(AT)).state == "helping"
    commands.say_we_are_stuck(actor=cast["mirjam"].at(AT), request_id=request_id, words="Iedereen wijst naar elkaar.")
    assert work(fatima.at(AT), "intake.stuck", request_id) == 1
    later = fatima.at(AT.replace(month=10))
    commands.decide_dispute(
        actor=later, dispute_id=dispute, payer_id=mine, amount=Decimal("1250.00"), words="Het is jeugdhulp."
    )
    said = seen(request_id, later).disputes[0]
    assert (said.row.decided_on - said.row.opened_on).days == 30
    assert (said.row.payer_id, said.row.amount, said.answer) == (mine, Decimal("1250.00"), "Het is jeugdhulp.")
    assert said.row.stuck_at == AT
    with pytest.raises(commands.CannotPassOn):
        commands.decide_dispute(actor=later, dispute_id=dispute, payer_id=other, words="Nee toch niet.")
    again = commands.open_dispute(
        actor=later, request_id=request_id, cause="municipality", other_party_id=other, last_payer_id=other
    )
    with acting(later, page="test"):
        assert PayerDispute.objects.get(id=again).provisional_payer_id == other


@pytest.mark.req("INT-62")
def test_the_municipality_is_kept_with_its_rule_and_inputs(cast: Cast) -> None:
    request_id, fatima = ask(cast), cast["fatima"].at(AT)
    given = {"home": "0363", "before_stay": "0014", "authority": "0106"}
    for on, stays, code in (
        (date(2021, 12, 31), True, "0106"),
        (date(2022, 1, 2), True, "0014"),
        (date(2022, 1, 2), False, "0363"),
    ):
        found = commands.set_municipality(actor=fatima, request_id=request_id, facts=given, stays=stays, on=on)
        assert found == code
    with acting(fatima, page="test"):
        rows = ResponsibleMunicipality.objects.filter(request_id=request_id).order_by("on_day", "stays")
        assert list(rows.values_list("rule", "code", "home_code", "authority_code")) == [
            ("law@2015-01-01", "0106", "0363", "0106"),
            ("law@2022-01-01", "0363", "0363", "0106"),
            ("law@2022-01-01", "0014", "0363", "0106"),
        ]
    with pytest.raises(commands.CannotPassOn):
        commands.set_municipality(actor=fatima, request_id=request_id, facts={}, stays=False, on=date(2026, 1, 1))


@pytest.mark.req("INT-58")
@pytest.mark.rule("intake.first_line_stays_case_manager")
def test_the_team_stays_involved_after_a_referral(cast: Cast) -> None:
    """Next contact on the first of December: an alert on the second. A provider as case manager: a reason and a contact."""
    request_id, fatima, mirjam = ask(cast), cast["fatima"], cast["mirjam"].at(AT)
    commands.follow_help(
        actor=fatima.at(AT), request_id=request_id, next_on=date(2026, 12, 1), look_on=date(2027, 1, 10)
    )
    for day, contact, fits in (("2026-12-01", 0, 0), ("2026-12-02", 1, 0), ("2027-01-11", 1, 1)):
        now = fatima.at(datetime.fromisoformat(f"{day}T10:00:00+01:00"))
        commands.ring(actor=now)
        assert work(now, "intake.late_next_contact", request_id) == contact
        assert work(now, "intake.late_help_fits", request_id) == fits
    page, own = enter(cast, "fatima"), enter(cast, "mirjam")
    address = f"/hulp/vraag/{request_id}/kijken/wie-regelt/"
    given = {"command_id": str(uuid4()), "seat_id": str(cast["eva"].seat.id), "contact_seat_id": "", "words": ""}
    assert "Regelt een ander het?" in page.post(address, given).content.decode()
    given |= {"command_id": str(uuid4()), "words": "Eva ziet jullie elke week.", "contact_seat_id": str(fatima.seat.id)}
    assert page.post(address, given).status_code == 302
    seen_by = own.get(f"/hulp/vraag/{request_id}/").content.decode()
    assert "Eva ziet jullie elke week." in seen_by
    assert "van het team blijft bereikbaar" in seen_by
    step = {
        "command_id": str(uuid4()),
        "to": "first_line",
        "on": "2027-01-01",
        "words": "Terug naar Fatima, elke maand bellen.",
    }
    assert page.post(f"/hulp/vraag/{request_id}/kijken/stap/", step).status_code == 302
    assert "Terug naar Fatima" in own.get(f"/hulp/vraag/{request_id}/").content.decode()
    commands.give_case_management(actor=fatima.at(cast.moment), request_id=request_id, seat_id=fatima.seat.id)
    assert "blijft bereikbaar" not in own.get(f"/hulp/vraag/{request_id}/").content.decode()
    for call in (
        lambda: commands.follow_help(actor=fatima.at(AT), request_id=request_id, next_on=AT.date(), look_on=AT.date()),
        lambda: commands.step_help(actor=fatima.at(AT), request_id=request_id, to="end", on=date(2026, 1, 1), words="Nu."),
        lambda: commands.give_case_management(
            actor=fatima.at(AT), request_id=request_id, seat_id=cast["eva"].seat.id, words="Eva.",
            contact_seat_id=cast["eva"].seat.id,
        ),
    ):  # fmt: skip
        with pytest.raises(commands.CannotManage):
            call()
    with pytest.raises(NotAllowed), acting(mirjam, page="test"):
        commands.give_case_management(actor=mirjam, request_id=request_id, seat_id=cast["eva"].seat.id)


@pytest.mark.req("INT-08")
@pytest.mark.rule("intake.nothing_is_done_twice")
def test_a_test_that_was_done_is_shown_and_done_again_only_with_a_reason(cast: Cast) -> None:
    """An intelligence test four months ago: another worker who plans the same sees the result and is asked why."""
    first, fatima, spring = ask(cast), cast["fatima"], date(2026, 9, 9)
    made = commands.plan_examination(actor=fatima.at(AT), request_id=first, kind="intelligence", words="Hoe leert hij?")
    assert work(fatima.at(AT), "intake.write_result", made) == 1
    given = {"command_id": str(uuid4()), "done_on": str(spring), "words": "Hij leert het best met plaatjes."}
    assert enter(cast, "fatima").post(f"/hulp/onderzoek/{made}/", given).status_code == 302
    assert work(fatima.at(AT), "intake.write_result", made) == 0
    second, later = ask(cast), fatima.at(AT + timedelta(days=120))
    address = f"/hulp/vraag/{second}/kijken/onderzoek/"
    page = enter(cast, "fatima")
    assert "Hij leert het best met plaatjes." in page.get(address).content.decode()
    plan = {"command_id": str(uuid4()), "kind": "intelligence", "words": "Voor de nieuwe school."}
    assert "Dit onderzoek is al eens gedaan." in page.post(address, plan).content.decode()
    again = commands.plan_examination(
        actor=later, request_id=second, kind="intelligence", words="Voor school.", reason="De vorige keer was hij ziek."
    )
    other = commands.plan_examination(actor=later, request_id=second, kind="school", words="Lezen.")
    with acting(later, page="test"):
        repeats = dict(Examination.objects.filter(id__in=[again, other]).values_list("id", "repeats_id"))
    assert repeats == {again: made, other: None}
    with pytest.raises(commands.CannotExamine):
        commands.record_result(actor=fatima.at(AT), examination_id=again, done_on=date(2030, 1, 1), words="Later.")
