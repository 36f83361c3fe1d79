"""What may hang on a message: pictures made anew without what the camera hid in them, and documents that are what they say."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, UnidentifiedImageError

from roer.access.commands import open_item_for
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.items import NewItem, put
from roer.dossier.codes import ATTACHMENT
from roer.dossier.models import Attachment, Message, ThreadMember
from roer.dossier.refusals import NotThisFile

MOST = 5_000_000
SIDE, MOST_PIXELS = 2_000, 40_000_000
PDF, JPEG = "application/pdf", "image/jpeg"
PICTURES = ("JPEG", "PNG", "WEBP")
LIVELY = (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/OpenAction", b"/AA")


@dataclass(frozen=True)
class SafeFile:
    """Bytes that were looked at and may be kept."""

    media_type: str
    data: bytes


def safe_file(data: bytes) -> SafeFile:
    """What somebody sent along, made safe. What it says it is counts for nothing; what it is counts. Raises NotThisFile."""
    if not data or len(data) > MOST:
        raise NotThisFile(_("Kies een foto of een pdf van ten hoogste 5 MB."))
    if data.startswith(b"%PDF-"):
        return _document(data)
    return _picture(data)


def _document(data: bytes) -> SafeFile:
    """A whole document that does nothing by itself."""
    if b"%%EOF" not in data[-1024:] or b"startxref" not in data:
        raise NotThisFile(_("Dit is geen hele pdf. Maak hem opnieuw en probeer het nog eens."))
    if any(each in data for each in LIVELY):
        raise NotThisFile(_("In deze pdf zit iets dat zelf wat doet. Maak er een gewone pdf of een foto van."))
    return SafeFile(PDF, data)


def _picture(data: bytes) -> SafeFile:
    """The picture drawn anew: right way up, not too big, and nothing of place, time or camera left."""
    try:
        with Image.open(io.BytesIO(data), formats=PICTURES) as found:
            if found.width * found.height > MOST_PIXELS:
                raise NotThisFile(_("Deze foto is te groot. Maak hem kleiner."))
            upright = ImageOps.exif_transpose(found).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as why:
        raise NotThisFile(_("Dit is geen foto of pdf. Kies een foto (jpg, png of webp) of een pdf.")) from why
    upright.thumbnail((SIDE, SIDE))
    plain = Image.new("RGB", upright.size)
    plain.paste(upright)
    drawn = io.BytesIO()
    plain.save(drawn, "JPEG", quality=85)
    return SafeFile(JPEG, drawn.getvalue())


def attach(message: Message, file: SafeFile, members: Sequence[ThreadMember], actor: Actor) -> None:
    """Hang a file on a message, under a key of its own, opened for who takes part."""
    words = base64.b64encode(file.data).decode()
    item = put(NewItem(message.dossier_id, ATTACHMENT, Label.PRIVATE, words), actor)
    Attachment(
        dossier_id=message.dossier_id, item=item, message=message, media_type=file.media_type, size=len(file.data)
    ).save(force_insert=True)
    for member in members:
        if member.seat_id != actor.seat_id:
            open_item_for(actor=actor, item_id=item.id, seat_id=member.seat_id, purpose="correspondence")


def bytes_of(words: str) -> bytes:
    """The bytes of an attachment from its kept words."""
    return base64.b64decode(words)
