"""Why something cannot be done in the directory, in plain words."""

from roer.core.refusal import Refused


class CannotKeepOffer(Refused):
    """Something about the offer does not fit; the message says what."""
