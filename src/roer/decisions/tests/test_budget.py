"""A personal budget and help that becomes less: never pushed, never silent, and counted in hours."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roer.core.actor import acting
from roer.core.rules import ReasonNeeded, RulesRefused
from roer.decisions import commands, queries
from roer.decisions.budget import hours_bought, hours_short
from roer.decisions.models import Decision
from roer.decisions.refusals import CannotDecide
from roer.decisions.tests import story
from roer.decisions.tests.story import AT
from roer.decisions.weight import Help
from roer.demo.cast import Cast
from roer.demo.recall import recall

EUROS = st.decimals(0, 5000, places=2)
HOURS = st.decimals(Decimal("0.5"), 40, places=2)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    story.mandate(made)
    return made


def names(mets: object) -> set[str]:
    return {one.rule.name for one in mets}  # type: ignore[attr-defined]


def refused(cast: Cast, decision: UUID) -> set[str]:
    """The rules at block or explain that stop a draft."""
    with pytest.raises((RulesRefused, ReasonNeeded)) as why:
        commands.send_decision(actor=cast["dewi"].at(AT), decision_id=decision)
    return names(why.value.mets)


@pytest.mark.req("INT-55")
@given(EUROS, st.decimals(1, 200, places=2), HOURS)
def test_the_shortage_is_what_the_budget_cannot_buy(per_week: Decimal, tariff: Decimal, hours: Decimal) -> None:
    asked = Help("at_home", hours, "hour", "week", 12, "budget")
    short = hours_short(asked, per_week, tariff)
    assert short >= 0
    assert hours_bought(per_week, tariff) * tariff <= per_week
    assert (short == 0) == (hours_bought(per_week, tariff) >= hours.quantize(Decimal("0.01")))


@pytest.mark.req("INT-55")
def test_three_hundred_euro_at_forty_buys_seven_and_a_half_of_ten_hours(cast: Cast) -> None:
    assert hours_bought(Decimal(300), Decimal(40)) == Decimal("7.5")
    bepaling = story.determined(cast, "sem", form="at_home", volume=Decimal(10), delivery="budget")
    made = story.drafted(cast, bepaling, "grant", parts=story.SHORT_PARTS)
    given_ = {"form": "at_home", "volume": Decimal(10), "delivery": "budget", "budget_per_week": Decimal(300)}
    with pytest.raises(CannotDecide):
        story.granted(cast, made, **given_, tariff=Decimal(0))
    story.granted(cast, made, **given_, tariff=Decimal(40))
    asked = refused(cast, made)
    assert {"decisions.budget_buys_the_hours", "decisions.tariff_follows_a_policy_rule"} <= asked
    with acting(cast["dewi"].at(AT), page="test"):
        lines = {one.rule: one.says for one in queries.missing_of(Decision.objects.get(id=made), cast["dewi"].at(AT))}
        assert "decisions.budget_buys_the_hours" in lines
    reasons = {name: "De rest doet oma, dat is met het gezin afgesproken." for name in asked}
    commands.send_decision(actor=cast["dewi"].at(AT), decision_id=made, reasons=reasons)


def running_budget(cast: Cast, child: str, hours: int = 8) -> UUID:
    """A sent decision with a personal budget."""
    bepaling = story.determined(cast, child, form="at_home", volume=Decimal(hours), delivery="budget")
    made = story.drafted(cast, bepaling, "grant", parts=story.SHORT_PARTS)
    story.granted(
        cast, made, form="at_home", volume=Decimal(hours), delivery="budget", budget_per_week=Decimal(hours * 40),
        tariff=Decimal(40), policy_rule="Beleidsregel pgb 2026, artikel 4",
    )  # fmt: skip
    asked = refused(cast, made)
    commands.send_decision(
        actor=cast["dewi"].at(AT), decision_id=made, reasons=dict.fromkeys(asked, "Zo vroeg het gezin het.")
    )
    return made


@pytest.mark.req("INT-54")
def test_nobody_is_pushed_from_a_budget_into_help_in_kind(cast: Cast) -> None:
    before = running_budget(cast, "lina")
    bepaling = story.determined(cast, "lina", form="at_home", volume=Decimal(8))
    made = story.drafted(
        cast, bepaling, "other", assessment=story.assessed(cast, "lina"), parts=story.FAR_PARTS, replaces=before
    )
    story.granted(cast, made, form="at_home", volume=Decimal(8))
    story.heard(cast, made)
    story.child_version(cast, made)
    story.everyone_answered(cast, made, {"lina": "agrees", "mirjam": "disagrees", "kemal": "agrees"})
    dewi = cast["dewi"].at(AT)
    two = {"decisions.budget_is_not_pushed_away", "decisions.budget_goes_on_where_nothing_was_bought"}
    assert refused(cast, made) == two
    commands.change_draft(actor=dewi, decision_id=made, budget_in_kind_bought=False)
    assert refused(cast, made) == two
    commands.change_draft(actor=dewi, decision_id=made, budget_in_kind_bought=True)
    commands.say_of_budget(actor=cast["mirjam"].at(AT), decision_id=made, voluntary=False)
    assert refused(cast, made) == {"decisions.budget_is_not_pushed_away"}
    commands.change_draft(actor=dewi, decision_id=made, budget_ground="conditions")
    commands.send_decision(actor=dewi, decision_id=made)
    with acting(dewi, page="test"):
        assert [way for _day, way in queries.changes_of_delivery(cast.dossier("lina"), dewi)][-2:] == [
            "budget",
            "in_kind",
        ]
        assert not Decision.objects.get(id=made).budget_statements.get().voluntary


@pytest.mark.req("INT-53")
def test_half_the_hours_needs_an_inquiry_and_shows_what_it_means_at_home(cast: Cast) -> None:
    before = running_budget(cast, "lina")
    bepaling = story.determined(cast, "lina", form="at_home", volume=Decimal(4), delivery="budget")
    parts = tuple(one for one in story.FAR_PARTS if one not in ("examined", "reasoning"))
    made = story.drafted(cast, bepaling, "lower", assessment=story.assessed(cast, "lina"), parts=parts, replaces=before)
    story.granted(
        cast, made, form="at_home", volume=Decimal(4), delivery="budget", budget_per_week=Decimal(160), tariff=Decimal(40),
        policy_rule="Beleidsregel pgb 2026, artikel 4",
    )  # fmt: skip
    dewi = cast["dewi"].at(AT)
    assert "decisions.less_needs_an_inquiry" in refused(cast, made)
    with acting(dewi, page="test"):
        row = Decision.objects.get(id=made)
        assert [code for code, _says in queries.weighing_open(row, dewi)] == [
            "money_at_home",
            "work_of_parent",
            "helpers_met",
        ]
        seen = queries.comparison_of(row)
        assert seen is not None
        assert (seen.same_help, seen.same_amount, seen.same_budget) == (True, False, False)
        assert (seen.hours_before, seen.hours_after) == (Decimal("8.00"), Decimal("4.00"))
    for part in ("examined", "reasoning"):
        commands.write_part(actor=dewi, decision_id=made, part=part, words="Onderzocht op 1 september.")
    assert "decisions.less_needs_an_inquiry" not in refused(cast, made)


@pytest.mark.req("INT-74")
def test_a_first_budget_is_refused_with_the_test_that_fails_and_what_could_mend_it(cast: Cast) -> None:
    bepaling = story.determined(cast, "lina", form="at_home", volume=Decimal(3), delivery="budget")
    made = story.drafted(cast, bepaling, "refuse", assessment=story.assessed(cast, "lina"), parts=story.FAR_PARTS)
    story.heard(cast, made)
    story.child_version(cast, made)
    story.everyone_answered(cast, made, {"lina": "disagrees", "mirjam": "disagrees", "kemal": "agrees"})
    dewi = cast["dewi"].at(AT)
    assert refused(cast, made) == {"decisions.budget_refusal_names_the_test"}
    commands.write_part(actor=dewi, decision_id=made, part="budget_mends", words="Tante kan de boekhouding doen.")
    commands.change_draft(actor=dewi, decision_id=made, budget_test="able", budget_informed_on=date(2026, 9, 20))
    story.child_version(cast, made)
    commands.send_decision(actor=dewi, decision_id=made)
    mirjam = cast["mirjam"].at(AT)
    with acting(mirjam, page="test"):
        letter = queries.sections_of_decision(made, mirjam)
    text = " ".join(f"{one.title} {one.text} {' '.join(one.points)}" for one in letter)
    assert "de taken van een pgb lukken nu niet" in text
    assert "20 september 2026" in text
    assert "Tante kan de boekhouding doen." in text
