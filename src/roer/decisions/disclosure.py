"""Which parts of a whole may be shown, so that no small number can be read or worked out by subtracting."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

FEW = 5


@dataclass(frozen=True)
class Hidden:
    """What stays inside: these parts, and perhaps the total of the ones that are added up."""

    parts: frozenset[str]
    total: bool


def hide(parts: Mapping[str, int], together: Collection[str] = (), also: Iterable[str] = ()) -> Hidden:
    """Choose what to hide of parts that add up to a whole that is shown, and of the total of some of them.

    Small parts (one to four) and those in `also` come first. A reader subtracts: so among whatever adds up to a number
    that is shown, either nothing is hidden or at least two parts that are five or more together.
    """
    summed, rest = _split(parts, together)
    found = {code for code, number in parts.items() if 0 < number < FEW} | set(also) & parts.keys()
    for block in (summed, rest):
        found |= _enough(block, found)
    small = any(0 < sum(block.values()) < FEW for block in (summed, rest))
    total = bool(summed) and (small or any(_weak(block, found) for block in (summed, rest)))
    if total or not summed:
        found |= _enough(parts, found)
    return Hidden(frozenset(found), total)


def _split(parts: Mapping[str, int], together: Collection[str]) -> tuple[dict[str, int], dict[str, int]]:
    summed = {code: number for code, number in parts.items() if code in together}
    return summed, {code: number for code, number in parts.items() if code not in together}


def _weak(block: Mapping[str, int], hidden: Collection[str]) -> bool:
    """Could a hidden part of this block be worked out, or nearly, from what the hidden ones are together?"""
    inside = [number for code, number in block.items() if code in hidden]
    return bool(inside) and (len(inside) < 2 or sum(inside) < FEW)


def _enough(block: Mapping[str, int], hidden: Collection[str]) -> set[str]:
    """The hidden parts of a block with as many more, the smallest first, as are needed to keep them unknown."""
    found = {code for code in block if code in hidden}
    while _weak(block, found) and (left := block.keys() - found):
        found.add(min(left, key=lambda code: (block[code] == 0, block[code], code)))
    return found
