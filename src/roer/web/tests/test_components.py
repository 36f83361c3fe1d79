"""Building blocks: what a picture shows is said in words too, and two views weigh the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roer.web import samples
from roer.web.components import Look, NetworkPerson, Words, drawing
from roer.web.tests.test_fields import drawn


@pytest.mark.req("DOS-04")
def test_two_views_stand_beside_each_other_in_the_same_size() -> None:
    own = Words("Noor", "Vraag het mij eerst.\n<script>", own=True)
    page = drawn("{% words own other %}", own=own, other=Words("Yara", "Noor wil eerst zelf vertellen."))
    assert page.count('<figure class="roer-words__view') == 2
    assert page.index("Vraag het mij eerst") < page.index("Noor wil eerst")
    assert "<script>" not in page
    assert page.count("<blockquote>") == 2


def test_a_missing_view_is_said() -> None:
    assert "Hier staat nog niets." in drawn("{% words own other %}", own=Words("Noor", "Ja."), other=None)


def test_the_timeline_and_its_table_tell_the_same() -> None:
    moments = samples.blocks()["moments"]
    page = drawn('{% timeline moments "Tijdlijn" %}', moments=moments)
    line, table = page.split("<details", 1)
    for moment in moments:
        assert str(moment.title) in line
        assert str(moment.title) in table


def test_everybody_in_the_drawing_is_in_the_list() -> None:
    people = samples.blocks()["people"]
    page = drawn('{% network people "Noor" "Om Noor heen" %}', people=people)
    picture, listed = page.split("</svg>")
    for person in people:
        assert person.name in picture
        assert person.name in listed


@given(
    st.lists(st.builds(NetworkPerson, st.just("Iris"), st.just("vriendin"), st.sampled_from([1, 2, 3])), max_size=40)
)
def test_everybody_stays_inside_the_drawing(people: list[NetworkPerson]) -> None:
    dots = drawing.network(people)
    assert len(dots) == len(people)
    assert all(0 <= dot.x <= 360 and 0 <= dot.y <= 360 and dot.label_y <= 372 for dot in dots)


@given(st.integers(0, 600), st.integers(0, 60))
def test_a_bar_never_leaves_its_track_and_is_late_only_past_the_norm(weeks: int, norm: int) -> None:
    wait = drawing.wait_bar(weeks, norm)
    assert 0 <= wait.bar <= drawing.WAIT_WIDTH
    assert 0 <= wait.mark <= drawing.WAIT_WIDTH
    assert wait.late == (wait.bar > wait.mark) == (weeks > norm)
    assert wait.over - wait.left == weeks - norm


def test_a_wait_is_said_in_words() -> None:
    page = re.sub(r"<[^>]+>", "", drawn("{% wait 13 8 %}"))
    assert "13 weken gewacht. De norm is 8 weken. Dit duurt 5 weken te lang." in page


def test_who_looked_reads_as_sentences_and_nobody_is_said() -> None:
    looks: list[Look] = samples.blocks()["looks"]
    page = re.sub(r"<[^>]+>", "", drawn("{% who_looked looks %}", looks=looks))
    assert "Yara, jeugdhulpverlener keek naar je vraag en het plan. Reden: zij helpt jullie." in page
    assert "Niemand heeft gekeken." in drawn("{% who_looked looks %}", looks=[])


def test_words_given_to_a_block_are_never_markup() -> None:
    page = drawn("{% button text %}{% badge text %}{% card title=text %}{% endcard %}", text="<b>x</b>")
    assert "<b>" not in page


def test_a_command_id_that_was_posted_comes_back() -> None:
    assert 'value="abc"' in drawn('{% command_id "abc" %}')
    assert drawn("{% command_id %}") != drawn("{% command_id %}")
