"""From arrays of numbers to Arrow columns: days, code words, names."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from roer.lab.names import book
from roer.lab.world import NEVER

Columns = dict[str, pa.Array]


def days(values: np.ndarray, empty: np.ndarray | None = None) -> pa.Array:
    """Days since 1970 as dates; NEVER, or where `empty`, as nothing."""
    values = np.asarray(values)
    mask = values >= NEVER if empty is None else (values >= NEVER) | empty
    return pa.array(np.where(mask, 0, values).astype(np.int32), mask=mask).cast(pa.date32())


def coded(values: np.ndarray, words: Sequence[str] | np.ndarray, width: type = np.int8) -> pa.Array:
    """Numbers as words of a list; -1 as nothing. A word that stands twice in the list is kept once.

    Parquet's writer leaves unset memory in the file for doubles, and then the same seed gives other bytes.
    """
    once = {word: place for place, word in enumerate(dict.fromkeys(map(str, words)))}
    place = np.array([once[str(word)] for word in words] or [0])
    values = np.asarray(values)
    indices = pa.array(place[np.maximum(values, 0)].astype(width), mask=values < 0)
    return pa.DictionaryArray.from_arrays(indices, pa.array(list(once), pa.string()))


def wording(values: np.ndarray, words: Sequence[str]) -> pa.Array:
    """Numbers as words of a long list; -1 as nothing."""
    return coded(values, words, np.int32)


def numbers(values: np.ndarray, empty: np.ndarray | None = None) -> pa.Array:
    """Small whole numbers; where `empty`, nothing."""
    return pa.array(np.asarray(values).astype(np.int16), mask=empty)


def surname_columns(surname: np.ndarray) -> Columns:
    """Surname and prefix."""
    names = book()
    prefix = names.prefix_of[surname]
    return {
        "surname_prefix": wording(np.where(prefix == 0, -1, prefix), names.prefixes),
        "surname": wording(surname, names.surnames),
    }
