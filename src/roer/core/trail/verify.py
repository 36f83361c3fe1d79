"""Check the access log: every chain link, every code of a raw line, and what is still unsealed."""

from __future__ import annotations

from dataclasses import dataclass

from roer.core.models import AccessLogLine, RawLogLine
from roer.core.trail.log import mac
from roer.core.trail.seal import START, link_of


@dataclass(frozen=True)
class Verdict:
    """What a verification found. `broken` names the first line that does not fit, or None."""

    lines: int
    raw_lines: int
    unsealed: int
    broken: str | None

    @property
    def is_whole(self) -> bool:
        """Is every chain whole and every raw line as it was written?"""
        return self.broken is None


def verify() -> Verdict:
    """Walk all chains and all raw lines, as the clock role."""
    lines, broken = _walk_chains()
    raw_lines, broken_raw = _walk_raw()
    sealed = AccessLogLine.objects.using("clock").values("raw_id").distinct().count()
    return Verdict(lines, raw_lines, max(0, raw_lines - sealed), broken or broken_raw)


def _walk_chains() -> tuple[int, str | None]:
    count, dossier, number, previous = 0, None, 0, START
    for line in AccessLogLine.objects.using("clock").order_by("dossier_id", "number").iterator(5000):
        if line.dossier_id != dossier:
            dossier, number, previous = line.dossier_id, 0, START
        fits = line.number == number + 1 and bytes(line.previous) == previous
        if not fits or link_of(line).chained_to(previous) != bytes(line.chained):
            return count, f"chain line {line.id} (number {line.number})"
        count, number, previous = count + 1, line.number, bytes(line.chained)
    return count, None


def _walk_raw() -> tuple[int, str | None]:
    count = 0
    for line in RawLogLine.objects.using("clock").order_by("at", "id").iterator(5000):
        if mac(line) != bytes(line.mac):
            return count, f"raw line {line.id}"
        count += 1
    return count, None
