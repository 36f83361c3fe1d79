"""Help that came: in time, fitting and hanging together, each by itself, and the total beside the survey."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.test import Client
from django.urls import reverse

from roer.core.actor import acting
from roer.demo.cast import Cast
from roer.intake import commands as intake
from roer.waiting import commands, queries
from roer.waiting.clocks import Moments, waits
from roer.waiting.tests.conftest import AT
from roer.waiting.tests.test_voyage import say_yes

Make = Callable[..., Any]
TODAY = AT.date()


def test_in_time_stands_apart_from_fitting_and_the_total_beside_the_survey(
    cast: Cast, ask: Make, owner: Make, publish: Make
) -> None:
    first = datetime.fromisoformat("2028-01-03T10:00:00+01:00")
    dewi = cast["dewi"].at(first + timedelta(days=200))

    def counted() -> tuple[dict[str, tuple[int, int]], int | None]:
        with acting(dewi, page="test"):
            held = queries.received("JZ99", dewi)
        return {str(each.says): (each.yes, each.known) for each in held.dimensions}, held.weeks

    before, _weeks = counted()
    request = ask("noor", "noor", days=-(first.date() - TODAY).days)
    mine = owner(request, "noor", first)
    talk = intake.plan_conversation(
        actor=mine, request_id=request, planned_at=first + timedelta(days=28), purpose="first_help", place="home",
        words="Kom je praten?", person_ids=[cast["noor"].seat.person_id],
    )  # fmt: skip
    held_at = first + timedelta(days=28)
    intake.hold_conversation(actor=mine.moved_to(held_at), conversation_id=talk, presence="whole", words="Goed.")
    began = held_at + timedelta(days=20)
    offer = publish("eva", "Op tijd en niet passend")
    proposal = commands.choose_offer(actor=cast["noor"].at(held_at), request_id=request, offer_id=offer, words="Angst.")
    commands.accept_proposal(actor=cast["eva"].at(held_at), proposal_id=proposal, start_on=began.date())
    say_yes(cast, request, mine.moved_to(began), "noor")
    commands.start_help(actor=cast["eva"].at(began), proposal_id=proposal)
    after, weeks = counted()
    gained = {says: (yes - before[says][0], known - before[says][1]) for says, (yes, known) in after.items()}
    assert gained["op tijd"] == (1, 1), "in time"
    assert gained["passend, zegt het gezin"] == (0, 0), "nobody said yet whether it fits"
    assert len(gained) == 3
    assert weeks is not None
    reader = cast["noor"].at(began + timedelta(days=40))
    with acting(reader, page="test"):
        page = queries.wait_page(request, reader)
    assert (page.wait.is_on_time, page.fits) == (True, "")
    assert [page.wait.waits[clock].days for clock in ("conversation", "start", "total")] == [28, 20, 48]
    commands.count_waits(actor=cast["carla"].at(began + timedelta(days=40)))
    site = Client()
    site.post("/demo/", {"seat": str(cast["dewi"].seat.id)})
    shown = " ".join(site.get(reverse("waiting:lists")).content.decode().split())
    assert "in een landelijk onderzoek was dat 44 weken" in shown
    assert "passend, zegt het gezin:" in shown
    bands = site.get(reverse("waiting:figures")).content.decode()
    for said in ("binnen 2 weken", "2 tot 3 maanden", "5 maanden of langer", "waarvan hulp met wonen", "31% langer"):
        assert said in bands


def test_two_clocks_in_days_and_the_total_in_weeks() -> None:
    """A request on 2 January 2023, a conversation on 30 January, a start on 10 April: 28 days, 70 days, 14 weeks."""
    asked, talked_at, started = (
        datetime.fromisoformat(f"{day}T12:00:00+01:00") for day in ("2023-01-02", "2023-01-30", "2023-04-10")
    )
    found = waits(Moments(asked, talked_at, started), datetime.fromisoformat("2023-06-01T12:00:00+02:00"))
    assert (found["conversation"].days, found["start"].days, found["total"].weeks) == (28, 70, 14)
