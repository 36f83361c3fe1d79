"""Helplines answer every search, in every region, without an account; an old name leads to the one of today."""

from __future__ import annotations

from roer.web.helplines import HELPLINES, Helpline

# Names of before and short words, by the name of today (Jeugdstem took over from AKJ on 1 March 2023).
KNOWN_AS = {
    "akj": "jeugdstem",
    "vertrouwenspersoon": "jeugdstem",
    "sensoor": "de luisterlijn",
    "kindertelefoon": "de kindertelefoon",
}


def helplines_for(words: str) -> list[Helpline]:
    """The helplines that somebody asks for by name, old or new."""
    asked = {KNOWN_AS.get(word, word) for word in words.casefold().split()} | {words.casefold().strip()}
    return [each for each in HELPLINES if str(each.name).casefold() in asked]
