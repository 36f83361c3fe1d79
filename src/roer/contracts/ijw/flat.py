"""Reading many equal elements fast: a whole subtree at once, by the order of its elements.

The reader of read.py asks each element for its children. A claim holds tens of thousands of lines of the same form,
so here the form (all tags and numbers of children, in document order) is looked up once and gives the places of all
values. A line of another form, or with anything odd, goes to the careful reader, which says what is wrong.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from lxml import etree

from roer.contracts.ijw.describe import BASE_NAMESPACE, MessageClass, elements
from roer.contracts.ijw.findings import Finding
from roer.contracts.ijw.leaves import BadValueError
from roer.contracts.ijw.read import Read, reader

Build = Callable[[list[str | None]], Any]
Form = tuple[tuple[Any, ...], tuple[int, ...]]
MOST_FORMS = 200
REMEMBERED = 4096  # values of one element that recur: days, codes, tariffs


def flat_reader(cls: type[MessageClass], namespace: str, *, attributes: bool = True) -> Read:
    """Return a reader that gives exactly what reader(cls, namespace) gives, faster for equal forms.

    Without `attributes` the caller knows that there are none in the whole file.
    """
    careful = reader(cls, namespace)
    forms: dict[Form, Build] = {}

    def read_flat(found: etree._Element, faults: list[Finding]) -> Any:
        steps = list(found.iter())
        form = (tuple([step.tag for step in steps]), tuple(map(len, steps)))
        build = forms.get(form)
        texts = [step.text for step in steps]
        if build is None or _odd(steps, texts, form[1]) or (attributes and any(map(_ATTRIBUTES, steps))):
            return _carefully(found, faults, form, steps)
        try:
            return build(texts)
        except BadValueError:
            return careful(found, faults)

    def _carefully(found: etree._Element, faults: list[Finding], form: Form, steps: list[etree._Element]) -> Any:
        before = len(faults)
        value = careful(found, faults)
        if len(faults) == before and len(forms) < MOST_FORMS:
            places = {step: place for place, step in enumerate(steps)}
            forms[form] = _builder(cls, namespace, found, places)
        return value

    return read_flat


def _odd(steps: list[etree._Element], texts: list[str | None], counts: tuple[int, ...]) -> bool:
    """Say whether there is a word between elements."""
    between = [step.tail for step in steps] + [text for text, count in zip(texts, counts, strict=True) if count]
    words = "".join(filter(None, between))
    return words != "" and not words.isspace()


_ATTRIBUTES = etree._Element.keys


def _builder(cls: type[MessageClass], namespace: str, found: etree._Element, places: dict[Any, int]) -> Build:
    """Make the builder for one form, from an element of that form that was read without faults."""
    own = BASE_NAMESPACE if cls.SHARED else namespace
    children = {child.tag: child for child in found}
    leaves: list[tuple[str, Callable[[str], Any], int]] = []
    inner: list[tuple[str, Build]] = []
    for name, element in elements(cls):
        child = children.get(f"{{{own}}}{element.tag}")
        if child is not None and element.leaf:
            leaves.append((name, element.leaf.parse, places[child]))
        elif child is not None:
            inner.append((name, _builder(element.shape, namespace, child, places)))  # type: ignore[arg-type]
    return _with_parts(cls, leaves, inner) if inner else _of_leaves(cls, leaves)


def _with_parts(cls: type[Any], leaves: list[tuple[str, Callable[[str], Any], int]], inner: list[Any]) -> Build:
    remembering = [(name, lru_cache(REMEMBERED)(parse), place) for name, parse, place in leaves]

    def build(texts: list[str | None]) -> Any:
        values = {name: parse(texts[place] or "") for name, parse, place in remembering}
        for name, build_inner in inner:
            values[name] = build_inner(texts)
        return cls(**values)

    return build


def _of_leaves(cls: type[Any], leaves: list[tuple[str, Callable[[str], Any], int]]) -> Build:
    """Build a class of simple values only; equal values give the same frozen object."""
    picked = [place for _, _, place in leaves]

    @lru_cache(REMEMBERED)
    def of(texts: tuple[str | None, ...]) -> Any:
        return cls(**{name: parse(text or "") for (name, parse, _), text in zip(leaves, texts, strict=True)})

    return lambda texts: of(tuple([texts[place] for place in picked]))
