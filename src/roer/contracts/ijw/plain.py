"""The fast lane for claims: lines read straight from the text of a file that is as plain as nearly all files are.

One pattern, made from the description of the class, takes all values of a line at once. That is sound only where the
text can mean one thing: no comments, instructions or CDATA, no attribute below the first element (so no other
namespaces either), no references, and well-formed as a whole. Whatever differs is left to the careful lane of
claims.py, which reads every file and says what is wrong.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from lxml import etree

from roer.contracts.ijw.describe import BASE_NAMESPACE, MessageClass, elements
from roer.contracts.ijw.leaves import BadValueError
from roer.contracts.ijw.safe_xml import PARSER_OPTIONS

Groups = tuple[str | None, ...]
Build = Callable[[Groups], Any]
BLANK = "[ \t\r\n]*"
VALUE = "([^<&\r]*)"
REMEMBERED = 4096  # values of one element that recur: days, codes, tariffs


class _Nothing:
    """Takes what a parser finds and builds nothing: the parser only says whether the text is well-formed."""

    def close(self) -> None:
        """The end was reached."""


class Prefixes(NamedTuple):
    """How a file writes the elements of its own message and those of the base schema: "jw323:" or nothing."""

    own: str
    base: str


def plain_text(content: bytes) -> str | None:
    """Return the text of a file when tags in it can mean one thing only, so that a pattern may read them."""
    root_end = content.find(b">", content.find(b"Bericht"))
    if b"<!" in content or content.find(b"<?", 2) != -1 or content.find(b"=", root_end) != -1:
        return None
    try:
        etree.fromstring(content, etree.XMLParser(target=_Nothing(), **PARSER_OPTIONS))
    except etree.XMLSyntaxError:
        return None
    return content.decode()


def prefixes(found: Any, namespace: str) -> Prefixes | None:
    """Return the prefixes that an element sees; None when a namespace has none, or more than one."""
    own, base = ([prefix for prefix, uri in found.nsmap.items() if uri == used] for used in (namespace, BASE_NAMESPACE))
    if len(own) != 1 or len(base) != 1:
        return None
    return Prefixes(*(f"{prefix}:" if prefix else "" for (prefix,) in (own, base)))


def opening(name: str) -> str:
    """Return the pattern of a start tag and the blanks before it."""
    return f"{BLANK}<{re.escape(name)}>"


def closing(name: str) -> str:
    """Return the pattern of an end tag and the blanks before it."""
    return f"{BLANK}</{re.escape(name)}>"


def pattern_of(cls: type[MessageClass], found: Prefixes) -> str:
    """Return a pattern with one group for each simple value of a class, in the order of the schema."""
    own = found.base if cls.SHARED else found.own
    return "".join(_element_pattern(own + element.tag, element, found) for _, element in elements(cls))


def _element_pattern(name: str, element: Any, found: Prefixes) -> str:
    if element.leaf:
        one = f"{opening(name)}{VALUE}</{re.escape(name)}>"
        return f"(?:{one})?" if element.optional else one
    if element.optional or element.inner:
        raise TypeError(f"{name}: the fast lane knows no parts that repeat or may be absent")
    return opening(name) + pattern_of(element.shape, found) + closing(name)


def builder_of(cls: type[MessageClass]) -> Build:
    """Return a function that makes an object of the groups of pattern_of. It raises BadValueError."""
    return _builder(cls, 0)[0]


def _builder(cls: Any, start: int) -> tuple[Build, int]:
    leaves: list[tuple[str, Callable[[str], Any], int]] = []
    inner: list[tuple[str, Build]] = []
    place = start
    for name, element in elements(cls):
        if element.leaf:
            leaves.append((name, lru_cache(REMEMBERED)(element.leaf.parse), place))
            place += 1
        else:
            build, place = _builder(element.shape, place)
            inner.append((name, build))
    return (_with_parts(cls, leaves, inner) if inner else _of_leaves(cls, leaves, start, place)), place


def _with_parts(cls: type[Any], leaves: list[tuple[str, Callable[[str], Any], int]], inner: list[Any]) -> Build:
    def build(groups: Groups) -> Any:
        values = {name: parse(found) for name, parse, place in leaves if (found := groups[place]) is not None}
        for name, build_inner in inner:
            values[name] = build_inner(groups)
        return cls(**values)

    return build


def _of_leaves(cls: type[Any], leaves: list[tuple[str, Callable[[str], Any], int]], start: int, end: int) -> Build:
    """Build a class of simple values only; equal values give the same frozen object."""

    @lru_cache(REMEMBERED)
    def of(groups: Groups) -> Any:
        values = zip(leaves, groups, strict=True)
        return cls(**{name: parse(found) for (name, parse, _), found in values if found is not None})

    return lambda groups: of(groups[start:end])


class PlainList:
    """Reads a list of `cls` from the text of a file, as far as it is plain. `at` says how far it came."""

    def __init__(self, text: str, cls: type[MessageClass], tag: str, found: Prefixes) -> None:
        self.text, self.at = text, 0
        name = found.own + tag
        self._match = re.compile(opening(name) + pattern_of(cls, found) + closing(name)).match
        self._build = builder_of(cls)

    def skip(self, pattern: str) -> tuple[Any, ...] | None:
        """Go past a pattern that stands here and return its groups; None when something else stands here."""
        step = re.compile(pattern).match(self.text, self.at)
        if step is None:
            return None
        self.at = step.end()
        return step.groups()

    def read(self) -> Iterator[Any]:
        """Yield objects up to the first thing that is none, or that breaks a restriction."""
        match, build, text = self._match, self._build, self.text
        while (step := match(text, self.at)) is not None:
            try:
                value = build(step.groups())
            except BadValueError:
                return
            self.at = step.end()
            yield value
