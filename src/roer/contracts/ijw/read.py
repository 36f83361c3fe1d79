"""Reading: from a file to a message object, by the description of its class, with every format fault at once."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree

from roer.contracts.ijw.describe import BASE_NAMESPACE, Element, MessageClass, elements, remembered
from roer.contracts.ijw.findings import Finding, NotReadableError, format_fault
from roer.contracts.ijw.kinds import BY_NAMESPACE, Kind
from roer.contracts.ijw.leaves import BLANKS, BadValueError, Leaf
from roer.contracts.ijw.safe_xml import LIMIT, PARSER_OPTIONS, broken_xml, content_of, parse

Read = Callable[[etree._Element, list[Finding]], Any]
_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
SCHEMA_HINTS = (f"{_XSI}schemaLocation", f"{_XSI}noNamespaceSchemaLocation")
MOST_FAULTS = 200
MOST_ORDERS = 500


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
    message: MessageClass = reader(kind.root, kind.namespace)(root, faults)
    if faults:
        raise NotReadableError(faults)
    return message


def kind_of_file(source: Path | bytes, *, limit: int = LIMIT) -> str:
    """Return the number of the message in a file, from its first element only. Raises NotReadableError."""
    content = content_of(source, limit=limit)
    try:
        for _, root in etree.iterparse(BytesIO(content), events=("start",), **PARSER_OPTIONS):
            return kind_of_root(root).number
    except etree.XMLSyntaxError as why:
        raise NotReadableError([broken_xml(why)]) from None
    raise NotReadableError([format_fault("F-XML")])


def kind_of_root(root: etree._Element) -> Kind:
    """Return which of the fourteen messages this is. Raises NotReadableError, with the release when it is another."""
    namespace, local = split_tag(root)
    kind = BY_NAMESPACE.get(namespace)
    if kind and local == "Bericht":
        return kind
    parts = namespace.split("/")
    if "www.istandaarden.nl" in parts and len(parts) > 4:
        raise NotReadableError([format_fault("F-RELEASE", standard=parts[3], release=parts[4].replace("_", "."))])
    raise NotReadableError([format_fault("F-KIND")])


@remembered
def reader(cls: type[MessageClass], namespace: str, *, more: bool = False) -> Read:
    """Return the reader of one class, whose own elements are in `namespace`; `more` lets other elements follow."""
    own = BASE_NAMESPACE if cls.SHARED else namespace
    fields = [
        (f"{{{own}}}{element.tag}", name, _content(element, own, namespace), element.optional)
        for name, element in elements(cls)
    ]
    by_tag = {tag: (name, read_content) for tag, name, read_content, _ in fields}
    orders: dict[tuple[Any, ...], list[tuple[str, Read]]] = {}  # orders of elements that were seen and are right

    def read_class(found: etree._Element, faults: list[Finding]) -> Any:
        children = list(found)
        tags = tuple([child.tag for child in children])
        order = orders.get(tags)
        if order is None:
            if _judge_order(found, children, fields, faults, more=more):
                children = [child for child in children if child.tag in by_tag]
                order = [by_tag[child.tag] for child in children]
                if len(orders) < MOST_ORDERS and not more:
                    orders[tags] = order
            else:
                order = [by_tag.get(tag, _NOTHING) for tag in tags]
        refuse_stray(found, children, faults)
        values = {
            name: read_content(child, faults) for (name, read_content), child in zip(order, children, strict=True)
        }
        return None if faults else cls(**values)

    return read_class


def _skip(found: etree._Element, faults: list[Finding]) -> None:
    """Read nothing of an element that does not belong here."""


_NOTHING: tuple[str, Read] = ("", _skip)


def _judge_order(
    found: etree._Element, children: list[etree._Element], fields: list[Any], faults: list[Finding], *, more: bool
) -> bool:
    """Say whether the children are the right elements in the right order; report what is not."""
    before, left = len(faults), iter(children)
    child = next(left, None)
    known = {tag for tag, *_ in fields}
    for tag, _, _, optional in fields:
        while child is not None and child.tag not in known and not more:
            faults.append(fault_at(child, "F-UNEXPECTED"))
            child = next(left, None)
        if child is not None and child.tag == tag:
            child = next(left, None)
        elif not optional:
            faults.append(fault_at(found, "F-MISSING", element=tag.rpartition("}")[2]))
    if child is not None and not more:
        faults.append(fault_at(child, "F-UNEXPECTED"))
    return len(faults) == before


def refuse_stray(found: etree._Element, children: list[etree._Element], faults: list[Finding]) -> None:
    """Report text between elements, and attributes other than those that point to a schema."""
    if found.keys():
        _refuse_attributes(found, faults)
    words = found.text
    if words and words.strip(BLANKS):
        faults.append(fault_at(found, "F-STRAY"))
    for child in children:
        words = child.tail
        if words and words.strip(BLANKS):
            faults.append(fault_at(child, "F-STRAY"))


def _refuse_attributes(found: etree._Element, faults: list[Finding]) -> None:
    if any(str(name) not in SCHEMA_HINTS for name in found.attrib):
        faults.append(fault_at(found, "F-STRAY"))


def _content(element: Element, own: str, namespace: str) -> Read:
    inner = leaf_reader(element.leaf) if element.leaf else reader(element.shape, namespace)  # type: ignore[arg-type]
    return _wrapper_reader(f"{{{own}}}{element.inner}", inner) if element.inner else inner


def leaf_reader(leaf: Leaf) -> Read:
    """Return the reader of one simple value."""
    value_of = leaf.parse

    def read_leaf(found: etree._Element, faults: list[Finding]) -> Any:
        if len(found):
            faults.append(fault_at(found, "F-UNEXPECTED"))
        if found.keys():
            _refuse_attributes(found, faults)
        try:
            return value_of(found.text or "")
        except BadValueError as why:
            faults.append(fault_at(found, why.rule, **why.facts))

    return read_leaf


def _wrapper_reader(tag: str, read_inner: Read) -> Read:
    def read_wrapper(found: etree._Element, faults: list[Finding]) -> Any:
        children = list(found)
        refuse_stray(found, children, faults)
        for child in children:
            if child.tag != tag:
                faults.append(fault_at(child, "F-UNEXPECTED"))
        if not children:
            faults.append(fault_at(found, "F-MISSING", element=tag.rpartition("}")[2]))
        return tuple([read_inner(child, faults) for child in children if child.tag == tag])

    return read_wrapper


def fault_at(found: Any, rule: str, **facts: Any) -> Finding:
    return format_fault(rule, where_of(found), found.sourceline, **facts)


def split_tag(found: etree._Element) -> tuple[str, str]:
    """Return namespace and name of an element; etree.QName fails on a prefix that stands for nothing."""
    if not isinstance(found.tag, str):
        return "", "?"
    namespace, _, local = found.tag.rpartition("}")
    return namespace.removeprefix("{"), local


def where_of(found: etree._Element) -> str:
    """Return the way to an element in the words of the standard, counting equals: Client/Relaties/Relatie[2]/Naam."""
    names = []
    for step in (found, *found.iterancestors()):
        name = split_tag(step)[1]
        before = sum(1 for _ in step.itersiblings(step.tag, preceding=True))
        after = next(step.itersiblings(step.tag), None) is not None
        names.append(f"{name}[{before + 1}]" if before or after else name)
    return "/".join(reversed(names[:-1])) or names[0]
