"""All measures: of young people, care episodes, stays, waits, workers and outcomes."""

from roer.lab.measuring import MEASURES, Country, Values, measure, simple

__all__ = ["MEASURES", "taken"]

IN_YEAR = "(help_in_year OR measure_in_year)"
ACTIVE, STARTED = "runs_in(start_date, end_date, 183)", "start_date > ago(183)"
FORM = "CASE WHEN form_of_care::VARCHAR LIKE '1%' THEN '1x' ELSE form_of_care::VARCHAR END"


def taken(country: Country) -> dict[str, Values]:
    """Every measure of a country, by name."""
    return {name: take(country) for name, take in MEASURES.items()}


@measure("young_in_year")
def young_in_year(country: Country) -> Values:
    """Young people with youth care in the last year, by age on the last day."""
    counts = country.rows(f"SELECT years < 18, count(*) FROM helped WHERE {IN_YEAR} GROUP BY 1")
    under, over = counts.get("True", 0.0), counts.get("False", 0.0)
    return country.grown({"under18": under, "18to22": over, "under23": under + over})


@measure("share_in_year")
def share_in_year(country: Country) -> Values:
    """The same as a share of the inhabitants of the regions made."""
    people = {
        key: country.one(f"SELECT sum(inhabitants) FROM population WHERE age < {age}")
        for key, age in (("under18", 18), ("under23", 23))
    }
    counts = young_in_year(country)
    scale = country.about["scale"] * country.factor
    return {key: 100 * counts[key] / (number * scale) for key, number in people.items()}


@measure("age_count_on_date")
def age_count_on_date(country: Country) -> Values:
    """Grown-ups with running help."""
    query = "SELECT CASE WHEN years = 18 THEN '18' ELSE '19+' END, count(*) FROM helped"
    return country.grown(country.rows(f"{query} WHERE help_on_day AND years >= 18 GROUP BY 1"))


@measure("male_share_on_date")
def male_share_on_date(country: Country) -> Values:
    """Boys and young men among those with running help."""
    return {"all": 100 * country.one("SELECT avg((sex = 'M')::INT) FROM helped WHERE help_on_day")}


@measure("young_on_date_province")
def young_on_date_province(country: Country) -> Values:
    """Young people with running help per province; only when all regions were made."""
    if not country.is_whole:
        return {}
    counts = country.rows("""SELECT m.province, count(*) FROM helped h JOIN municipality m
        ON m.code = h.municipality_code::VARCHAR WHERE help_on_day GROUP BY 1""")
    return country.grown(counts)


def of_places(country: Country, column: str) -> Values:
    """Young people with youth care in half a year per place that was made, at full size."""
    counts = country.rows(f"""SELECT m.{column}, count(*) FROM helped h JOIN municipality m
        ON m.code = h.municipality_code::VARCHAR WHERE help_in_half OR measure_in_year GROUP BY 1""")
    return {place: count / country.about["scale"] for place, count in counts.items()}


@measure("young_half_year_region")
def young_half_year_region(country: Country) -> Values:
    """Per youth region."""
    return of_places(country, "region_name")


@measure("young_half_year_municipality")
def young_half_year_municipality(country: Country) -> Values:
    """Per municipality."""
    return of_places(country, "name")


simple(
    "age_share_on_date",
    "SELECT years::INT, count(*) FROM helped WHERE help_on_day AND years < 18 GROUP BY 1",
    "shares",
)
simple("young_on_date", "SELECT 'NL', count(*) FROM helped WHERE help_on_day", "grown")
simple("young_with_help_in_year", "SELECT 'all', count(*) FROM helped WHERE help_in_year", "grown")
simple("young_with_help_half_year", "SELECT 'all', count(*) FROM helped WHERE help_in_half", "grown")
simple(
    "family_form_share",
    "SELECT form, count(*) FROM family WHERE form <> 'young_parent' GROUP BY 1",
    "shares",
)
simple(
    "episodes_half_year",
    f"""SELECT 'active', count(*) FROM care_episode WHERE {ACTIVE}
        UNION ALL SELECT 'started', count(*) FROM care_episode WHERE {STARTED}
        UNION ALL SELECT 'ended', count(*) FROM care_episode WHERE end_date > ago(183)
        UNION ALL SELECT 'running', count(*) FROM care_episode WHERE runs(start_date, end_date)""",
    "grown",
)
simple("episodes_year", "SELECT 'ended', count(*) FROM care_episode WHERE end_date > ago(365)", "grown")
simple("referrer_active_share", f"SELECT referrer, count(*) FROM care_episode WHERE {ACTIVE} GROUP BY 1", "shares")
simple("referrer_started_share", f"SELECT referrer, count(*) FROM care_episode WHERE {STARTED} GROUP BY 1", "shares")
simple("form_active_share", f"SELECT {FORM}, count(*) FROM care_episode WHERE {ACTIVE} GROUP BY 1", "shares")
simple("form_started_share", f"SELECT {FORM}, count(*) FROM care_episode WHERE {STARTED} GROUP BY 1", "shares")
simple(
    "form_on_date_share",
    f"SELECT {FORM}, count(*) FROM care_episode WHERE runs(start_date, end_date) GROUP BY 1",
    "shares",
)
BAND = """CASE WHEN end_date - start_date < 91 THEN '0-3m' WHEN end_date - start_date < 182 THEN '3-6m'
    WHEN end_date - start_date < 365 THEN '6-12m' WHEN end_date - start_date < 730 THEN '1-2y'
    WHEN end_date - start_date < 1095 THEN '2-3y' WHEN end_date - start_date < 1460 THEN '3-4y' ELSE '4y+' END"""
simple("duration_share", f"SELECT {BAND}, count(*) FROM care_episode WHERE end_date > ago(365) GROUP BY 1", "shares")
simple(
    "duration_share_referrer",
    f"""SELECT referrer::VARCHAR || ':' || band, 100.0 * n / sum(n) OVER (PARTITION BY referrer) FROM
        (SELECT referrer, {BAND} AS band, count(*) AS n FROM care_episode WHERE end_date > ago(365) GROUP BY 1, 2)""",
)
REPEATED = f"""SELECT e.referrer, e.episode_id,
    bool_or(o.end_date <= e.start_date) AND NOT bool_or(coalesce(o.end_date, DATE '2999-01-01') > e.start_date - 28)
    AS again FROM care_episode e LEFT JOIN care_episode o ON o.person_id = e.person_id
    AND (o.start_date < e.start_date OR (o.start_date = e.start_date AND o.episode_id < e.episode_id))
    WHERE e.{STARTED} GROUP BY 1, 2"""
simple("repeated_share", f"SELECT 'all', 100 * avg(coalesce(again, false)::INT) FROM ({REPEATED})")
simple(
    "repeated_share_referrer", f"SELECT referrer, 100 * avg(coalesce(again, false)::INT) FROM ({REPEATED}) GROUP BY 1"
)
STAY = "form_of_care::VARCHAR LIKE '1%' AND runs_in(start_date, end_date, 365)"
STAYS = f"SELECT form_of_care, count(DISTINCT person_id) FROM care_episode WHERE {STAY} GROUP BY 1"
simple("stay_share", STAYS, "shares")
simple(
    "stay_young_in_year",
    f"{STAYS} UNION ALL SELECT 'all', count(DISTINCT person_id) FROM care_episode WHERE {STAY}",
    "grown",
)
simple(
    "help_share_in_year",
    """SELECT key, 100.0 * count(DISTINCT person_id) / (SELECT count(*) FROM helped WHERE help_in_year) FROM
       (SELECT person_id, unnest([
            CASE WHEN form_of_care::VARCHAR LIKE '0%' THEN 'outpatient' END,
            CASE WHEN form_of_care = '01' THEN 'team' END,
            CASE WHEN form_of_care::VARCHAR LIKE '1%' THEN 'stay' END]) AS key
        FROM care_episode WHERE runs_in(start_date, end_date, 365)) WHERE key IS NOT NULL GROUP BY 1""",
)
CLOSED = """FROM care_episode e JOIN helped USING (person_id) WHERE form_of_care = '13'
    AND runs_in(start_date, end_date, 365)"""
simple("closed_age", f"SELECT '12 or younger', 100 * avg((years <= 12)::INT) {CLOSED}")
simple("closed_under12", f"SELECT 'count', count(DISTINCT person_id) FILTER (years < 12) {CLOSED}", "grown")
NOW = "runs(from_date, until_date)"
simple(
    "measure_on_date",
    f"""SELECT kind::VARCHAR, count(*) FROM protection_measure WHERE {NOW} AND kind::INT < 40 GROUP BY 1
        UNION ALL SELECT 'all', count(*) FROM protection_measure WHERE {NOW} AND kind::INT < 40
        UNION ALL SELECT 'ots', count(*) FROM protection_measure WHERE {NOW} AND kind::INT < 20""",
    "grown",
)
simple(
    "measure_in",
    "SELECT kind, count(*) FROM protection_measure WHERE from_date > ago(183) GROUP BY 1",
    "grown",
)
simple(
    "measure_out",
    "SELECT kind, count(*) FROM protection_measure WHERE until_date > ago(183) GROUP BY 1",
    "grown",
)
simple(
    "measure_share",
    f"""SELECT 'supervision', 100 * avg((kind::INT < 20)::INT) FROM protection_measure
        WHERE {NOW} AND kind::INT < 40""",
)
simple(
    "probation_on_date",
    f"SELECT 'all', count(DISTINCT person_id) FROM protection_measure WHERE {NOW} AND kind::INT > 40",
    "grown",
)
BEGUN = "FROM help_request WHERE start_date > ago(730) AND NOT is_crisis"
simple(
    "conversation_wait",
    f"""SELECT unnest(['within two weeks', 'five months or longer']), unnest([
        100 * avg((first_conversation_date - asked_date <= 14)::INT),
        100 * avg((first_conversation_date - asked_date >= 152)::INT)]) {BEGUN}""",
)
simple(
    "start_wait",
    f"""SELECT unnest(['within two weeks', 'longer than three months']), unnest([
        100 * avg((start_date - first_conversation_date <= 14)::INT),
        100 * avg((start_date - first_conversation_date > 91)::INT)]) {BEGUN}""",
)
simple(
    "start_wait_place",
    f"""SELECT CASE WHEN form_of_care::VARCHAR LIKE '1%' THEN 'away' ELSE 'home' END,
        100 * avg((start_date - first_conversation_date > 91)::INT) {BEGUN} GROUP BY 1""",
)
simple("wait_weeks_mean", f"SELECT 'all', avg(start_date - asked_date) / 7 {BEGUN}")
simple(
    "waiting_foster",
    "SELECT 'all', count(*) FROM help_request WHERE status = 'waiting' AND form_of_care = '11'",
    "grown",
)
simple(
    "moves_mean",
    """SELECT 'stay', avg(n) FROM (SELECT person_id, count(*) - 1 AS n FROM placement GROUP BY 1
       HAVING bool_or(runs_in(from_date, until_date, 365)))""",
)
simple(
    "organisations",
    f"""SELECT 'providers', count(*) FROM organisation WHERE kind <> 'local_team'
        UNION ALL SELECT 'jobs', count(*) FROM professional WHERE {NOW}""",
    "grown",
)
simple(
    "protection_caseload",
    f"""SELECT 'families', (SELECT count(DISTINCT y.family_id) FROM protection_measure m JOIN young_person y
            USING (person_id) WHERE runs(m.from_date, m.until_date) AND m.kind::INT < 40)
        / count(*) FROM professional WHERE discipline = 'child_protection_worker' AND {NOW}""",
)
simple(
    "workers_in_life",
    """SELECT 'group', avg(n) FROM (SELECT e.person_id, count(DISTINCT w.professional_id) AS n
       FROM care_episode e JOIN episode_worker w USING (episode_id) WHERE e.person_id IN
       (SELECT person_id FROM care_episode WHERE form_of_care = '14' AND runs(start_date, end_date)) GROUP BY 1)""",
)
simple(
    "other_worker_half_year",
    """SELECT 'all', 100 * avg(changed::INT) FROM (SELECT e.person_id,
       bool_or(w.from_date > ago(183) AND w.from_date > e.start_date) AS changed FROM care_episode e
       JOIN episode_worker w USING (episode_id) WHERE w.role = 'main' AND runs(e.start_date, e.end_date) GROUP BY 1)""",
)
OTHER = """SELECT 'all', 100 * avg(coalesce(other, false)::INT) FROM (SELECT n.person_id,
    bool_or(o.{0} <> n.{0}) AS other FROM (SELECT * FROM care_episode WHERE runs(start_date, end_date)) n
    LEFT JOIN care_episode o ON o.person_id = n.person_id AND o.start_date < n.start_date
    AND n.start_date > ago(183) AND coalesce(o.end_date, DATE '2999-01-01') > ago(365) GROUP BY 1)"""
simple("other_organisation_half_year", OTHER.format("organisation_id"))
simple("other_kind_half_year", OTHER.format("form_of_care"))
simple(
    "grade",
    """SELECT 'young', avg(grade_young) FROM care_episode WHERE end_date > ago(365)
       UNION ALL SELECT 'parent', avg(grade_parent) FROM care_episode WHERE end_date > ago(365)
       UNION ALL SELECT 'insufficient', 100 * avg((coalesce(grade_young, grade_parent) <= 5)::INT)
       FROM care_episode WHERE end_date > ago(365)""",
)
simple(
    "personal_budget_share",
    """SELECT 'all', 100 * avg(b::INT) FROM (SELECT bool_or(form_of_delivery = 'personal_budget') AS b
       FROM care_episode WHERE runs(start_date, end_date) GROUP BY person_id)""",
)
simple(
    "running_since",
    """SELECT 'two years or longer', 100 * avg((first < ago(670))::INT) FROM
       (SELECT min(start_date) AS first FROM care_episode GROUP BY person_id
        HAVING bool_or(runs(start_date, end_date)))""",
)
