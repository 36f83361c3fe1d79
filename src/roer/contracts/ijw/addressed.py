"""Who wrote a file and to whom, from its header only: what a road needs to know before it trusts a sender."""

from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from roer.contracts.ijw.findings import NotReadableError, format_fault
from roer.contracts.ijw.read import kind_of_root
from roer.contracts.ijw.safe_xml import LIMIT, PARSER_OPTIONS, broken_xml, content_of


class Addressed(NamedTuple):
    """Codes of who wrote a message and who should read it."""

    sender: str
    receiver: str


def addressed(source: Path | bytes, *, limit: int = LIMIT) -> Addressed:
    """Return who wrote a file and to whom. Raises NotReadableError when its header cannot be found.

    A return message keeps the header of what it answers, so there the two change places.
    """
    content = content_of(source, limit=limit)
    try:
        for _, header in etree.iterparse(BytesIO(content), events=("end",), tag="{*}Header", **PARSER_OPTIONS):
            return _addressed(header)
    except etree.XMLSyntaxError as why:
        raise NotReadableError([broken_xml(why)]) from None
    raise NotReadableError([format_fault("F-MISSING", element="Header")])


def _addressed(header: etree._Element) -> Addressed:
    root = header.getparent()
    if root is None or root.getparent() is not None:
        raise NotReadableError([format_fault("F-MISSING", element="Header")])
    kind = kind_of_root(root)
    first, second = (header.findtext(f"{{{kind.namespace}}}{tag}") or "" for tag in ("Afzender", "Ontvanger"))
    back = kind.answers is not None and kind.number != "JW325"
    return Addressed(second, first) if back else Addressed(first, second)
