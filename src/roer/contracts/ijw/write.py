"""Writing: from a message object to UTF-8 XML with the official namespaces, element order and line ends.

Nothing invalid is written: every value passes the same restrictions that the reader keeps (OP192, RS rules).
"""

from collections.abc import Callable, Iterator
from typing import Any

from roer.contracts.ijw.describe import BASE_NAMESPACE, Element, MessageClass, elements, remembered
from roer.contracts.ijw.findings import Finding, format_fault
from roer.contracts.ijw.kinds import kind_of
from roer.contracts.ijw.leaves import BadValueError, Leaf

Write = Callable[[Any, list[str], str], None]
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", "\n": "&#10;"})
END = "\r\n"


class NotWritableError(ValueError):
    """A message object breaks the format, so it is not written. `finding` says which value."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(f"{finding.where}: {finding.says('en')}")


def write(message: MessageClass) -> bytes:
    """Return the message as bytes of a valid XML file. Raises NotWritableError."""
    kind = kind_of(message)
    prefix = kind.number.lower()
    out: list[str] = [opening(prefix, kind.namespace)]
    _writer(kind.root, prefix)(message, out, "  ")
    out.append(closing(prefix))
    return "".join(out).encode("utf-8")


def opening(prefix: str, namespace: str) -> str:
    """Return the first lines of a message file."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{END}'
        f'<{prefix}:Bericht xmlns:{prefix}="{namespace}" xmlns:ijw="{BASE_NAMESPACE}">{END}'
    )


def closing(prefix: str) -> str:
    """Return the last line of a message file."""
    return f"</{prefix}:Bericht>{END}"


def write_part(part: MessageClass, prefix: str, indent: str = "") -> Iterator[str]:
    """Return the text of one class without its own tag, for files that are too large to hold as one object."""
    out: list[str] = []
    _writer(type(part), prefix)(part, out, indent)
    yield from out


@remembered
def _writer(cls: type[MessageClass], prefix: str) -> Write:
    fields = [(name, _field_writer(element, cls, prefix)) for name, element in elements(cls)]

    def write_class(value: Any, out: list[str], indent: str) -> None:
        if type(value) is not cls:
            raise NotWritableError(format_fault("F-TYPE", cls.__name__, found=type(value).__name__))
        for name, write_field in fields:
            write_field(getattr(value, name), out, indent)

    return write_class


def _field_writer(element: Element, cls: type[MessageClass], prefix: str) -> Write:
    own = "ijw" if cls.SHARED else prefix
    where = f"{cls.__name__}/{element.tag}"
    if element.inner:
        inner = _tagged(element, f"{own}:{element.inner}", prefix, where)
        return _wrapped(f"{own}:{element.tag}", inner, where, optional=element.optional)
    inner = _tagged(element, f"{own}:{element.tag}", prefix, where)
    return _optional(inner) if element.optional else inner


def _optional(inner: Write) -> Write:
    def write_if_there(value: Any, out: list[str], indent: str) -> None:
        if value is not None:
            inner(value, out, indent)

    return write_if_there


def _tagged(element: Element, tag: str, prefix: str, where: str) -> Write:
    if element.leaf:
        return _leaf_writer(element.leaf, tag, where)
    inner = _writer(element.shape, prefix)  # type: ignore[arg-type]

    def write_shape(value: Any, out: list[str], indent: str) -> None:
        out.append(f"{indent}<{tag}>{END}")
        inner(value, out, indent + "  ")
        out.append(f"{indent}</{tag}>{END}")

    return write_shape


def _leaf_writer(leaf: Leaf, tag: str, where: str) -> Write:
    text_of = leaf.text

    def write_leaf(value: Any, out: list[str], indent: str) -> None:
        try:
            text = text_of(value)
        except BadValueError as why:
            raise NotWritableError(format_fault(why.rule, where, **why.facts)) from None
        out.append(f"{indent}<{tag}>{text.translate(_ESCAPES)}</{tag}>{END}")

    return write_leaf


def _wrapped(tag: str, inner: Write, where: str, *, optional: bool) -> Write:
    def write_all(values: Any, out: list[str], indent: str) -> None:
        if not values:
            if not optional:
                raise NotWritableError(format_fault("F-MISSING", where, element=tag.rpartition(":")[2]))
            return
        out.append(f"{indent}<{tag}>{END}")
        for value in values:
            inner(value, out, indent + "  ")
        out.append(f"{indent}</{tag}>{END}")

    return write_all
