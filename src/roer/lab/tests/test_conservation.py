"""What can never be, counted in a made country: each query must find nothing."""

import pytest

from roer.lab.measuring import Country
from roer.lab.schema import BY_NAME, TABLES

FOREVER = "DATE '2999-01-01'"
NEVER_HAPPENS = {
    "nobody lives in two homes at once": f"""
        SELECT * FROM placement a JOIN placement b USING (person_id) WHERE a.rowid < b.rowid
        AND a.from_date < coalesce(b.until_date, {FOREVER}) AND b.from_date < coalesce(a.until_date, {FOREVER})""",
    "nobody has two main addresses at once": f"""
        SELECT * FROM household_member a JOIN household_member b USING (person_id) WHERE a.rowid < b.rowid
        AND a.is_main AND b.is_main AND a.from_date < coalesce(b.until_date, {FOREVER})
        AND b.from_date < coalesce(a.until_date, {FOREVER})""",
    "a child away from home is no member of the household at home": f"""
        SELECT * FROM placement p JOIN household_member m USING (person_id)
        WHERE p.from_date < coalesce(m.until_date, {FOREVER}) AND m.from_date < coalesce(p.until_date, {FOREVER})""",
    "a fortnight has fourteen nights": """
        SELECT person_id FROM household_member WHERE until_date IS NULL
        GROUP BY person_id HAVING sum(nights_per_fortnight) > 14""",
    "no help before a question": """
        SELECT * FROM care_episode e JOIN help_request r USING (request_id)
        WHERE e.start_date < r.asked_date OR e.person_id <> r.person_id""",
    "no conversation before a question, no start before the conversation": """
        SELECT * FROM help_request
        WHERE first_conversation_date < asked_date OR start_date < first_conversation_date""",
    "no help that begins before birth": """
        SELECT * FROM care_episode JOIN person USING (person_id) WHERE start_date < birth_date""",
    "no help that ends before it begins, or in the future": """
        SELECT * FROM care_episode WHERE end_date <= start_date OR end_date > today() OR start_date > today()
        OR planned_end_date <= today() OR (end_date IS NULL) = (planned_end_date IS NULL)""",
    "no outcome of help that still runs": """
        SELECT * FROM care_episode WHERE end_date IS NULL
        AND (reason_for_ending IS NOT NULL OR grade_young IS NOT NULL OR grade_parent IS NOT NULL)""",
    "at most one primary family at a time": f"""
        SELECT * FROM family_member a JOIN family_member b USING (person_id) WHERE a.rowid < b.rowid
        AND a.is_primary AND b.is_primary AND a.from_date < coalesce(b.until_date, {FOREVER})
        AND b.from_date < coalesce(a.until_date, {FOREVER})""",
    "parents are older than their children by sixteen years": """
        SELECT * FROM family_member p JOIN person pp USING (person_id) JOIN family_member c
        ON c.family_id = p.family_id JOIN person cp ON cp.person_id = c.person_id
        WHERE p.role = 'parent' AND c.role IN ('young_person', 'sibling')
        AND pp.birth_year > cp.birth_year - 16""",
    "brothers and sisters are twins or nine months apart": """
        SELECT * FROM (SELECT p.birth_date - lag(p.birth_date) OVER (PARTITION BY f.family_id ORDER BY p.birth_date)
        AS gap FROM family_member f JOIN person p USING (person_id) WHERE f.role IN ('young_person', 'sibling')
        AND f.is_primary AND p.birth_day IS NOT NULL) WHERE gap > 0 AND gap < 270""",
    "no two children of a family with one given name": """
        SELECT family_id FROM family_member JOIN person USING (person_id)
        WHERE role IN ('young_person', 'sibling') AND is_primary
        GROUP BY family_id, given_name HAVING count(DISTINCT person_id) > 1""",
    "the dead have no authority and no home": """
        SELECT a.child_id FROM authority a JOIN person p ON p.person_id = a.holder_id
        WHERE died_date IS NOT NULL AND (until_date IS NULL OR until_date > died_date)
        UNION ALL SELECT person_id FROM household_member JOIN person USING (person_id)
        WHERE died_date IS NOT NULL AND (until_date IS NULL OR until_date > died_date)""",
    "no authority over adults": """
        SELECT * FROM authority JOIN person ON person_id = child_id
        WHERE until_date IS NULL AND birth_date < today() - INTERVAL 18 YEARS - INTERVAL 2 DAYS""",
    "a guardian and a parent never have authority together": f"""
        SELECT * FROM authority a JOIN authority b USING (child_id) WHERE a.kind = 'guardianship'
        AND b.kind = 'parental_authority' AND a.from_date < coalesce(b.until_date, {FOREVER})
        AND b.from_date < coalesce(a.until_date, {FOREVER})""",
    "one protection measure at a time": f"""
        SELECT * FROM protection_measure a JOIN protection_measure b USING (person_id) WHERE a.rowid < b.rowid
        AND a.kind::INT < 40 AND b.kind::INT < 40 AND a.from_date < coalesce(b.until_date, {FOREVER})
        AND b.from_date < coalesce(a.until_date, {FOREVER})""",
    "no closed stay without an authorisation of the court": """
        SELECT * FROM care_episode e LEFT JOIN court_authorisation c ON c.episode_id = e.episode_id AND c.kind = '71'
        WHERE e.form_of_care = '13' AND c.episode_id IS NULL""",
    "no closed stay of a child under ten": """
        SELECT * FROM care_episode e JOIN person USING (person_id)
        WHERE form_of_care = '13' AND start_date < birth_date + INTERVAL 10 YEARS - INTERVAL 3 DAYS""",
    "a stay is filled with placements without a gap": """
        SELECT episode_id FROM care_episode e JOIN placement p USING (episode_id)
        GROUP BY episode_id, start_date, end_date HAVING min(from_date) <> start_date
        OR sum(coalesce(p.until_date, today()) - p.from_date) <> coalesce(end_date, today()) - start_date""",
    "no home with more young people than its beds": """
        SELECT home_id FROM placement JOIN home USING (home_id) WHERE until_date IS NULL AND kind <> 'foster_family'
        GROUP BY home_id, kind HAVING count(*) > CASE kind WHEN 'family_type_home' THEN 4
        WHEN 'closed_group' THEN 10 ELSE 8 END""",
    "no offer with more running help than places": """
        SELECT offer_id FROM care_episode JOIN offer USING (offer_id) WHERE end_date IS NULL
        GROUP BY offer_id, places HAVING count(*) > places""",
    "nobody works before being employed or after leaving": """
        SELECT * FROM episode_worker w JOIN professional p USING (professional_id)
        WHERE w.from_date < p.from_date OR coalesce(w.until_date, today()) > coalesce(p.until_date, today())""",
    "one main worker at a time": f"""
        SELECT * FROM episode_worker a JOIN episode_worker b USING (episode_id) WHERE a.rowid < b.rowid
        AND a.role = 'main' AND b.role = 'main' AND a.from_date < coalesce(b.until_date, {FOREVER})
        AND b.from_date < coalesce(a.until_date, {FOREVER})""",
    "nothing written outside the help, or in the future": """
        SELECT * FROM file_entry f JOIN care_episode e USING (episode_id) WHERE f.person_id <> e.person_id
        OR entry_date < start_date OR entry_date > coalesce(end_date, today())""",
    "nothing written by someone who did not work there that day": """
        SELECT f.* FROM file_entry f WHERE NOT EXISTS (SELECT 1 FROM episode_worker w
        WHERE w.episode_id = f.episode_id AND w.professional_id = f.author_id AND w.role = 'main'
        AND w.from_date <= f.entry_date AND coalesce(w.until_date, today()) >= f.entry_date)""",
    "the unborn live nowhere and have no help": """
        SELECT person_id FROM person JOIN household_member USING (person_id) WHERE is_expected
        UNION ALL SELECT person_id FROM person JOIN care_episode USING (person_id) WHERE is_expected""",
}


# Places and employment are set when a country is made; running on does not hire or build.
FOR_NEW_COUNTRIES = {
    "no offer with more running help than places",
    "no closed stay without an authorisation of the court",
}


@pytest.mark.parametrize("never", NEVER_HAPPENS)
def test_what_can_never_be_is_not_there(country: Country, never: str) -> None:
    assert impossible(country, never) == 0, never


@pytest.mark.parametrize("never", sorted(set(NEVER_HAPPENS) - FOR_NEW_COUNTRIES))
def test_what_can_never_be_does_not_come_with_time(later: Country, never: str) -> None:
    assert impossible(later, never) == 0, never


def impossible(country: Country, never: str) -> int:
    """How many rows of something that can never be."""
    for table in TABLES:
        files = str(country.folder / table.name / "*.parquet")
        country.sql.execute(
            f"CREATE OR REPLACE TEMP VIEW {table.name} AS SELECT *, file_row_number AS rowid "
            f"FROM read_parquet('{files}', file_row_number = true)"
        )
    query = NEVER_HAPPENS[never].replace("SELECT *", "SELECT 1")
    return country.sql.execute(f"SELECT count(*) FROM ({query})").fetchone()[0]


def test_ids_are_unique_and_point_to_rows_that_exist(country: Country) -> None:
    own = {table.columns[0].name: table.name for table in TABLES if table.columns[0].meaning.startswith("number of")}
    for key, table in own.items():
        assert country.one(f"SELECT count(*) - count(DISTINCT {key}) FROM {table}") == 0, table
    keys = {table: key for key, table in own.items()}
    for table in TABLES:
        for column in table.columns:
            if column.of:
                lost = f"""SELECT count(*) FROM {table.name} a WHERE {column.name} IS NOT NULL AND NOT EXISTS
                    (SELECT 1 FROM {column.of} b WHERE b.{keys[column.of]} = a.{column.name})"""
                assert country.one(lost) == 0, (table.name, column.name)


def test_people_of_every_kind_are_there(country: Country) -> None:
    forms = country.rows("SELECT form, count(*) FROM family GROUP BY 1")
    assert len(forms) == 11
    assert country.one("SELECT count(*) FROM household WHERE is_secret") > 0
    assert country.one("SELECT count(*) FROM person WHERE is_expected") > 0
    assert country.one("SELECT count(*) FROM person WHERE birth_day IS NULL") > 0
    assert country.one("SELECT count(*) FROM authority WHERE basis = 'by_law'") > 0
    codes = country.rows("SELECT code, count(*) FROM authority_registration GROUP BY 1")
    assert {"1", "12", "D"} <= set(codes)
    assert country.one("SELECT count(*) FROM household_member WHERE NOT is_main") > 0


def test_nobody_has_a_bsn() -> None:
    names = [column.name for table in BY_NAME.values() for column in table.columns]
    assert not [name for name in names if "bsn" in name or "citizen" in name]
