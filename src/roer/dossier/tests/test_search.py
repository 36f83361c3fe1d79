"""Search in a caseload tells nothing about what the searcher may not read: no hit, no count, no other road."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.models import CommandRun, Event, RawLogLine
from roer.demo.cast import Cast
from roer.dossier import commands, queries
from roer.dossier.queries.caseload import Found
from roer.dossier.tests.conftest import AT


def search(cast: Cast, who: str, word: str) -> tuple[Found, list[str]]:
    """What a search finds, and the road it took: its queries without their values."""
    actor = cast[who].at(AT)
    with acting(actor, page="test"), CaptureQueriesContext(connection) as asked:
        found = queries.search_caseload(word, actor)
    return found, [each["sql"].split("WHERE")[0] for each in asked.captured_queries]


def test_what_is_hidden_gives_the_same_answer_as_what_does_not_exist(cast: Cast) -> None:
    before, road = search(cast, "fatima", "Zilverpad")
    hidden = [
        commands.write_story(actor=cast["lina"].at(AT), words="Zilverpad in mijn verhaal"),
        commands.draw_person(actor=cast["sem"].at(AT), name="Zilverpad", group="friend"),
        commands.send_message(actor=cast["noor"].at(AT), dossier_id=cast.dossier("noor"), words="Zilverpad, zeg ik"),
        commands.write_note(actor=cast["ismail"].at(AT), dossier_id=cast.dossier("daan"), words="Zilverpad bij Daan"),
    ]
    assert len(hidden) == 4
    after, same_road = search(cast, "fatima", "Zilverpad")
    assert (before.hits, after.hits) == ([], [])
    assert (before.searched, before.people, before.capped) == (after.searched, after.people, after.capped)
    assert road == same_road
    found, _road = search(cast, "ismail", "Zilverpad")
    assert [hit.match for hit in found.hits] == ["Zilverpad"]


@pytest.mark.parametrize("word", ["%", "_", "' OR 1=1 --", "\\", "ا", "😀", "a" * 80])
def test_odd_words_find_only_themselves(cast: Cast, word: str) -> None:
    found, _road = search(cast, "fatima", word)
    assert all(word.casefold() in hit.match.casefold() for hit in found.hits)


def test_the_word_itself_is_kept_nowhere(cast: Cast) -> None:
    search(cast, "fatima", "Kwikstaartje")
    kept = [
        *RawLogLine.objects.using("clock").values_list("page", "seen"), *Event.objects.using("clock").values_list("codes"),
        *CommandRun.objects.using("owner").values_list("name", "result"),
    ]  # fmt: skip
    assert "kwikstaartje" not in str(kept).casefold()


@pytest.mark.parametrize("who", ["lina", "mirjam", "viktor", "dewi", "carla", "anja"])
def test_nobody_without_a_caseload_searches(cast: Cast, who: str) -> None:
    with pytest.raises(NotAllowed):
        search(cast, who, "zorgen")
