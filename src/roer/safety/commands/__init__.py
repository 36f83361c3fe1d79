"""What people do in this room."""

from roer.safety.commands.after import finish_task, tell_family, tell_later
from roer.safety.commands.common import CannotWrite
from roer.safety.commands.noting import note_danger, note_oral_ruling, note_place
from roer.safety.commands.opening import open_at_night

__all__ = [
    "CannotWrite", "finish_task", "note_danger", "note_oral_ruling", "note_place", "open_at_night", "tell_family",
    "tell_later",
]  # fmt: skip
