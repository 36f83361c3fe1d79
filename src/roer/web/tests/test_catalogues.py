"""Every Dutch sentence has its English, and the check sees it when one has not."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from roer.web import catalogues


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A small room with sentences in Python and in a template."""
    here = tmp_path / "kamer"
    (here / "templates/kamer").mkdir(parents=True)
    (here / "__init__.py").write_text('from django.utils.translation import gettext as _\nA = _("Hallo %(name)s")\n')
    (here / "templates/kamer/a.html").write_text(
        "{% load i18n %}\n  <p>{% translate 'Dag' %}</p>\n<b>{% button _(\"Ga's\") %}</b>\n"
        "{% blocktranslate count n=n %}Een week{% plural %}{{ n }} weken{% endblocktranslate %}\n"
    )
    return here


def filled(room: Path, **english: str | tuple[str, str]) -> Catalog:
    catalog = catalogues.merged(room)
    for message in catalog:
        if message.id:
            message.string = english.get(catalogues._key(message)[1].split()[0].strip("'s"), message.string)
    catalogues.write(room, catalog)
    return catalog


def test_sentences_are_found_in_python_and_templates(room: Path) -> None:
    found = {catalogues._key(message)[1] for message in catalogues.sentences(room) if message.id}
    assert found == {"Hallo %(name)s", "Dag", "Ga's", "Een week"}


def test_a_sentence_without_english_is_missing_and_kept_english_stays(room: Path) -> None:
    assert sorted(catalogues.check(room).missing) == ["Dag", "Een week", "Ga's", "Hallo %(name)s"]
    filled(room, Hallo="Hello %(name)s", Dag="Bye", Ga="Go", Een=("One week", "%(n)s weeks"))
    assert not catalogues.check(room)
    (room / "templates/kamer/b.html").write_text("{% load i18n %}{% translate 'Nieuw' %}")
    catalogues.write(room, catalogues.merged(room))
    assert catalogues.check(room).missing == ["Nieuw"]


def test_a_lost_placeholder_and_a_sentence_of_long_ago_are_found(room: Path) -> None:
    filled(room, Hallo="Hello", Dag="Bye", Ga="Go", Een=("One week", "%(n)s weeks"))
    assert catalogues.check(room).broken == ["Hallo %(name)s"]
    (room / "__init__.py").write_text("")
    assert catalogues.check(room).unused == ["Hallo %(name)s"]


def test_what_is_compiled_is_read_by_gettext(room: Path) -> None:
    filled(room, Hallo="Hello %(name)s", Dag="Bye", Ga="Go", Een=("One week", "%(n)s weeks"))
    assert catalogues.compile_room(room)
    with catalogues.po_path(room).with_suffix(".mo").open("rb") as stream:
        english = gettext.GNUTranslations(stream)
    assert english.gettext("Dag") == "Bye"
    assert english.ngettext("Een week", "%(n)s weken", 3) == "%(n)s weeks"


def test_all_that_this_room_says_has_english() -> None:
    findings = catalogues.check(catalogues.ROOMS / "web")
    assert not findings, findings
