"""What the tests of this room share: the cast, an offer of each provider, and requests in a state to choose."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from roer.core.actor import Actor
from roer.core.models import Seat
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.intake import commands as intake
from roer.intake import queries as intake_queries
from roer.offers import commands as offers

AT = datetime.fromisoformat("2027-01-12T10:00:00+01:00")
CRITERIA = {
    "inclusions": [("parents_join", "Een ouder doet mee.")],
    "exclusions": [("active_addiction", "Niet bij een verslaving die nu speelt.")],
}


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    """Everybody, in this module's own database."""
    return recall()


@pytest.fixture(scope="module")
def publish(cast: Cast) -> Callable[..., UUID]:
    """Publish an offer: `publish("eva", "Naam")`."""

    def made(who: str, name: str, **more: Any) -> UUID:
        given = {
            "description": "Leren omgaan met angst.", "form": "outpatient", "age_from": 6, "age_until": 18,
            "municipality_code": "9999", "area": "9901", "topics": ["anxiety"], **CRITERIA, **more,
        }  # fmt: skip
        return offers.publish_offer(actor=cast[who].at(AT - timedelta(days=100)), name=name, **given)

    return made


@pytest.fixture(scope="module")
def ask(cast: Cast) -> Callable[..., UUID]:
    """Let somebody ask about a person: `ask("noor", "noor", days=10)`."""

    def made(who: str, about: str, *, days: int = 0) -> UUID:
        at = AT - timedelta(days=days)
        return intake.ask_question(
            actor=cast[who].at(at), dossier_id=cast.dossier(about), words={"want": "Iemand die meedenkt."},
            municipality_code="9999",
        )  # fmt: skip

    return made


@pytest.fixture(scope="module")
def owner(cast: Cast) -> Callable[..., Actor]:
    """Who owns a request, acting: `owner(request_id, "noor", at)`."""

    def found(request_id: UUID, reader: str, at: datetime = AT) -> Actor:
        from roer.core.actor import acting

        with acting(cast[reader].at(at), page="test"):
            seat_id = intake_queries.request_for(request_id, cast[reader].at(at)).owner_seat_id
        return Actor.of(Seat.objects.select_related("organisation").get(id=seat_id), at)

    return found
