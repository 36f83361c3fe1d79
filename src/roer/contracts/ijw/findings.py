"""What can be wrong with a message: one finding per fault, with its rule, its return code and plain words.

What breaks the standard may be refused (OP047); where no return message can be made, these words are told (OP090x2).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from roer.contracts.ijw.rulebook import rule_row


class Level(IntEnum):
    """The four levels of control of the standard, in the order in which a receiver checks."""

    FORMAT = 1  # the file is no valid message: no return message, the sender hears it directly
    CONTENT = 2  # a rule within the message is broken: the whole message goes back with 0001
    HISTORY = 3  # it clashes with earlier messages
    OUTSIDE = 4  # it clashes with another source: date, list of municipalities, contract


Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `path` leads through the message object to the class that is wrong; `where` says it in elements."""

    rule: str
    level: Level
    where: str = ""
    path: Path = ()
    line: int | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def return_code(self) -> str | None:
        """Return the code that goes back to the sender; None where the standard has none."""
        return rule_row(self.rule).return_code

    def says(self, language: str = "nl") -> str:
        """Return the fault in plain Dutch ("nl") or English ("en")."""
        template = rule_row(self.rule).nl if language == "nl" else rule_row(self.rule).en
        return template.format_map(_Lenient(self.facts))

    def as_data(self) -> dict[str, Any]:
        """Return the finding as plain data for JSON. It holds no values from the message but codes and lengths."""
        return {
            "rule": self.rule,
            "level": self.level.name.lower(),
            "return_code": self.return_code,
            "where": self.where,
            "line": self.line,
            "nl": self.says("nl"),
            "en": self.says("en"),
        }


class _Lenient(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "?"


class NotReadableError(ValueError):
    """The file is no valid iJw message (level 1). `findings` says why; no return message can be made."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("; ".join(f"{found.where} {found.says('en')}".strip() for found in self.findings[:5]))


def format_fault(rule: str, where: str = "", line: int | None = None, **facts: Any) -> Finding:
    """Make a finding of level 1."""
    return Finding(rule, Level.FORMAT, where, line=line, facts=facts)
