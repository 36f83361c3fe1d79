"""Headers: who writes to whom, under which name, made when, with which edition of the schemas."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from roer.contracts.ijw.model import shapes as sh

EDITION = sh.XsdVersion(base="0.1.0", message="0.1.0")
"""What the published schemas of iJw 3.2 say of themselves (IV034)."""
NAME_LENGTH = 12


def name_of_message(message_id: UUID) -> str:
    """The sender's own name for a message: the first twelve characters of its id."""
    return message_id.hex[:NAME_LENGTH].upper()


def header(shape: Any, sender: str, receiver: str, message_id: UUID, made_on: date) -> Any:
    """A header of the given class."""
    name = sh.MessageIdentification(identification=name_of_message(message_id), made_on=made_on)
    return shape(sender=sender, receiver=receiver, identification=name, xsd_version=EDITION)
