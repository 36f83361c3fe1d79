"""Search and ranked offers over a country of offers, in a test server of its own; the rows are made here and go again."""

from __future__ import annotations

import os
import random
import uuid
from datetime import date, datetime, timedelta

from bench.waiting import SEED, measured

ON = date(2027, 1, 12)
SEARCHES = ("bang", "ruzie thuis", "autisme school", "eetstoornis", "niet naar school", "maatje", "trauma", "geld")


def directory(number: int) -> None:
    """Make so many offers, measure, and roll everything back. Run through `./roer test-env`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roer.settings")
    import django

    django.setup()
    from django.db import transaction

    with transaction.atomic(using="owner"):
        _make(number)
        _measure(number)
        transaction.set_rollback(True, using="owner")


def _make(number: int) -> None:
    from roer.core.models import Organisation, Seat
    from roer.offers.codes import Form, Topic
    from roer.offers.models import Capacity, Criterion, Offer
    from roer.offers.places import municipalities

    draw = random.Random(SEED)
    firms = [
        Organisation(name=f"Aanbieder {n}", kind="provider", regime="youth_act", valid_from=ON) for n in range(600)
    ]
    Organisation.objects.using("owner").bulk_create(firms)
    seat = Seat.objects.using("owner").first() or _seat(firms[0])
    towns, topics = sorted(municipalities()), list(Topic)
    offers = [
        Offer(
            id=uuid.UUID(int=draw.getrandbits(128)), organisation=draw.choice(firms), contact_seat=seat,
            name=f"Hulp {n} bij {draw.choice(topics).label}",
            description="Samen kijken wat helpt en dat elke week oefenen. " * 4, form=draw.choice(list(Form)),
            topics=draw.sample(topics, 2), age_from=draw.randrange(12), age_until=draw.randrange(12, 23),
            municipality_code=draw.choice(towns), languages=["nl"], confirmed_on=ON, valid_from=ON - timedelta(days=99),
        )
        for n in range(number)
    ]  # fmt: skip
    Offer.objects.using("owner").bulk_create(offers, batch_size=1000)
    at = datetime.fromisoformat("2027-01-10T09:00:00+01:00")
    Capacity.objects.using("owner").bulk_create(
        [
            Capacity(
                offer=offer, free_places=draw.randrange(4), waiting_weeks=draw.randrange(30), as_of=at.date(),
                recorded_at=at - timedelta(weeks=back), seat=seat,
            )
            for offer in offers for back in range(4)
        ],
        batch_size=2000,
    )  # fmt: skip
    Criterion.objects.using("owner").bulk_create(
        [Criterion(offer=offer, kind=kind, code=code, says="Dit staat er.", valid_from=ON - timedelta(days=99))
         for offer in offers for kind, code in (("inclusion", "speaks_dutch"), ("exclusion", "psychosis"))], batch_size=2000
    )  # fmt: skip


def _seat(organisation: object) -> object:
    from roer.core.models import Person, Seat

    person = Person.objects.using("owner").create()
    return Seat.objects.using("owner").create(
        person=person,
        role="provider_worker",
        organisation=organisation,
        valid_from=datetime.fromisoformat("2026-01-01T00:00:00+01:00"),
    )


def _measure(number: int) -> None:
    from django.db import connections

    from roer.offers import queries
    from roer.offers.places import find
    from roer.waiting.matching import Needed, fitting

    connections.databases["default"] = connections.databases["owner"]
    connections["default"] = connections["owner"]
    place, turn = find("Utrecht"), iter(range(10**6))

    def search() -> object:
        words = SEARCHES[next(turn) % len(SEARCHES)]
        return queries.search(queries.Wanted(words, 14, place=place, within=30), ON)

    def ranked() -> object:
        return fitting(queries.lines_for("mental_basic", ON, place), Needed("mental_basic", age=14))

    for name, do in (("search", search), ("ranked offers", ranked)):
        middle, slow, cpu = measured(do, 60)
        print(f"{name}, {number} offers: p50 {middle:.0f} ms, p95 {slow:.0f} ms, cpu of python {cpu:.0f} ms")
