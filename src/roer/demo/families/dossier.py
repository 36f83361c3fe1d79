"""What stands in the files of the cast: own words beside an explanation, a plan, promises, a conversation, a review."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from roer.core.actor import acting
from roer.core.days import day_of
from roer.dossier import commands
from roer.dossier.queries import has_plan
from roer.people.queries import reached_families

if TYPE_CHECKING:
    from uuid import UUID

    from roer.demo.cast import Cast


def add(cast: Cast, at: datetime) -> None:
    """Fill the files of Bakker-Aydin and Visser; a second time changes nothing."""
    fatima = cast["fatima"].at(at)
    with acting(fatima, page="demo"):
        family = next(iter(reached_families(fatima)), None)
        if family is None or has_plan(family.dossier_id, fatima):
            return
    commands.introduce(actor=fatima, family_id=family.id)
    _words(cast, at)
    _plan(cast, family.dossier_id, at)
    _talk(cast, at)
    _daan(cast, at)
    _own_life(cast, at)
    _how_it_goes(cast, at)


def _words(cast: Cast, at: datetime) -> None:
    lina, noor, sem, fatima = (cast[name].at(at) for name in ("lina", "noor", "sem", "fatima"))
    said = [
        (lina, "lina", "Donderdag voetbal ik met Esra. Dat wil ik nooit missen.", commands.MATTERS),
        (lina, "lina", "Ik wil weten wanneer ik bij wie ben. Nu hoor ik het steeds op vrijdag.", commands.WORDS),
        (noor, "noor", "Ooit een eigen kapperszaak.", commands.MATTERS),
        (noor, "noor", "Ik wil zelf kiezen met wie ik praat.", commands.WORDS),
        (sem, "sem", "Met opa naar de duiven.", commands.MATTERS),
    ]
    items = [
        commands.write_words(actor=actor, dossier_id=cast.dossier(whose), words=words, kind=kind, concerns="nobody")
        for actor, whose, words, kind in said
    ]
    beside = commands.interpret(actor=fatima, item_id=items[1], words="Lina wil vooral rust tussen haar ouders.")
    commands.not_what_i_meant(actor=lina, interpretation_id=beside)
    home = commands.write_words(
        actor=sem, dossier_id=cast.dossier("sem"), words="Als papa en mama bellen ga ik naar boven."
    )
    commands.interpret(actor=fatima, item_id=home, words="Sem heeft last van ruzie aan de telefoon.")
    rest = commands.write_words(
        actor=cast["mirjam"].at(at), dossier_id=cast.dossier("mirjam"), words="Ik wil één avond rust in de week."
    )
    commands.interpret(actor=fatima, item_id=rest, words="Moeder is moe en zoekt opvang, geen opvoedhulp.")
    seen = day_of(at) - timedelta(days=6)
    commands.write_note(
        actor=fatima, dossier_id=cast.dossier("lina"), words="Lina was er alle vijf de dagen, zegt haar mentor.",
        weight="fact", source="other", happened_on=seen,
    )  # fmt: skip
    commands.write_note(
        actor=fatima, dossier_id=cast.dossier("lina"), words="Lina lachte toen het over voetbal ging.", happened_on=seen
    )


def _plan(cast: Cast, dossier_id: UUID, at: datetime) -> None:
    lina, mirjam, kemal, fatima = (cast[name].at(at) for name in ("lina", "mirjam", "kemal", "fatima"))
    day = day_of(at)
    plan = commands.make_plan(actor=fatima, dossier_id=dossier_id, review_on=day + timedelta(days=90))
    for actor, words in (
        (lina, "Donderdag is voetbal, bij wie ik ook ben."), (mirjam, "Samen eten, zonder telefoons."),
        (kemal, "Dat de kinderen niet hoeven te kiezen."),
    ):  # fmt: skip
        commands.write_part(actor=actor, plan_id=plan, part="matters", words=words)
    commands.write_part(
        actor=mirjam, plan_id=plan, part="ordinary", words="Buurvrouw Toos haalt Sem op dinsdag van school."
    )
    commands.write_part(actor=fatima, plan_id=plan, part="child_help", words="Lina praat elke twee weken met Fatima.")
    commands.write_part(actor=fatima, plan_id=plan, part="family_help", words="Drie gesprekken voor Mirjam en Kemal.")
    commands.write_part(actor=kemal, plan_id=plan, part="alarm", words="Wie merkt dat het botst, appt 'pauze'.")
    goal = commands.set_goal(actor=lina, plan_id=plan, words="Op zondag weten bij wie ik die week slaap.")
    rest = commands.set_goal(actor=mirjam, plan_id=plan, words="Eén avond rust in de week.")
    kept = commands.agree(
        actor=fatima, plan_id=plan, words="Fatima zet het weekrooster op papier.", goal_id=goal,
        who_seat_id=fatima.seat_id, due_on=day + timedelta(days=7),
    )  # fmt: skip
    broken = commands.agree(
        actor=kemal, plan_id=plan, words="Kemal belt voor zondag zes uur.", goal_id=goal, who_person_id=kemal.person_id,
        due_on=day + timedelta(days=3),
    )  # fmt: skip
    waits = commands.agree(
        actor=fatima, plan_id=plan, words="Fatima vraagt opvang voor de woensdagavond.", goal_id=rest,
        who_seat_id=fatima.seat_id, due_on=day + timedelta(days=21),
    )  # fmt: skip
    commands.agree(actor=mirjam, plan_id=plan, words="Oom Henk maakt de fiets van Sem.")
    for each in (kept, broken, waits):
        commands.promise(actor=lina, agreement_id=each)
    commands.keep_promise(actor=lina, agreement_id=kept)
    commands.break_promise(actor=lina, agreement_id=broken)
    for actor, mark in ((lina, 3), (mirjam, 5), (fatima, 5), (lina, 5)):
        commands.mark_goal(actor=actor, goal_id=goal, mark=mark)
    commands.settle_plan(
        actor=fatima, plan_id=plan, reasons={"dossier.plan_is_complete": "De dag voor de fiets spreken jullie zelf af."}
    )
    commands.plan_review(actor=fatima, plan_id=plan, due_on=day + timedelta(days=90))
    commands.make_plan(actor=fatima, dossier_id=cast.dossier("lina"), kind="support_plan", parent_id=plan)


def _talk(cast: Cast, at: datetime) -> None:
    lina, fatima = cast["lina"], cast["fatima"]
    dossier = cast.dossier("lina")
    thread = commands.send_message(
        actor=lina.at(at), dossier_id=dossier, words="Kunnen we woensdag praten in plaats van dinsdag?"
    )
    later = at + timedelta(minutes=40)
    commands.read_thread(actor=fatima.at(later), thread_id=thread)
    commands.send_message(
        actor=fatima.at(later),
        dossier_id=dossier,
        words="Ja. Woensdag om vier uur, bij jou op school.",
        thread_id=thread,
    )


def _daan(cast: Cast, at: datetime) -> None:
    daan, ismail, ria = (cast[name].at(at) for name in ("daan", "ismail", "ria"))
    dossier = cast.dossier("daan")
    commands.write_words(
        actor=daan, dossier_id=dossier, words="Mijn hond Bikkel.", kind=commands.MATTERS, concerns="nobody"
    )
    item = commands.write_words(
        actor=ismail.for_person(cast["daan"].person_id), dossier_id=dossier, words="Ik wil mama vaker zien."
    )
    commands.interpret(actor=ismail, item_id=item, words="Daan mist zijn moeder.")
    plan = commands.make_plan(actor=ismail, dossier_id=dossier, kind="care_plan", weight="far_reaching")
    commands.write_part(actor=ria, plan_id=plan, part="ordinary", words="Zaterdag wandelen met Bikkel.")
    commands.agree(
        actor=ismail, plan_id=plan, words="Ismail vraagt of Daan om de week naar zijn moeder kan.",
        who_seat_id=ismail.seat_id, due_on=day_of(at) + timedelta(days=14),
    )  # fmt: skip
    commands.plan_review(actor=ismail, plan_id=plan, due_on=day_of(at) + timedelta(days=60))


def _how_it_goes(cast: Cast, at: datetime) -> None:
    """What goes well in words, own marks of which one line is shared, and how somebody wants contact."""
    lina, fatima, own = cast["lina"], cast["fatima"], cast.dossier("lina")
    commands.write_words(
        actor=lina.at(at), dossier_id=own, words="Ik zit weer in het eerste team.", kind="dossier.success",
        concerns="nobody",
    )  # fmt: skip
    for days, mark in ((0, 4), (7, 5), (14, 7)):
        line = commands.mark_self(
            actor=lina.at(at + timedelta(days=days)), dossier_id=own, theme="heard", mark=mark
        )  # fmt: skip
    commands.mark_self(actor=lina.at(at), dossier_id=own, theme="friends", mark=8)
    commands.share_marks(actor=lina.at(at + timedelta(days=14)), line_id=line, seat_id=fatima.seat.id)
    commands.wish_contact(
        actor=cast["daan"].at(at), ways=["message", "meet", "call"], together=["with_me", "fixed_faces"],
        words="Het liefst buiten, met Bikkel erbij.",
    )  # fmt: skip


def _own_life(cast: Cast, at: datetime) -> None:
    """The week and the drawn people of three young people, a wish that waits, and an appointment."""
    weeks = {"lina": ("Voetbal met Esra", 3), "noor": ("Werken bij de bakker", 5), "sem": ("Met opa naar de duiven", 2)}
    for name, (words, weekday) in weeks.items():
        commands.add_week_thing(actor=cast[name].at(at), words=words, weekday=weekday)
    drawn = (
        ("lina", "Esra", "friend", 210, 120), ("lina", "Oma Nel", "family", 110, 140), ("lina", "Meester Bas", "school", 270, 260),
        ("sem", "Opa Henk", "family", 130, 150), ("sem", "Duif Pluis", "home", 230, 150),
    )  # fmt: skip
    for name, who, group, x, y in drawn:
        commands.draw_person(actor=cast[name].at(at), name=who, group=group, x=x, y=y)
    commands.make_wish(actor=cast["lina"].at(at), words="Mijn fiets bij allebei de huizen.")
    commands.plan_contact(
        actor=cast["fatima"].at(at), dossier_id=cast.dossier("lina"), starts_at=at + timedelta(days=120, hours=3), way="meet",
        words="Op school, in het kamertje naast de mediatheek.",
    )  # fmt: skip
