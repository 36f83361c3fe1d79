"""The published schema of the Parquet files: every table, column, type and meaning, once."""

from dataclasses import dataclass

import pyarrow as pa

VERSION = "1"
ID, DAY, FLAG, SMALL, NUMBER = pa.int64(), pa.date32(), pa.bool_(), pa.int16(), pa.int32()
BYTE = pa.uint8()
CODE, WORD = pa.dictionary(pa.int8(), pa.string()), pa.dictionary(pa.int32(), pa.string())


@dataclass(frozen=True)
class Column:
    """One column. `of`: the table an id points to."""

    name: str
    type: pa.DataType
    meaning: str
    of: str = ""


@dataclass(frozen=True)
class TableShape:
    """One table, written as one file per region."""

    name: str
    meaning: str
    columns: tuple[Column, ...]

    def arrow(self) -> pa.Schema:
        """The Arrow schema, marked as made up."""
        notes = {"roer.synthetic": "true", "roer.table": self.name, "roer.schema": VERSION}
        return pa.schema([(column.name, column.type) for column in self.columns], metadata=notes)


def shape(name: str, meaning: str, *columns: tuple) -> TableShape:
    """A table from (name, type, meaning[, points to]) tuples."""
    return TableShape(name, meaning, tuple(Column(*column) for column in columns))


def ref(name: str, table: str, meaning: str) -> tuple:
    """A column that points to another table."""
    return (name, ID, meaning, table)


PERIOD = (
    ("from_date", DAY, "first day"),
    ("until_date", DAY, "first day it no longer holds; empty when it still does on the last day known"),
)
PERSON = ref("person_id", "person", "who")
YOUNG = ref("person_id", "person", "the young person")
TOWN = ("municipality_code", CODE, "CBS code of the municipality, as of 2026")

TABLES: tuple[TableShape, ...] = (
    shape(
        "population",
        "Inhabitants up to 22 years, whole country, not scaled: the denominator. From CBS five-year classes of 2021.",
        TOWN,
        ("age", SMALL, "year of age"),
        ("inhabitants", pa.float32(), "number of inhabitants of that age"),
    ),
    shape(
        "person",
        "Everyone who appears in a family, a foster home or a file. Nobody has a BSN.",
        ("person_id", ID, "number of the person"),
        ("kind", CODE, "why this person is in the data"),
        ("given_name", WORD, "given name"),
        ("surname_prefix", WORD, "prefix of the surname, such as 'van der'"),
        ("surname", WORD, "surname without prefix"),
        ("sex", CODE, "M or V, as CBS codes it"),
        ("birth_year", SMALL, "year of birth, or of the expected birth"),
        ("birth_month", SMALL, "month; empty when not known"),
        ("birth_day", SMALL, "day; empty when not known"),
        ("birth_date", DAY, "first day that fits what is known, for sorting"),
        ("is_expected", FLAG, "not born yet on the last day known"),
        ("died_date", DAY, "day of death"),
        TOWN,
    ),
    shape(
        "young_person",
        "The young people the data is about.",
        YOUNG,
        ref("family_id", "family", "the primary family at the start"),
        ("status", CODE, "helped in the last year, measure only, or waiting for first help"),
    ),
    shape(
        "family",
        "A named circle with dated members; no household.",
        ("family_id", ID, "number of the family"),
        TOWN,
        ("form", CODE, "form of the family on the last day known"),
        ("home_language", CODE, "language spoken at home"),
        ("parents_apart_date", DAY, "day the parents went apart"),
    ),
    shape(
        "family_member",
        "Who belongs to a family, dated. A young person has one primary family at a time.",
        ref("family_id", "family", "the family"),
        PERSON,
        ("role", CODE, "role in the family"),
        *PERIOD,
        ("is_primary", FLAG, "the primary family of this person"),
    ),
    shape(
        "household",
        "An address with invented street and number; there is no postal code.",
        ("household_id", ID, "number of the household"),
        ("kind", CODE, "family, other parent, foster home, or a young adult's own"),
        TOWN,
        ("street", WORD, "invented street"),
        ("house_number", SMALL, "house number"),
        ("is_secret", FLAG, "the address is secret"),
    ),
    shape(
        "household_member",
        "Who lives where. Children leave the household for the days of a placement.",
        ref("household_id", "household", "the household"),
        PERSON,
        *PERIOD,
        ("nights_per_fortnight", SMALL, "usual nights in fourteen"),
        ("is_main", FLAG, "the main address; a person has one at a time"),
    ),
    shape(
        "authority",
        "Parental responsibility as a fact, registered or not.",
        ref("child_id", "person", "the child"),
        ref("holder_id", "person", "the person who has authority, or empty"),
        ref("organisation_id", "organisation", "the certified institution that is guardian, or empty"),
        ("kind", CODE, "parental authority, joint authority with a non-parent, or guardianship"),
        ("basis", CODE, "by law (not registered), registered, or by a ruling"),
        *PERIOD,
    ),
    shape(
        "authority_registration",
        "What the population register says (table 61). By law means: no row here.",
        ref("child_id", "person", "the child"),
        ("code", CODE, "1, 12, 1D, 2, 2D, D or 3D"),
        ("from_date", DAY, "first day"),
    ),
    shape(
        "network_member",
        "People a young person draws in the own network: items, not registered persons.",
        YOUNG,
        ("relation", CODE, "relation to the young person"),
        ("given_name", WORD, "given name"),
        ("closeness", SMALL, "1 far to 3 near"),
        ("from_date", DAY, "since when"),
    ),
    shape(
        "organisation",
        "Local teams, certified institutions and providers; names are invented.",
        ("organisation_id", ID, "number of the organisation"),
        ("kind", CODE, "local team, certified institution, provider"),
        ("name", WORD, "invented name"),
        TOWN,
    ),
    shape(
        "professional",
        "People who work there.",
        ("professional_id", ID, "number of the professional"),
        ref("organisation_id", "organisation", "where"),
        ("discipline", CODE, "discipline"),
        ("given_name", WORD, "given name"),
        ("surname_prefix", WORD, "prefix of the surname"),
        ("surname", WORD, "surname"),
        ("sex", CODE, "M or V"),
        *PERIOD,
    ),
    shape(
        "offer",
        "What an organisation offers, for whom, and with how many places.",
        ("offer_id", ID, "number of the offer"),
        ref("organisation_id", "organisation", "whose offer"),
        ("form_of_care", CODE, "form of care, CBS code"),
        ("title", WORD, "title"),
        ("age_from", SMALL, "from this age"),
        ("age_until", SMALL, "up to, not including, this age"),
        ("places", NUMBER, "number of young people at a time"),
        ("wait_weeks", SMALL, "expected wait in weeks"),
    ),
    shape(
        "offer_criterion",
        "For whom an offer is meant, and for whom not.",
        ref("offer_id", "offer", "the offer"),
        ("kind", CODE, "inclusion or exclusion"),
        ("theme", CODE, "what help is about"),
    ),
    shape(
        "help_request",
        "What was asked, when, and how long it took.",
        ("request_id", ID, "number of the request"),
        YOUNG,
        ("asked_by", CODE, "young person or parent"),
        ("asked_date", DAY, "day of asking"),
        ("first_conversation_date", DAY, "first conversation; empty when still to come"),
        ("start_date", DAY, "start of the help; empty when waiting"),
        ("expected_start_date", DAY, "for who waits: the day help is expected"),
        ("status", CODE, "helped or waiting"),
        ("is_crisis", FLAG, "help began at once"),
        ("referrer", CODE, "referrer, CBS code"),
        ("form_of_care", CODE, "form of care sought"),
        ("theme", CODE, "what it is about"),
        ("opening", BYTE, "building block of the text"),
        ("middle", BYTE, "building block of the text"),
        ("closing", BYTE, "building block of the text"),
    ),
    shape(
        "care_episode",
        "One form of help from start to end, as CBS counts them.",
        ("episode_id", ID, "number of the care episode"),
        YOUNG,
        ref("request_id", "help_request", "the request it answers"),
        ref("offer_id", "offer", "the offer used"),
        ref("organisation_id", "organisation", "who helps"),
        TOWN,
        ("form_of_care", CODE, "form of care, CBS code"),
        ("referrer", CODE, "referrer, CBS code"),
        ("form_of_delivery", CODE, "in kind or personal budget"),
        ("theme", CODE, "what it is about"),
        ("is_crisis", FLAG, "began as a crisis"),
        ("start_date", DAY, "first day"),
        ("end_date", DAY, "day it ended; empty when running"),
        ("planned_end_date", DAY, "for running help: planned end"),
        ("reason_for_ending", CODE, "CBS code 01 to 05"),
        ("grade_young", SMALL, "how useful, 1 to 10, by the young person"),
        ("grade_parent", SMALL, "how useful, 1 to 10, by a parent"),
        ("go_on_without", CODE, "CBS code 01 to 04"),
    ),
    shape(
        "home",
        "A place to live away from home.",
        ("home_id", ID, "number of the home"),
        ("kind", CODE, "foster family, family-type home, closed group, residential group"),
        ref("organisation_id", "organisation", "provider"),
        ref("household_id", "household", "household of a foster family, else empty"),
        ("is_kin", FLAG, "foster family from the own network"),
    ),
    shape(
        "placement",
        "Where a young person lives away from home. Nobody is in two homes at once.",
        ref("home_id", "home", "the home"),
        YOUNG,
        ref("episode_id", "care_episode", "the stay it belongs to"),
        *PERIOD,
        ("reason", CODE, "why this place"),
    ),
    shape(
        "protection_measure",
        "Protection measures (11, 12, 21, 22) and youth probation (41, 42), CBS codes.",
        YOUNG,
        ref("organisation_id", "organisation", "certified institution"),
        ("kind", CODE, "CBS code"),
        *PERIOD,
        ("expected_end_date", DAY, "for who has it now: end as ruled, or the eighteenth birthday"),
    ),
    shape(
        "court_authorisation",
        "Court authorisation for a closed stay (71) or a stay away from home (72).",
        ref("episode_id", "care_episode", "the stay"),
        YOUNG,
        ("kind", CODE, "CBS code"),
        ("from_date", DAY, "first day"),
        ("until_date", DAY, "last day as ruled; may lie ahead"),
    ),
    shape(
        "episode_worker",
        "Who worked with the young person.",
        ref("episode_id", "care_episode", "the care episode"),
        ref("professional_id", "professional", "who"),
        ("role", CODE, "main worker, or worker of the group"),
        *PERIOD,
    ),
    shape(
        "file_entry",
        "What was written, as building blocks; roer.lab.texts.rendered makes the words.",
        ref("episode_id", "care_episode", "in which help"),
        YOUNG,
        ref("author_id", "professional", "who wrote it"),
        ("entry_date", DAY, "day"),
        ("kind", CODE, "kind of entry"),
        ("theme", CODE, "what it is about"),
        ("opening", BYTE, "building block of the text"),
        ("middle", BYTE, "building block of the text"),
        ("closing", BYTE, "building block of the text"),
    ),
)
BY_NAME = {table.name: table for table in TABLES}
