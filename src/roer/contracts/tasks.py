"""The post goes round every five minutes: within the installation, and over the road that the settings name."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from procrastinate.contrib.django import app

from roer.contracts.commands import OrganisationPost, bring
from roer.contracts.models import Party
from roer.contracts.parties import SEATS, post_of
from roer.contracts.road.configured import road_of
from roer.contracts.road.rounds import go_round


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="contracts.post")
def carry_post(timestamp: int) -> int:
    """Bring and fetch for every party, each as its own post seat. Returns how many messages were brought or taken in."""
    at, count = datetime.fromtimestamp(timestamp, UTC), 0
    for party in Party.objects.select_related(*SEATS):
        count += bring(actor=post_of(party, at))
        road = road_of(os.environ, own=party.code)
        if road is not None:
            seen = go_round(road, OrganisationPost(party, at))
            count += seen.sent + seen.taken
    return count
