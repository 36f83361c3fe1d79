"""Tables of this room."""

from roer.safety.models.night import Danger, NightTask, NightWatch, OralRuling, TonightPlace

__all__ = ["Danger", "NightTask", "NightWatch", "OralRuling", "TonightPlace"]
