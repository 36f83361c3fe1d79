"""Jobs of the spine: seal the access log, finish destructions, sweep keys that nothing uses. They run as the clock role."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from procrastinate.contrib.django import app

from roer.core.trail.seal import seal
from roer.core.vault.destroy import finish_destructions, sweep_orphan_keys

ORPHAN_AGE = timedelta(days=1)


def _moment(timestamp: int) -> datetime:
    return datetime.fromtimestamp(timestamp, UTC)


@app.periodic(cron="* * * * * */20")
@app.task(queueing_lock="seal")
def seal_log(timestamp: int) -> int:
    """Seal the raw lines of the last moments; three times a minute."""
    return seal()


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="destroy")
def finish_destroying(timestamp: int) -> int:
    """Remove keys whose destruction was cut off between commit and key."""
    return finish_destructions(_moment(timestamp))


@app.periodic(cron="17 3 * * *")
@app.task(queueing_lock="sweep")
def sweep_keys(timestamp: int) -> int:
    """Remove keys of transactions that never came through."""
    return sweep_orphan_keys(_moment(timestamp) - ORPHAN_AGE)
