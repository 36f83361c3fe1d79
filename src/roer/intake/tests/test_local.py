"""What a municipality may add, and that it can switch nothing off."""

from __future__ import annotations

from datetime import date, datetime
from uuid import uuid4

import pytest
from django.utils.translation import gettext_lazy

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.rules import REGISTRY, RuleSet, Source
from roer.demo.cast import Cast
from roer.intake import commands, queries
from roer.intake.figure_words import SAYS
from roer.intake.models import LocalFigure, LocalQuestion, RuleAttempt, Triage
from roer.intake.tests.conftest import AT
from roer.intake.tests.story import ask, row
from roer.intake.tests.test_pages import enter

FROM = date(2026, 1, 1)


def posted(cast: Cast, step: str, **given: str) -> tuple[int, str]:
    answer = enter(cast, "anja").post(f"/hulp/hier/9999/{step}/", {"command_id": str(uuid4()), **given})
    return answer.status_code, answer.content.decode()


@pytest.mark.req("INT-16")
def test_a_guard_is_never_switched_off_and_whoever_tries_stands_in_the_list(cast: Cast) -> None:
    status, page = posted(cast, "uit", rule="intake.child_is_heard")
    assert status == 200
    assert "kan niet uit" in page
    status, page = posted(cast, "getal", param="intake.answer_working_days", value="9", valid_from="2026-01-01")
    assert status == 200
    assert "soepeler dan wat voor iedereen geldt" in page
    tried = RuleAttempt.objects.using("owner").filter(municipality_code="9999").order_by("tried_at", "what")
    assert {(one.what, one.value) for one in tried} == {
        ("intake.child_is_heard", "off"),
        ("intake.answer_working_days", "9"),
    }
    assert not LocalFigure.objects.using("owner").exists()
    renamed = commands.publish_point_of_contact(
        actor=cast["anja"].at(AT), team_id=cast["fatima"].seat.organisation_id, local_word="buurtteam", phone="010 1234567",
        valid_from=AT.date(), does=["Praten"], does_not=["Behandelen"], powers=["Beginnen"],
    )  # fmt: skip
    assert renamed
    with pytest.raises(NotAllowed):
        commands.switch_off_rule(actor=cast["dewi"].at(AT), municipality_code="9999", rule="intake.child_is_heard")


@pytest.mark.req("INT-16")
def test_what_is_stricter_or_added_here_holds_from_its_day_and_is_counted(cast: Cast) -> None:
    assert posted(cast, "getal", param="intake.answer_working_days", value="2", valid_from="2026-10-01")[0] == 302
    later = datetime.fromisoformat("2026-10-08T10:00:00+02:00")
    assert row(ask(cast, at=later), cast["fatima"].at(later)).answer_due == date(2026, 10, 12), "two working days"
    assert row(ask(cast), cast["fatima"].at(AT)).answer_due == date(2026, 9, 17), "five, before its first day"
    kinds = {"kind": "open_norm", "title": "Hoe snel hulp thuis komt", "must": "Op tijd.", "may": "Sneller."}
    assert posted(cast, "regel", **kinds, here_words="Binnen twee weken.", valid_from="2026-01-01")[0] == 302
    assert posted(cast, "regel", **kinds, here_words="Binnen een week.", valid_from="2026-09-01")[0] == 302
    for day, words in ((date(2026, 8, 31), "Binnen twee weken."), (date(2026, 9, 1), "Binnen een week.")):
        assert [one.here for one in queries.local_page("9999", day, None).rules] == [words]
    own = "intake.try_things"
    REGISTRY.sets.setdefault(own, RuleSet(own, gettext_lazy("Iets proberen"), Source("KOM", lines="1")))
    try:
        commands.switch_proposal(
            actor=cast["anja"].at(AT),
            proposal=own,
            decided_by_id=cast["dewi"].seat.id,
            decided_on=FROM,
            valid_from=FROM,
        )
        assert [(one.proposal, one.since) for one in queries.switches()] == [(own, FROM)]
    finally:
        del REGISTRY.sets[own]
    with pytest.raises(commands.CannotSetHere):
        commands.switch_proposal(
            actor=cast["anja"].at(AT),
            proposal="nothing",
            decided_by_id=cast["dewi"].seat.id,
            decided_on=FROM,
            valid_from=FROM,
        )
    page = enter(cast, "mirjam").get("/hulp/hier/9999/").content.decode()
    assert "3 dingen zijn hier anders" in page
    assert "Binnen een week." in page
    assert "/hulp/hier/9999/getal/" not in page
    assert "/hulp/hier/9999/getal/" in enter(cast, "anja").get("/hulp/hier/9999/").content.decode()


@pytest.mark.req("INT-22")
def test_no_hidden_signal_no_origin_and_no_score_in_looking_at_a_request(cast: Cast) -> None:
    """A signal that is not in the public register is refused in a form; registered it is asked, and a human reads it."""
    status, page = posted(
        cast, "vraag", words="Is er vaak verzuim op school?", about_signal="on", valid_from="2026-01-01"
    )
    assert status == 200
    assert "openbare register" in page
    status, page = posted(cast, "vraag", words="Heeft het gezin een migratieachtergrond?", valid_from="2026-01-01")
    assert status == 200
    assert not LocalQuestion.objects.using("owner").exists()
    given = {"name": "Verzuim", "purpose": "Kinderen die niet naar school kunnen", "owner": "Anja, gemeente"}
    assert posted(cast, "signaal", **given, valid_from="2026-01-01")[0] == 302
    signal = queries.registered_signals("9999", AT.date())[0][0]
    words = {"words": "Is er vaak verzuim op school?", "about_signal": "on", "signal_id": signal}
    assert posted(cast, "vraag", **words, valid_from="2026-01-01")[0] == 302
    assert "Kinderen die niet naar school kunnen" in enter(cast, "mirjam").get("/hulp/hier/9999/").content.decode()
    request, (question, _words) = ask(cast), queries.local_questions("9999", AT.date())[0]
    address = f"/hulp/vraag/{request}/kijken/hoe-snel/"
    worker = enter(cast, "fatima")
    assert "Is er vaak verzuim op school?" in worker.get(address).content.decode()
    made = {
        "command_id": str(uuid4()), "urgency": "ordinary", "complexity": "simple", "domains": ["behaviour"],
        "duration": "short", "mental_checked": "unknown", f"local_{question}": "Drie dagen deze maand.",
    }  # fmt: skip
    assert worker.post(address, made).status_code == 302
    assert "Drie dagen deze maand." in worker.get(f"/hulp/vraag/{request}/kijken/").content.decode()
    with acting(cast["fatima"].at(AT), page="test"):
        assert Triage.objects.filter(request_id=request).get().urgency == "ordinary", (
            "an answer changes nothing by itself"
        )
    names = {field.name for field in Triage._meta.get_fields()}
    assert not any(word in name for name in names for word in ("score", "risk", "origin", "ethnic"))


def test_a_figure_is_chosen_by_what_it_is_about() -> None:
    assert dict(queries.local_params())["intake.answer_working_days"] == "Antwoord op een vraag om hulp: 5 werkdagen"
    assert set(SAYS) <= set(REGISTRY.params), "no words for a figure that is gone"
    unnamed = [one.name for one in REGISTRY.params.values() if one.stricter and one.name not in SAYS]
    assert not unnamed, "a municipality chooses a figure by words, never by a name from the code"
