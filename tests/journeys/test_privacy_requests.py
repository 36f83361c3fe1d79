"""Noor reads what is held of her, says that a text is wrong, and reads the answer; at a phone and at a desk."""

from __future__ import annotations

import pytest
from django.utils import timezone

from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.items import NewItem, put
from tests.journeys.people import EITHER, PHONE, Stage


@pytest.mark.parametrize("width", EITHER)
def test_noor_asks_a_correction_and_takes_her_copy(stage: Stage, width: int) -> None:
    fatima, noor_file = stage.cast["fatima"].at(timezone.now()), stage.cast.dossier("noor")
    with acting(fatima, page="test"):
        item = put(NewItem(noor_file, "dossier.note", Label.CARE, "Noor komt vaak te laat.", "observation"), fatima).id
    noor = stage.enter("noor", width=width)
    noor.goes_to(f"/privacy/{noor_file}/wat-is-er/").sees("Wat is er van mij?").has_an_accessible_page()
    noor.is_pictured("privacy-held")
    noor.goes_to(f"/privacy/verbeteren/?item={item}").sees("Noor komt vaak te laat.").has_an_accessible_page()
    noor.is_pictured("privacy-ask")
    noor.types("Wat klopt er niet", "Ik was een keer te laat.").presses("Vraag een verbetering")
    noor.sees("wacht op antwoord").has_an_accessible_page().is_pictured("privacy-requests")
    noor.goes_to(f"/privacy/vernietigen/?item={item}").has_an_accessible_page().is_pictured("privacy-destroy")
    noor.goes_to(f"/privacy/{noor_file}/kopie/").has_an_accessible_page()
    if width == PHONE:
        noor.presses("Om te lezen en te printen").sees("Alles uit mijn dossier").is_pictured("privacy-copy")
    worker = stage.enter("fatima", width=width).goes_to("/privacy/datalekken/melden/")
    worker.has_an_accessible_page().is_pictured("privacy-breach")
