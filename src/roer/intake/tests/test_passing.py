"""Passing on without letting go, and money that never holds up help."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from roer.core.actor import acting
from roer.demo.cast import Cast
from roer.intake import commands, queries
from roer.intake.models import PayerDispute, ResponsibleMunicipality
from roer.intake.tests.conftest import AT
from roer.intake.tests.story import ask, row, seen, work


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
