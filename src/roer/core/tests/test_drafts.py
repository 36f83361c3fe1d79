"""A draft has one version that changes in place; what was saved does not."""

from __future__ import annotations

from datetime import datetime

import pytest

from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.items import NewItem, put, words_of
from roer.core.models import Event, Item, ItemVersion
from roer.core.vault.words import rewrite_draft
from roer.demo.recall import recall

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")


@pytest.mark.parametrize("state", ["draft", "saved"])
def test_only_the_own_draft_is_rewritten_and_it_leaves_no_trace(world: str, state: str) -> None:
    cast = recall()
    mirjam = cast["mirjam"].at(AT)
    with acting(mirjam, page="test"):
        events = Event.objects.count()
        item = put(NewItem(cast.dossier("mirjam"), "test.draft", Label.OWN_WORDS, "eerste", state=state), mirjam)
        if state == "saved":
            with pytest.raises(ValueError, match="new version"):
                rewrite_draft(item, "tweede", mirjam)
            return
        rewrite_draft(item, "tweede", mirjam)
        assert words_of(Item.objects.filter(id=item.id))[0][1] == "tweede"
        assert ItemVersion.objects.filter(item=item).count() == 1
        assert Event.objects.count() == events
