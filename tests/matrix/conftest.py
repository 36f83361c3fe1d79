"""The cast with canaries, and the facts for the reference, for each part of the matrix."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.utils import timezone

from roer.access.facts import Facts
from roer.access.rederive import facts_of
from roer.core.models import Dossier
from roer.demo.cast import Cast
from roer.demo.recall import recall
from tests.matrix.looking import plant


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    """The cast, with a canary per label in every dossier."""
    at = timezone.now()
    for dossier in Dossier.objects.all():
        plant(dossier.id, at)
    return recall()


@pytest.fixture(scope="module")
def law(cast: Cast) -> dict[UUID, Facts]:
    """The facts of every dossier, for the reference."""
    ids = list(Dossier.objects.values_list("id", flat=True))
    return {facts.dossier_id: facts for facts in facts_of(ids)}
