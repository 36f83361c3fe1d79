"""Counting a folder of messages: how many of each kind, how many wrong and by which rule, and the money in claims."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from roer.contracts.ijw.check import check, check_claim
from roer.contracts.ijw.checks.claim_lines import signed
from roer.contracts.ijw.findings import Finding, NotReadableError
from roer.contracts.ijw.kinds import kind_of
from roer.contracts.ijw.model.claim import ClaimAnswer
from roer.contracts.ijw.read import kind_of_file, read


@dataclass(slots=True)
class Stats:
    """Counts only; nothing about people is kept."""

    kinds: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    return_codes: Counter[str] = field(default_factory=Counter)
    unreadable: int = 0
    claimed_cents: int = 0
    granted_cents: int = 0
    claim_lines: int = 0

    def add(self, file: Path) -> None:
        """Count one file."""
        try:
            self._add(file)
        except NotReadableError as why:
            self.unreadable += 1
            self.rules.update({fault.rule for fault in why.findings})

    def _add(self, file: Path) -> None:
        number = kind_of_file(file)
        if number == "JW323":
            judged = check_claim(file)
            self.claim_lines += judged.lines
            self.claimed_cents += signed(judged.claim.front.total)
            self._count(number, judged.findings)
            return
        message: Any = read(file)
        self._count(kind_of(message).number, check(message))
        self.return_codes.update(getattr(message.header, "return_codes", ()))
        if isinstance(message, ClaimAnswer) and message.verdict:
            self.granted_cents += signed(message.verdict.granted)

    def _count(self, number: str, findings: list[Finding]) -> None:
        self.kinds[number] += 1
        self.wrong[number] += bool(findings)
        self.rules.update({found.rule for found in findings})

    def as_data(self) -> dict[str, Any]:
        """Return the counts as plain data for JSON."""
        return {
            "messages": dict(sorted(self.kinds.items())),
            "wrong": {number: count for number, count in sorted(self.wrong.items()) if count},
            "unreadable": self.unreadable,
            "rules": dict(self.rules.most_common()),
            "return_codes": dict(self.return_codes.most_common()),
            "claim_lines": self.claim_lines,
            "claimed_cents": self.claimed_cents,
            "granted_cents": self.granted_cents,
        }


def stats_of(folder: Path) -> Stats:
    """Count all .xml files in a folder and below, in order of name."""
    stats = Stats()
    for file in sorted(folder.rglob("*.xml")):
        stats.add(file)
    return stats
