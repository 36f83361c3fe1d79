"""The post goes round every five minutes: within the installation, and over the road that the settings name."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from procrastinate.contrib.django import app

from roer.contracts.commands import OrganisationPost, bring, judge_held, note_late, note_residence
from roer.contracts.models import Party
from roer.contracts.parties import parties_here, post_of
from roer.contracts.road.configured import carries_everyone, road_of
from roer.contracts.road.rounds import go_round


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="contracts.post")
def carry_post(timestamp: int) -> int:
    """Bring and fetch for every party, each as its own post seat. Returns how many messages were brought or taken in."""
    at = datetime.fromtimestamp(timestamp, UTC)
    return sum(serve(party, at) for party in parties_here())


def serve(party: Party, at: datetime) -> int:
    """One round for one party: bring, send, fetch, judge what waited, and ring for what stays away."""
    post, everyone = post_of(party, at), carries_everyone(os.environ)
    count = 0 if everyone else bring(actor=post)
    road = road_of(os.environ, own=party.code)
    if road is not None:
        seen = go_round(road, OrganisationPost(party, at, everyone=everyone))
        count += seen.sent + seen.taken
    judge_held(actor=post)
    note_late(actor=post)
    note_residence(actor=post)
    return int(count)
