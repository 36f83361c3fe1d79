"""Reading: from a file to a message object, by the description of its class, with every format fault at once."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from roer.contracts.ijw.describe import BASE_NAMESPACE, Element, MessageClass, elements
from roer.contracts.ijw.findings import Finding, NotReadableError, format_fault
from roer.contracts.ijw.kinds import BY_NAMESPACE, Kind
from roer.contracts.ijw.leaves import BadValueError, Leaf
from roer.contracts.ijw.safe_xml import LIMIT, content_of, parse

Read = Callable[[etree._Element, list[Finding]], Any]
_ODD_CONTENT = etree.XPath("//*[*]/text()[normalize-space()] | //@*[namespace-uri() != $xsi]", smart_strings=False)
XSI = "http://www.w3.org/2001/XMLSchema-instance"
MOST_FAULTS = 200


class Faults(list[Finding]):
    """Findings of one file; gives up after MOST_FAULTS, so a file full of faults costs no more than that."""

    def append(self, fault: Finding) -> None:
        """Add a fault. Raises NotReadableError when there are too many to be useful."""
        super().append(fault)
        if len(self) >= MOST_FAULTS:
            raise NotReadableError(self)


def read(source: Path | bytes, *, limit: int = LIMIT) -> MessageClass:
    """Return the message in a file or in bytes. Raises NotReadableError with all format faults (level 1)."""
    root = parse(content_of(source, limit=limit))
    kind = kind_of_root(root)
    faults = Faults()
    if _ODD_CONTENT(root, xsi=XSI):
        faults.append(format_fault("F-STRAY"))
    message: MessageClass = reader(kind.root, kind.namespace)(root, faults)
    if faults:
        raise NotReadableError(faults)
    return message


def kind_of_root(root: etree._Element) -> Kind:
    """Return which of the fourteen messages this is. Raises NotReadableError, with the release when it is another."""
    name = etree.QName(root)
    kind = BY_NAMESPACE.get(name.namespace or "")
    if kind and name.localname == "Bericht":
        return kind
    parts = (name.namespace or "").split("/")
    if "www.istandaarden.nl" in parts and len(parts) > 4:
        raise NotReadableError([format_fault("F-RELEASE", standard=parts[3], release=parts[4].replace("_", "."))])
    raise NotReadableError([format_fault("F-KIND")])


@cache
def reader(cls: type[MessageClass], namespace: str) -> Read:
    """Return the reader of one class, whose own elements are in `namespace`."""
    own = BASE_NAMESPACE if cls.SHARED else namespace
    fields = [
        (name, f"{{{own}}}{element.tag}", _content(element, own, namespace), element.optional, element.inner)
        for name, element in elements(cls)
    ]
    known = frozenset(tag for _, tag, *_ in fields)

    def read_class(found: etree._Element, faults: list[Finding]) -> Any:
        values: dict[str, Any] = {}
        children = iter(found)
        child = next(children, None)
        tag = child.tag if child is not None else None
        for name, wanted, read_content, optional, _ in fields:
            while tag is not None and tag != wanted and tag not in known:
                faults.append(_at(child, "F-UNEXPECTED"))
                child = next(children, None)
                tag = child.tag if child is not None else None
            if tag == wanted:
                values[name] = read_content(child, faults)
                child = next(children, None)
                tag = child.tag if child is not None else None
            elif not optional:
                faults.append(_at(found, "F-MISSING", element=wanted.rpartition("}")[2]))
        if child is not None:
            faults.append(_at(child, "F-UNEXPECTED"))
        return None if faults else cls(**values)

    return read_class


def _content(element: Element, own: str, namespace: str) -> Read:
    inner = _leaf_reader(element.leaf) if element.leaf else reader(element.shape, namespace)  # type: ignore[arg-type]
    return _wrapper_reader(f"{{{own}}}{element.inner}", inner) if element.inner else inner


def _leaf_reader(leaf: Leaf) -> Read:
    value_of = leaf.parse

    def read_leaf(found: etree._Element, faults: list[Finding]) -> Any:
        if len(found):
            faults.append(_at(found, "F-UNEXPECTED"))
        try:
            return value_of(found.text or "")
        except BadValueError as why:
            faults.append(_at(found, why.rule, **why.facts))

    return read_leaf


def _wrapper_reader(tag: str, read_inner: Read) -> Read:
    def read_wrapper(found: etree._Element, faults: list[Finding]) -> Any:
        values = []
        for child in found:
            if child.tag != tag:
                faults.append(_at(child, "F-UNEXPECTED"))
            else:
                values.append(read_inner(child, faults))
        if not values:
            faults.append(_at(found, "F-MISSING", element=tag.rpartition("}")[2]))
        return tuple(values)

    return read_wrapper


def _at(found: Any, rule: str, **facts: Any) -> Finding:
    return format_fault(rule, where_of(found), found.sourceline, **facts)


def where_of(found: etree._Element) -> str:
    """Return the way to an element in the words of the standard, counting equals: Client/Relaties/Relatie[2]/Naam."""
    names = []
    for step in (found, *found.iterancestors()):
        name = etree.QName(step).localname if isinstance(step.tag, str) else "?"
        before = sum(1 for _ in step.itersiblings(step.tag, preceding=True))
        after = next(step.itersiblings(step.tag), None) is not None
        names.append(f"{name}[{before + 1}]" if before or after else name)
    return "/".join(reversed(names[:-1])) or names[0]
