"""What the policy says in this room."""

from roer.safety.rules.night import (
    ENTERED_LATE_DAYS,
    TIE_HOURS,
    TieFacts,
    nobody_stays_alone_with_a_private_tie,
    paper_due,
    provisional_until,
    task_due,
)

__all__ = [
    "ENTERED_LATE_DAYS", "TIE_HOURS", "TieFacts", "nobody_stays_alone_with_a_private_tie", "paper_due",
    "provisional_until", "task_due",
]  # fmt: skip
