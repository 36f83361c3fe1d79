"""A decision from draft to letters, through the real commands and row policies."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import pytest
from django.db import IntegrityError

from roer.core.actor import acting
from roer.core.models import Event, Item, ItemLink, RuleReceipt
from roer.core.rules import ReasonNeeded, RulesRefused
from roer.core.vault.words import SentStays, Wording, add_version
from roer.decisions import commands
from roer.decisions.models import Decision, Letter, LetterAddressee, Mandate
from roer.decisions.queries import decision_for
from roer.decisions.refusals import AlreadySent
from roer.decisions.tests import story
from roer.decisions.tests.story import AT
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.intake import commands as intake


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    story.mandate(made)
    intake.say_expertise(
        actor=made["anja"].at(AT), municipality_code="9999", seat_id=made["fatima"].seat.id,
        expertise=["upbringing", "mental"], valid_from=date(2026, 1, 1),
    )  # fmt: skip
    return made


@pytest.fixture(scope="module")
def refused(cast: Cast) -> object:
    """A refusal about Lina with everything it needs; her father disagrees."""
    bepaling = story.determined(cast, "lina")
    beeld = story.assessed(cast, "lina")
    made = story.drafted(cast, bepaling, "refuse", assessment=beeld, parts=story.FAR_PARTS)
    story.heard(cast, made)
    story.everyone_answered(cast, made, {"lina": "disagrees", "mirjam": "agrees", "kemal": "disagrees"})
    story.child_version(cast, made)
    commands.send_decision(actor=cast["dewi"].at(AT), decision_id=made)
    return made


def names(mets: object) -> set[str]:
    return {one.rule.name for one in mets}  # type: ignore[attr-defined]


def test_a_refusal_that_lacks_parts_is_not_sent_and_says_what_lacks(cast: Cast) -> None:
    made = story.drafted(cast, story.determined(cast, "lina"), "refuse")
    with pytest.raises(RulesRefused) as why:
        commands.send_decision(actor=cast["dewi"].at(AT), decision_id=made)
    assert names(why.value.mets) >= {
        "decisions.decision_is_whole", "decisions.child_can_read_it", "decisions.assessment_is_independent",
        "decisions.child_is_heard", "decisions.everyone_was_asked", "decisions.refusal_says_what_was_examined",
    }  # fmt: skip
    assert story.row(cast, made).state == Decision.State.SHARED


@pytest.mark.req("INT-18")
def test_a_decision_stores_which_expertises_took_part(cast: Cast, refused: UUID) -> None:
    """Fatima determined the help, so what she knows took part; the letter's page says so."""
    assert story.row(cast, refused).took_part == ["mental", "upbringing"]
    with acting(cast["mirjam"].at(AT), page="test"):
        assert decision_for(refused, cast["mirjam"].at(AT)).knowledge == "psychische gezondheid, opgroeien en opvoeden"


@pytest.mark.req("INT-38")
def test_a_whole_refusal_is_sent_with_the_disagreement_and_a_date(cast: Cast, refused: object) -> None:
    sent = story.row(cast, refused)  # type: ignore[arg-type]
    assert (sent.state, sent.weight) == ("sent", "far_reaching")
    assert (sent.sent_on, sent.objection_until) == (date(2026, 10, 1), date(2026, 11, 12))
    with acting(cast["dewi"].at(AT), page="test"):
        answers = set(sent.answers.values_list("answer", flat=True))
        receipts = RuleReceipt.objects.filter(item_id=sent.item_id)
        assert answers == {"agrees", "disagrees"}
        assert receipts.count() > 15
        assert set(receipts.filter(outcome="met").values_list("rule", flat=True)) == {"decisions.two_disciplines_look"}
        assert Event.objects.filter(kind="decisions.sent", item_id=sent.item_id).count() == 1


def test_each_household_gets_an_own_letter_on_the_same_day(cast: Cast, refused: object) -> None:
    with acting(cast["dewi"].at(AT), page="test"):
        letters = Letter.objects.filter(decision_id=refused)
        people = [set(one.addressees.values_list("person_id", flat=True)) for one in letters.order_by("number")]
        assert set(letters.values_list("sent_on", flat=True)) == {date(2026, 10, 1)}
    expected = [{cast[name].person_id} for name in ("lina", "mirjam", "kemal")]
    assert sorted(map(sorted, people)) == sorted(map(sorted, expected))  # type: ignore[type-var]


def test_a_sent_decision_never_changes(cast: Cast, refused: object) -> None:
    dewi = cast["dewi"].at(AT)
    for change in (
        lambda: commands.write_part(actor=dewi, decision_id=refused, part="reasoning", words="Anders."),
        lambda: commands.change_draft(actor=dewi, decision_id=refused, outcome="grant"),
        lambda: story.granted(cast, refused),  # type: ignore[arg-type]
        lambda: commands.share_draft(actor=dewi, decision_id=refused),
        lambda: commands.answer_draft(actor=cast["mirjam"].at(AT), decision_id=refused, answer="disagrees"),
    ):
        with pytest.raises(AlreadySent):
            change()
    for statement in (
        lambda: Decision.objects.filter(id=refused).update(outcome="grant"),
        lambda: Decision.objects.get(id=refused).answers.update(answer="agrees"),
        lambda: Decision.objects.get(id=refused).parts.update(part="core"),
    ):
        with pytest.raises(IntegrityError), acting(dewi, page="test"):
            statement()
    with acting(dewi, page="test"):
        item = Item.objects.get(id=Decision.objects.get(id=refused).item_id)
        links = ItemLink.objects.filter(item=item)
        assert links.count() > 10
        assert not links.filter(pinned_version=None).exists()
        with pytest.raises(SentStays):
            add_version(item, Wording("Anders."), dewi)


def test_sending_twice_does_nothing_twice(cast: Cast, refused: object) -> None:
    later = datetime.fromisoformat("2026-10-05T10:00:00+02:00")
    commands.send_decision(actor=cast["dewi"].at(later), decision_id=refused)
    with acting(cast["dewi"].at(later), page="test"):
        assert Letter.objects.filter(decision_id=refused).count() == 3
        assert LetterAddressee.objects.filter(letter__decision_id=refused).count() == 3
    assert story.row(cast, refused).sent_on == date(2026, 10, 1)  # type: ignore[arg-type]


def test_an_ordinary_grant_by_one_worker_asks_a_reason_and_is_then_sent(cast: Cast) -> None:
    bepaling = story.determined(cast, "lina")
    made = story.drafted(cast, bepaling, "grant", parts=story.SHORT_PARTS)
    story.granted(cast, made)
    with pytest.raises(ReasonNeeded) as why:
        commands.send_decision(actor=cast["dewi"].at(AT), decision_id=made)
    asked = names(why.value.mets)
    assert asked == {"decisions.short_form_by_another", "decisions.missing_answer_is_explained"}
    reasons = {name: "Het gezin vroeg dit zelf, vandaag nog." for name in asked}
    commands.send_decision(actor=cast["dewi"].at(AT), decision_id=made, reasons=reasons)
    assert story.row(cast, made).weight == "ordinary"


@pytest.mark.req("INT-42")
def test_a_mandate_that_ended_yesterday_is_refused(cast: Cast) -> None:
    made = story.drafted(cast, story.determined(cast, "lina"), "grant", parts=story.SHORT_PARTS)
    story.granted(cast, made)
    late = datetime.fromisoformat("2027-01-02T10:00:00+01:00")
    with acting(cast["anja"].at(AT), page="test"):
        held = list(Mandate.objects.filter(seat_id=cast["dewi"].seat.id))
    for one in held:
        commands.end_mandate(actor=cast["anja"].at(AT), mandate_id=one.id, valid_until=date(2027, 1, 1))
    with pytest.raises(RulesRefused) as why:
        commands.send_decision(actor=cast["dewi"].at(late), decision_id=made)
    assert names(why.value.mets) == {"decisions.mandate_stands"}
