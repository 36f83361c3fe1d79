"""`./roer test-env -- .venv/bin/python -m bench.ledger`: one night of the child-day ledger, at the size of the country.

Makes children in care in the database of the tests, measures counting one night and keeping it, and rolls all back.
"""

from __future__ import annotations

import argparse
import os
import time
from datetime import date, timedelta

COUNTRY = 450_000
DAY = date(2026, 11, 20)

# One in five lives elsewhere with a title in three stretches; nearly all have an owner, a plan, a talk and a school.
MAKE = """
CREATE TEMPORARY TABLE made ON COMMIT DROP AS
    SELECT n, gen_random_uuid() AS person, gen_random_uuid() AS dossier, gen_random_uuid() AS stay
      FROM generate_series(1, %(children)s) AS n;
INSERT INTO core_person (id, made_at) SELECT person, '2026-01-01' FROM made;
INSERT INTO core_dossier (id, kind, person_id, is_head, made_at) SELECT dossier, 'person', person, true, '2026-01-01' FROM made;
INSERT INTO people_birthdate (id, dossier_id, recorded_at, recorded_by_id, year, month, day, expected, known_adult)
    SELECT gen_random_uuid(), dossier, '2026-01-01', %(seat)s, 2006 + n %% 20, 1 + n %% 12, 1 + n %% 28, false, false FROM made;
INSERT INTO people_protectionmeasure (id, dossier_id, recorded_at, recorded_by_id, kind, organisation_id, valid_from, valid_until)
    SELECT gen_random_uuid(), dossier, '2026-01-01', %(seat)s, 'supervision_order', %(institution)s, '2026-01-01', '2027-01-01'
      FROM made;
INSERT INTO people_involvement (id, dossier_id, recorded_at, recorded_by_id, seat_id, part, purpose, medical, reason_code,
        valid_from)
    SELECT gen_random_uuid(), dossier, '2026-01-01', %(seat)s, %(seat)s, 'case_manager', 'help', false, '', '2026-01-01'
      FROM made WHERE n %% 50 <> 0;
INSERT INTO living_placement (id, dossier_id, label, recorded_at, recorded_by_id, form_id, part_of_week, step, reason, factors,
        interest, without_advice, acute, valid_from, ended)
    SELECT stay, dossier, 2, '2026-01-01', %(seat)s, 'foster_family', false, 'first', 'safety', '{}', '', false, false,
           '2026-02-01', '' FROM made WHERE n %% 5 = 0;
INSERT INTO living_titleofstay (dossier_id, label, placement_id, kind, why, uncertified, valid_from, valid_until)
    SELECT dossier, 2, stay, k.kind, k.why, false, k.since, k.until FROM made
     CROSS JOIN LATERAL (VALUES ('consent', '', '2026-02-01'::timestamptz, '2026-05-01'::timestamptz),
        ('out_of_home', '', '2026-05-01', CASE WHEN n %% 100 = 0 THEN '2026-11-01' ELSE '2027-01-01' END::timestamptz),
        ('none', 'over', CASE WHEN n %% 100 = 0 THEN '2026-11-01' ELSE '2027-01-01' END::timestamptz, NULL))
        AS k (kind, why, since, until) WHERE n %% 5 = 0;
INSERT INTO living_childtalk (id, dossier_id, label, recorded_at, recorded_by_id, spoken_on, seat_id)
    SELECT gen_random_uuid(), dossier, 8, '2026-01-01', %(seat)s, '2026-11-20'::date - (n %% 40 + 30 * t.back)::integer, %(seat)s
      FROM made CROSS JOIN generate_series(0, 3) AS t (back);
INSERT INTO dossier_plan (id, dossier_id, label, made_at, made_by_id, kind, weight, state, settled_at)
    SELECT gen_random_uuid(), dossier, 8, '2026-01-01', %(seat)s, 'help', 'ordinary', 'active', '2026-03-01'
      FROM made WHERE n %% 10 <> 0;
INSERT INTO living_schooling (id, dossier_id, label, recorded_at, recorded_by_id, state, valid_from)
    SELECT gen_random_uuid(), dossier, 8, '2026-01-01', %(seat)s, 'school', '2026-08-01' FROM made WHERE n %% 20 <> 0;
ANALYZE core_dossier; ANALYZE people_birthdate; ANALYZE people_protectionmeasure; ANALYZE people_involvement;
ANALYZE living_placement; ANALYZE living_titleofstay; ANALYZE living_childtalk; ANALYZE dossier_plan; ANALYZE living_schooling
"""


def main() -> None:
    """Make, measure twice, and roll back."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--children", type=int, default=COUNTRY)
    children = parser.parse_args().children
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roer.settings")
    import django

    django.setup()
    from django.db import connections, transaction

    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        started = time.perf_counter()
        _make(cursor, children)
        print(f"{children} children made in {time.perf_counter() - started:.0f} s")
        for call in (
            "SELECT count(*), count(*) FILTER (WHERE no_title) FROM living_ledger",
            "SELECT living_ledger_keep",
        ):
            for _round in range(2):
                print(_timed(cursor, call))
        transaction.set_rollback(True, using="owner")


def _make(cursor, children: int) -> None:  # type: ignore[no-untyped-def]
    cursor.execute(
        "SELECT s.id, s.organisation_id FROM core_seat s WHERE s.organisation_id IS NOT NULL ORDER BY s.id LIMIT 1"
    )
    seat, institution = cursor.fetchone() or _first(cursor)
    for statement in MAKE.split(";\n"):
        cursor.execute(statement, {"children": children, "seat": seat, "institution": institution})


def _first(cursor) -> tuple[str, str]:  # type: ignore[no-untyped-def]
    """An empty database: one organisation with one seat."""
    cursor.execute(
        "INSERT INTO core_organisation (id, name, kind, regime, municipality_code, valid_from) VALUES (gen_random_uuid(),"
        " 'Team', 'local_team', 'youth_act', '0363', '2020-01-01') RETURNING id"
    )
    team = cursor.fetchone()[0]
    cursor.execute(
        "INSERT INTO core_seat (id, role, organisation_id, discipline, medical_duty, work_name, valid_from) VALUES"
        " (gen_random_uuid(), 'professional', %s, '', false, 'Iemand', '2020-01-01') RETURNING id", [team],
    )  # fmt: skip
    return cursor.fetchone()[0], team


def _timed(cursor, call: str) -> str:  # type: ignore[no-untyped-def]
    from roer.core.days import start_of

    before = time.perf_counter()
    cursor.execute(f"{call}(%s, %s, %s, %s)", [DAY, start_of(DAY), start_of(DAY + timedelta(days=1)), 28])
    answer = cursor.fetchone()
    return f"{call.split()[-1]}: {time.perf_counter() - before:.1f} s, {answer}, load {os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    main()
