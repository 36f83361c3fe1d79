"""`./roer test-env -- .venv/bin/python -m bench.intake`: lists, rules, the right desk and the clocks of the way to help.

Makes open requests with their clocks in the database of the tests, measures as the application's own role with its row
policies, rolls back what that wrote and takes the made rows out again. The files have no names, so opening names is not in
the figures.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

COUNTRY, FAMILIES, LEAD, OTHERS = 450_000, 40, 2_000, 5_000
AT = datetime.fromisoformat("2026-11-20T09:00:00+01:00")
ROUNDS = 60

# Seat 1 has forty families, seat 2 leads two thousand, the others share the rest. One clock in a hundred falls due today.
MAKE = """
CREATE TEMPORARY TABLE team AS SELECT gen_random_uuid() AS id;
INSERT INTO core_organisation (id, name, kind, regime, municipality_code, valid_from)
    SELECT id, 'Team', 'local_team', 'youth_act', '9999', '2020-01-01' FROM team;
CREATE TEMPORARY TABLE worker AS
    SELECT n, gen_random_uuid() AS seat FROM generate_series(1, %(others)s + 2) AS n;
INSERT INTO core_seat (id, role, organisation_id, discipline, medical_duty, work_name, valid_from)
    SELECT seat, 'professional', team.id, '', false, 'Iemand', '2020-01-01' FROM worker, team;
CREATE TEMPORARY TABLE made AS
    SELECT g.n, w.seat, gen_random_uuid() AS person, gen_random_uuid() AS dossier, gen_random_uuid() AS request
      FROM generate_series(1, %(requests)s) AS g (n)
      JOIN worker w ON w.n = CASE WHEN g.n <= %(families)s THEN 1 WHEN g.n <= %(families)s + %(lead)s THEN 2
                                  ELSE 3 + g.n %% %(others)s END;
INSERT INTO core_person (id, made_at) SELECT person, '2026-01-01' FROM made;
INSERT INTO core_dossier (id, kind, person_id, is_head, made_at) SELECT dossier, 'person', person, true, '2026-01-01' FROM made;
INSERT INTO core_access (seat_id, dossier_id, labels, basis, purpose, valid_from)
    SELECT seat, dossier, 4095, 'involvement', 'help', '2026-01-01' FROM made;
INSERT INTO intake_helprequest (id, dossier_id, label, route, state, how, asked_at, entered_by_id, others_may_read,
        municipality_code, team_id, owner_seat_id, answer_due, close_reason)
    SELECT request, dossier, 8, 'family', 'taken_up', 'phone', '2026-10-01'::timestamptz + (n %% 40) * interval '1 day', seat,
           true, '9999', team.id, seat, '2026-11-01'::date + n %% 40, '' FROM made, team;
INSERT INTO intake_timelimit (id, dossier_id, label, kind, thing_id, request_id, due_at, owner_seat_id, set_at)
    SELECT gen_random_uuid(), dossier, 8, 'intake.late_next_contact', request, request,
           '2026-11-20'::timestamptz + (CASE WHEN n %% 100 = 0 THEN 0 ELSE 1 + n %% 60 END) * interval '1 day', seat,
           '2026-10-01' FROM made;
INSERT INTO core_workitem (id, kind, owner_seat_id, dossier_id, thing_id, due_at, cause, state, made_at)
    SELECT gen_random_uuid(), 'intake.plan_conversation', seat, dossier, request,
           '2026-11-20'::timestamptz + (n %% 20) * interval '1 day', 'bench', 'open', '2026-10-01'
      FROM made WHERE n <= %(families)s + %(lead)s;
ANALYZE core_dossier; ANALYZE core_access; ANALYZE core_seat; ANALYZE intake_helprequest; ANALYZE intake_timelimit;
ANALYZE core_workitem
"""

TAKE_OUT = """
DELETE FROM core_workitem WHERE owner_seat_id IN (SELECT seat FROM worker);
DELETE FROM intake_timelimit WHERE owner_seat_id IN (SELECT seat FROM worker);
DELETE FROM intake_helprequest WHERE owner_seat_id IN (SELECT seat FROM worker);
DELETE FROM core_access WHERE seat_id IN (SELECT seat FROM worker);
DELETE FROM core_dossier WHERE id IN (SELECT dossier FROM made);
DELETE FROM core_person WHERE id IN (SELECT person FROM made);
DELETE FROM core_seat WHERE id IN (SELECT seat FROM worker);
DELETE FROM core_organisation WHERE id IN (SELECT id FROM team)
"""


def main() -> None:
    """Make, measure, and take out again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=COUNTRY)
    parser.add_argument("--families", type=int, default=FAMILIES)
    parser.add_argument("--lead", type=int, default=LEAD)
    parser.add_argument("--others", type=int, default=OTHERS)
    given = vars(parser.parse_args())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roer.settings")
    import django

    django.setup()
    from django.db import connections, transaction

    _rules()
    with connections["owner"].cursor() as cursor:
        started = time.perf_counter()
        try:
            for statement in MAKE.split(";\n"):
                cursor.execute(statement, given)
            print(f"{given['requests']} open requests made in {time.perf_counter() - started:.0f} s")
            cursor.execute("SELECT seat FROM worker ORDER BY n")
            seats = [seat for (seat,) in cursor.fetchall()]
            with transaction.atomic():
                _lists(seats, given)
                _desk()
                _clocks(seats, given["requests"])
                transaction.set_rollback(True)
        finally:
            for statement in TAKE_OUT.split(";\n"):
                cursor.execute(statement)


def _rules() -> None:
    from roer.core.rules import meet
    from roer.decisions.rules_examples import GRANT, REFUSAL

    for name, facts in (("refusal", REFUSAL), ("grant", GRANT)):
        _say(f"all rules on sending, {name}", lambda facts=facts: meet("decisions.sending", facts, at=AT.date()))  # type: ignore[misc]


def _lists(seats: list[Any], given: dict[str, int]) -> None:
    from roer.core.actor import Actor, acting
    from roer.core.models import Seat
    from roer.desk.queries import worklist
    from roer.intake.queries import open_requests

    for seat_id, count in ((seats[0], given["families"]), (seats[1], given["lead"])):
        actor = Actor.of(Seat.objects.select_related("organisation").get(id=seat_id), AT)
        with acting(actor, page="bench"):
            _say(f"worklist of somebody with {count} families", lambda actor=actor: worklist(actor), 20)  # type: ignore[misc]
            _say(f"open requests of somebody with {count}", lambda actor=actor: open_requests(actor), 20)  # type: ignore[misc]


def _desk() -> None:
    from roer.intake.queries import desk_for

    _say("the right desk", lambda: desk_for("9999", "home", AT))


def _clocks(seats: list[Any], requests: int) -> None:
    """Ring what fell due, by each worker in turn, as the job does every quarter of an hour; and once more."""
    from roer.core.actor import Actor
    from roer.core.models import Seat
    from roer.intake.commands import ring

    held = list(Seat.objects.filter(id__in=seats).select_related("organisation"))
    for round_ in ("first", "again"):
        before = time.perf_counter()
        rang = sum(int(count) for seat in held for count in ring(actor=Actor.of(seat, AT)).values())
        took = time.perf_counter() - before
        print(f"clocks of {requests} requests, {len(held)} workers, {round_}: {rang} rang in {took:.1f} s, {_load()}")


def _say(name: str, do: Callable[[], object], rounds: int = ROUNDS) -> None:
    do()
    spent = []
    for _round in range(rounds):
        before = time.perf_counter()
        do()
        spent.append(1000 * (time.perf_counter() - before))
    spent.sort()
    p50, p95 = spent[len(spent) // 2], spent[int(0.95 * len(spent))]
    print(f"{name}: p50 {p50:.1f} ms, p95 {p95:.1f} ms, {_load()}")


def _load() -> str:
    return f"load {os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    main()
