"""What is drawn once is the same for everybody: nothing of one reader's page stays for another."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.urls import NoReverseMatch
from django.utils.translation import override

from roer.web.registry import address_of


def test_it_is_drawn_once_in_each_language() -> None:
    page = Template("{% once %}{% get_current_language as now %}{{ now }}{% endonce %}")
    assert [page.render(Context()) for _ in range(2)] == ["nl"] * 2
    with override("en"):
        assert page.render(Context()) == "en"
    assert page.render(Context()) == "nl"
    assert len(page.nodelist[0].drawn) == 2


def test_what_is_not_named_is_not_seen_inside() -> None:
    page = Template("{% once place=here %}{{ place }}/{{ here }}/{{ name }}{% endonce %}")
    drawn = [
        page.render(Context({"here": here, "name": name}))
        for here, name in (("a", "Noor"), ("b", "Lina"), ("a", "Sem"))
    ]
    assert drawn == ["a//", "b//", "a//"]


def test_what_is_named_is_still_made_harmless() -> None:
    assert Template("{% once x=x %}{{ x }}{% endonce %}").render(Context({"x": "<b>"})) == "&lt;b&gt;"


def test_many_drawings_do_not_pile_up() -> None:
    page = Template("{% once x=x %}{{ x }}{% endonce %}")
    assert [page.render(Context({"x": number})) for number in range(600)] == [str(number) for number in range(600)]
    assert len(page.nodelist[0].drawn) <= 256


def test_only_named_values_are_taken() -> None:
    with pytest.raises(TemplateSyntaxError):
        Template("{% once here %}{% endonce %}")


def test_an_address_of_one_thing_is_its_own() -> None:
    first, second = uuid4(), uuid4()
    assert str(first) in address_of("dossier:file_of", first)
    assert str(second) in address_of("dossier:file_of", second)
    assert str(first) not in address_of("dossier:file_of", second)


@pytest.mark.parametrize("odd", ["", "../beheer", "00000000-0000-0000-0000-00000000000<"])
def test_an_address_is_made_of_an_id_only(odd: str) -> None:
    with pytest.raises(ValueError, match=r"badly formed|invalid literal"):
        address_of("dossier:file_of", odd)  # type: ignore[arg-type]


def test_a_name_that_no_room_serves_is_an_error() -> None:
    with pytest.raises(NoReverseMatch):
        address_of("dossier:nowhere", uuid4())
