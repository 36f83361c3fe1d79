"""Sentences from our own building blocks. Nothing is copied from a file, a report or a person.

A text is stored as choices (kind, theme, three sentences) and becomes words when asked: an opening, a middle about
the theme, and a closing, with the given name filled in.
"""

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from roer.lab.figures import toml

WORDBOOK: dict[str, Any] = toml("words")
KINDS: tuple[str, ...] = tuple(WORDBOOK["kinds"])
THEMES: tuple[str, ...] = tuple(WORDBOOK["themes"])
NAME = "{naam}"


def sizes(table: str, column: str) -> np.ndarray:
    """How many sentences each row of a table of building blocks has in a column."""
    return np.array([len(row[column]) for row in WORDBOOK[table].values()])


GENERAL: list[str] = WORDBOOK["general"]["details"]
OPENS = (sizes("kinds", "opens"), sizes("kinds", "closes"))
GROWN = tuple(np.array([row[f"grown_{part}"] for row in WORDBOOK["kinds"].values()]) for part in ("opens", "closes"))
OWN_MIDDLES = np.array([len(row.get("middles", ())) for row in WORDBOOK["kinds"].values()])
DETAILS, WORDS, ASKS = (sizes("themes", column) for column in ("details", "words", "asks"))
THEME_AGES = np.array([theme["ages"] for theme in WORDBOOK["themes"].values()])
THEME_WEIGHTS = np.array([theme["weight"] for theme in WORDBOOK["themes"].values()], dtype=float)


def themes_for(rng: np.random.Generator, age: np.ndarray, avoid: np.ndarray | None = None) -> np.ndarray:
    """A theme that fits the age in years. `avoid[theme, person]`: what does not fit this person otherwise."""
    weight = THEME_WEIGHTS[:, None] * ((THEME_AGES[:, :1] <= age) & (age <= THEME_AGES[:, 1:]))
    if avoid is not None:
        weight = weight * ~avoid
    edges = np.cumsum(weight, axis=0)
    return (rng.random(len(age)) * edges[-1] >= edges).sum(axis=0).clip(max=len(THEMES) - 1)


def ragged(table: str, column: str) -> tuple[pa.Array, np.ndarray]:
    """All sentences of a column in one list, and where each row's sentences begin."""
    rows = [row[column] for row in WORDBOOK[table].values()]
    starts = np.cumsum([0, *(len(row) for row in rows)])[:-1]
    return pa.array([sentence for row in rows for sentence in row]), starts


def chosen(table: str, column: str, row: np.ndarray, pick: np.ndarray) -> pa.Array:
    """One sentence per entry."""
    sentences, starts = ragged(table, column)
    limit = np.array([len(entry[column]) for entry in WORDBOOK[table].values()])
    return sentences.take(pa.array(starts[row] + np.minimum(pick, limit[row] - 1)))


def middles() -> tuple[pa.Array, np.ndarray, np.ndarray]:
    """All middle sentences in one list; where those of each kind begin (or -1), and those of each theme."""
    sentences: list[str] = []
    of_kind, of_theme = [], []
    for row in WORDBOOK["kinds"].values():
        own = row.get("middles", ())
        of_kind.append(len(sentences) if own else -1)
        sentences.extend(own)
    for row in WORDBOOK["themes"].values():
        of_theme.append(len(sentences))
        sentences.extend([*row["details"], *GENERAL])
    return pa.array(sentences), np.array(of_kind), np.array(of_theme)


def rendered(kind: np.ndarray, theme: np.ndarray, picks: list[np.ndarray], name: pa.Array) -> pa.Array:
    """The words of file entries. `picks`: opening, middle, closing; `name`: given name per entry."""
    kind, theme = np.asarray(kind, np.int64), np.asarray(theme, np.int64)
    opening, middle, closing = (np.asarray(pick, np.int64) for pick in picks)
    quote = kind == KINDS.index("own_words")
    said = pc.binary_join_element_wise("“", chosen("themes", "words", theme, middle), "”", "")
    sentences, of_kind, of_theme = middles()
    own = of_kind[kind] >= 0
    limit = np.where(own, OWN_MIDDLES[kind], DETAILS[theme] + len(GENERAL))
    place = np.where(own, of_kind[kind], of_theme[theme]) + np.minimum(middle, limit - 1)
    about = pc.if_else(pa.array(quote), said, sentences.take(pa.array(place)))
    parts = (chosen("kinds", "opens", kind, opening), about, chosen("kinds", "closes", kind, closing))
    return named(pc.binary_join_element_wise(*parts, " "), name)


def asked(theme: np.ndarray, by_young: np.ndarray, picks: list[np.ndarray], name: pa.Array) -> pa.Array:
    """The words of help requests: who asks, what about, and a wish."""
    theme = np.asarray(theme, np.int64)
    opening, middle, wish = (np.asarray(pick, np.int64) for pick in picks)
    asks = WORDBOOK["asks"]
    mask = pa.array(by_young)

    def either(young: str, other: str, pick: np.ndarray) -> pa.Array:
        lists = (pa.array(asks[key]).take(pa.array(pick % len(asks[key]))) for key in (young, other))
        return pc.if_else(mask, *lists)

    own = chosen("themes", "words", theme, middle)
    about = pc.if_else(mask, own, chosen("themes", "asks", theme, middle % ASKS[theme]))
    parts = (either("opens_young", "opens", opening), about, either("wishes_young", "wishes", wish))
    return named(pc.binary_join_element_wise(*parts, " "), name)


def named(text: pa.Array, name: pa.Array) -> pa.Array:
    """Fill in the given name wherever it is asked for."""
    pieces = pc.split_pattern(pc.utf8_rtrim(text, " "), NAME)
    return pc.binary_join(pieces, name)
