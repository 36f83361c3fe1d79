"""Opening a file that a stranger sent: no entities, no network, no DTD, at most 25 MB, UTF-8 without a mark.

Everything that is refused here is refused before a parser builds anything from it.
"""

import re
from pathlib import Path
from typing import Any

from lxml import etree

from roer.contracts.ijw.findings import NotReadableError, format_fault

LIMIT = 25 * 1024 * 1024  # OP179: larger files are split by the sender
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_DECLARATION = re.compile(rb"<\?xml[^>]*?\?>")
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_BEFORE_ROOT = re.compile(rb"(?:[ \t\r\n]+|<!--.*?-->|<\?.*?\?>)*", re.DOTALL)
PARSER_OPTIONS: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
    "encoding": "UTF-8",
}


def content_of(source: Path | bytes, *, limit: int = LIMIT) -> bytes:
    """Return the bytes of a file, refused with NotReadableError when too big, marked, not UTF-8 or with a DTD."""
    size = len(source) if isinstance(source, bytes) else source.stat().st_size
    if size > limit:
        raise NotReadableError([format_fault("F-SIZE", most=limit // 2**20)])
    content = source if isinstance(source, bytes) else source.read_bytes()
    _refuse_encoding(content)
    _refuse_doctype(content)
    return content


def _refuse_encoding(content: bytes) -> None:
    if content.startswith(_MARKS):
        raise NotReadableError([format_fault("F-MARK")])
    if b"\x00" in content:  # UTF-16 or UTF-32 without a mark would slip past the search for a DOCTYPE
        raise NotReadableError([format_fault("F-ENCODING", value="byte 0")])
    declaration = _DECLARATION.match(content)
    named = _ENCODING.search(declaration.group()) if declaration else None
    if named and named.group(1).lower() not in (b"utf-8", b"utf8"):
        raise NotReadableError([format_fault("F-ENCODING", value=named.group(1).decode("ascii"))])
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as why:
        raise NotReadableError([format_fault("F-ENCODING", value=f"byte {why.start}")]) from None


def _refuse_doctype(content: bytes) -> None:
    before = _BEFORE_ROOT.match(content)
    start = before.end() if before else 0
    if content[start : start + 2] == b"<!":
        raise NotReadableError([format_fault("F-DOCTYPE")])


def parse(content: bytes) -> etree._Element:
    """Return the root element. Raises NotReadableError when the XML is broken."""
    try:
        return etree.fromstring(content, etree.XMLParser(**PARSER_OPTIONS))
    except (etree.XMLSyntaxError, ValueError) as why:
        raise NotReadableError([broken_xml(why)]) from None


def broken_xml(why: Exception) -> Any:
    """Make a finding of a parser's complaint: the line only, for its words may quote the message."""
    return format_fault("F-XML", line=getattr(why, "lineno", None))
