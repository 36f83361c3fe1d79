"""A mother worries about her daughter's buddy, a father wants a helper out of Sem's file, Lina reads who looked."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from roer.access import commands as access
from roer.core.codes import Label
from tests.journeys.people import DESK, Stage


def test_a_worry_a_look_and_a_helper_kept_out(stage: Stage) -> None:
    lina_file, sem_file, now = stage.cast.dossier("lina"), stage.cast.dossier("sem"), timezone.now()
    access.share(
        actor=stage.cast["lina"].at(now), dossier_id=lina_file, seat_id=stage.cast["jamila"].seat.id,
        labels=int(Label.PLAN), purpose="support", until=now + timedelta(days=30),
    )  # fmt: skip
    mirjam = stage.enter("mirjam").goes_to("/privacy/").has_an_accessible_page()
    mirjam.follows("Een zorg over de mentor of het maatje van Lina Aydin").has_an_accessible_page()
    mirjam.is_pictured("privacy-worry")
    mirjam.chooses("maatje").types("Wat is de zorg?", "Zij appt midden in de nacht.").presses("Meld deze zorg")
    lina = stage.enter("lina").goes_to(f"/privacy/{lina_file}/wie-leest/")
    lina.sees("Zij appt midden in de nacht.").sees("Deze persoon kan nu niets lezen").has_an_accessible_page()
    lina.is_pictured("privacy-readers")
    lina.goes_to(f"/privacy/{lina_file}/wie-keek/").has_an_accessible_page().is_pictured("privacy-looked")
    lina.goes_to(f"/mensen/{lina_file}/naam/").has_an_accessible_page().is_pictured("people-name")
    kemal = stage.enter("kemal").goes_to(f"/privacy/{sem_file}/buiten/").has_an_accessible_page()
    kemal.chooses("Fatima el Amrani").presses("Houd buiten het dossier").sees("wacht op de anderen")
    kemal.is_pictured("privacy-shut-out")
    sem = stage.enter("sem").goes_to("/privacy/")
    sem.follows("Moet Fatima el Amrani buiten het dossier blijven?").has_an_accessible_page()
    sem.is_pictured("privacy-voice")
    sem.chooses("Nee").presses("Verstuur").is_at("/thuis/")


def test_the_same_pages_at_a_desk(stage: Stage) -> None:
    """What the phone left behind, wide."""
    lina = stage.enter("lina", width=DESK)
    for page, picture in (
        ("wie-leest", "privacy-readers"),
        ("wie-keek", "privacy-looked"),
        ("buiten", "privacy-shut-out"),
    ):
        lina.goes_to(f"/privacy/{stage.cast.dossier('lina')}/{page}/").has_an_accessible_page().is_pictured(picture)
    fatima = stage.enter("fatima", width=DESK).goes_to(f"/mensen/{stage.cast.dossier('lina')}/")
    fatima.has_an_accessible_page().is_pictured("people-person")
    fatima.follows("Een zorg over een mentor of maatje?").has_an_accessible_page()
