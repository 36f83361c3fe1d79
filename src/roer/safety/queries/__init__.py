"""What people may see in this room."""

from roer.safety.queries.night import (
    NightFact,
    NightPage,
    TaskLine,
    institutions,
    night_of,
    nights_of,
    own_municipality,
    second_people,
    task_watch,
)

__all__ = [
    "NightFact", "NightPage", "TaskLine", "institutions", "night_of", "nights_of", "own_municipality",
    "second_people", "task_watch",
]  # fmt: skip
