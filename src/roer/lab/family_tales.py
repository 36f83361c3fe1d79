"""Twenty random families in plain Dutch, for a reader to judge whether they could be people."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from roer.lab.figures import toml
from roer.lab.measuring import Country
from roer.lab.texts import KINDS, THEMES, asked, rendered

MONTHS = toml("tales")["months"]["names"]
SAYS: dict[str, dict[str, str]] = toml("tales")
Row = dict[str, Any]


def tales(folder: Path, seed: int, count: int = 20) -> Iterator[str]:
    """The stories of `count` families, drawn by seed."""
    country = Country(folder)
    ids = [row["family_id"] for row in rows(country, "SELECT family_id FROM family ORDER BY 1")]
    chosen = np.random.default_rng(seed).choice(np.array(ids), min(count, len(ids)), replace=False)
    for number, family in enumerate(chosen.tolist(), 1):
        yield "\n".join([f"{number}. {heading(country, family)}", *parts(country, family), ""])


def rows(country: Country, query: str, *values: object) -> list[Row]:
    """The rows of a query as dictionaries."""
    result = country.sql.execute(query, list(values))
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def day(value: date | None) -> str:
    """A day in words."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else "onbekend"


def heading(country: Country, family: int) -> str:
    """The name of the family, the town and the form."""
    (about,) = rows(
        country,
        """SELECT f.form, f.home_language, f.parents_apart_date, m.name AS town FROM family f
           JOIN municipality m ON m.code = f.municipality_code::VARCHAR WHERE family_id = ?""",
        family,
    )
    apart = f" (sinds {day(about['parents_apart_date'])})" if about["parents_apart_date"] else ""
    language = (
        "" if about["home_language"] == "nl" else f" Thuis spreken ze ook {SAYS['language'][about['home_language']]}."
    )
    return f"{about['town']}: {SAYS['form'][about['form']]}{apart}.{language}"


def parts(country: Country, family: int) -> Iterator[str]:
    """Members, homes, authority and help, line by line."""
    people = rows(
        country,
        """SELECT p.*, fm.role, fm.until_date AS left_date FROM family_member fm JOIN person p USING (person_id)
           WHERE family_id = ? ORDER BY birth_date""",
        family,
    )
    for person in people:
        yield f"   - {introduced(country, person)}"
    for person in people:
        if person["kind"] == "young_person" and person["role"] in ("young_person", "mother"):
            yield from about_young(country, person)


def introduced(country: Country, person: Row) -> str:
    """Name, age and place in the family."""
    name = " ".join(filter(None, (person["given_name"], person["surname_prefix"], person["surname"])))
    role = SAYS["role"][person["role"]]
    if person["is_expected"]:
        return f"een kind dat nog geboren moet worden, verwacht rond {day(person['birth_date'])}"
    end = person["died_date"] or country.as_of
    years = end.year - person["birth_year"]
    if person["birth_day"]:
        years -= (end.month, end.day) < (person["birth_month"], person["birth_day"])
    told = f"{name}, {years} jaar, {role}"
    if person["birth_day"] is None:
        told += " (geboortedag niet precies bekend)"
    if person["died_date"]:
        told = f"{name}, {role}, overleden op {day(person['died_date'])}"
    return told


def about_young(country: Country, person: Row) -> Iterator[str]:
    """Home, authority, network and help of one young person."""
    who, name = person["person_id"], person["given_name"]
    yield f"   {name} woont {'; '.join(lives(country, who)) or 'nog nergens: de geboorte komt nog'}."
    holders = authority(country, who)
    if holders:
        yield f"     Gezag: {', '.join(holders)}."
    people = rows(country, "SELECT * FROM network_member WHERE person_id = ? ORDER BY closeness DESC", who)
    if people:
        near = ", ".join(f"{p['given_name']} ({SAYS['relation'][p['relation']]})" for p in people)
        yield f"     Om {name} heen: {near}."
    for measure in rows(country, "SELECT * FROM protection_measure WHERE person_id = ? ORDER BY from_date", who):
        until = f" tot {day(measure['until_date'])}" if measure["until_date"] else ", loopt nog"
        yield f"     {SAYS['measure'][measure['kind']]}: vanaf {day(measure['from_date'])}{until}."
    yield from help_given(country, who, name)


def lives(country: Country, who: int) -> Iterator[str]:
    """Where a young person lives on the last day known."""
    for place in rows(
        country,
        """SELECT h.kind, h.is_kin, p.from_date FROM placement p JOIN home h USING (home_id)
           WHERE p.person_id = ? AND p.until_date IS NULL""",
        who,
    ):
        kin = " bij bekenden" if place["is_kin"] else ""
        yield f"in {SAYS['home'][place['kind']]}{kin}, sinds {day(place['from_date'])}"
    for home in rows(
        country,
        """SELECT h.*, m.nights_per_fortnight AS nights, mu.name AS town,
                  (SELECT string_agg(p.given_name, ' en ' ORDER BY p.birth_date) FROM household_member o
                   JOIN person p USING (person_id) WHERE o.household_id = h.household_id AND o.until_date IS NULL
                   AND p.kind IN ('parent', 'step_parent', 'kin_carer', 'host_carer')) AS adults
           FROM household_member m JOIN household h USING (household_id)
           JOIN municipality mu ON mu.code = h.municipality_code::VARCHAR
           WHERE m.person_id = ? AND m.until_date IS NULL ORDER BY m.is_main DESC""",
        who,
    ):
        where = "op een geheim adres" if home["is_secret"] else f"aan {street(home)} in {home['town']}"
        if home["kind"] == "own":
            yield f"op zichzelf, {where}"
        else:
            some = "" if home["nights"] == 14 else f" ({home['nights']} van de 14 nachten)"
            yield f"bij {home['adults'] or 'niemand van de ouders'} {where}{some}"


def street(home: Row) -> str:
    """Street and number with the right article."""
    article = "het" if home["street"].endswith(("pad", "hof", "plein")) else "de"
    return f"{article} {home['street']} {home['house_number']}"


def authority(country: Country, who: int) -> list[str]:
    """Who has authority now."""
    found = rows(
        country,
        """SELECT a.kind, a.basis, p.given_name, o.name FROM authority a
           LEFT JOIN person p ON p.person_id = a.holder_id
           LEFT JOIN organisation o ON o.organisation_id = a.organisation_id
           WHERE child_id = ? AND until_date IS NULL ORDER BY from_date""",
        who,
    )
    return [
        f"{row['given_name'] or row['name']} ({SAYS['authority'][row['kind']]}, {SAYS['basis'][row['basis']]})"
        for row in found
    ]


def help_given(country: Country, who: int, name: str) -> Iterator[str]:
    """Requests, help, moves and some entries, in the order of time."""
    for request in rows(country, "SELECT * FROM help_request WHERE person_id = ? ORDER BY asked_date", who):
        yield f"     {day(request['asked_date'])}, hulpvraag over {theme_label(request['theme'])}: “{question(request, name)}”"
        if request["status"] == "waiting":
            yield f"       Wacht nog op {SAYS['care'][request['form_of_care']]}."
        for episode in rows(
            country,
            """SELECT e.*, o.name AS organisation, (SELECT count(*) FROM episode_worker w
                WHERE w.episode_id = e.episode_id AND w.role = 'main') AS workers FROM care_episode e
               JOIN organisation o USING (organisation_id) WHERE request_id = ? ORDER BY start_date""",
            request["request_id"],
        ):
            yield "       " + told(episode)
            yield from moves(country, episode)
            yield from entries(country, episode, name)


def theme_label(theme: str) -> str:
    """The Dutch label of a theme."""
    return toml("words")["themes"][theme]["label"]


def question(request: Row, name: str) -> str:
    """The words of a request."""
    picks = [np.array([request[block]]) for block in ("opening", "middle", "closing")]
    mine = np.array([request["asked_by"] == "young_person"])
    return asked(np.array([THEMES.index(request["theme"])]), mine, picks, pa.array([name]))[0].as_py()


def told(episode: Row) -> str:
    """One care episode in a sentence."""
    until = (
        f"tot {day(episode['end_date'])} ({SAYS['ending'][episode['reason_for_ending']]})"
        if episode["end_date"]
        else "en dat loopt nog"
    )
    urgent = " met spoed" if episode["is_crisis"] else ""
    changes = f", {episode['workers']} vaste hulpverleners na elkaar" if episode["workers"] > 1 else ""
    grade = (
        f", cijfer {episode['grade_young'] or episode['grade_parent']}"
        if episode["grade_young"] or episode["grade_parent"]
        else ""
    )
    if episode["form_of_care"] == "01":
        kind = f"Hulp van {episode['organisation']}"
    else:
        kind = f"{SAYS['care'][episode['form_of_care']].capitalize()} van {episode['organisation']}"
    return (
        f"{kind}, via {SAYS['referrer'][episode['referrer']]}: "
        f"vanaf {day(episode['start_date'])}{urgent} {until}{changes}{grade}."
    )


def moves(country: Country, episode: Row) -> Iterator[str]:
    """Places during a stay, when there was more than one."""
    found = rows(
        country,
        "SELECT p.*, h.kind FROM placement p JOIN home h USING (home_id) WHERE episode_id = ? ORDER BY from_date",
        episode["episode_id"],
    )
    for place in found[1:]:
        yield f"         Verhuisd op {day(place['from_date'])}: {SAYS['reason'][place['reason']]}."


def entries(country: Country, episode: Row, name: str) -> Iterator[str]:
    """Up to three entries, evenly over the help."""
    found = rows(
        country,
        "SELECT * FROM file_entry WHERE episode_id = ? ORDER BY entry_date",
        episode["episode_id"],
    )
    for entry in found[:: max(1, len(found) // 3)][:3]:
        picks = [np.array([entry[block]]) for block in ("opening", "middle", "closing")]
        kind, theme = np.array([KINDS.index(entry["kind"])]), np.array([THEMES.index(entry["theme"])])
        text = rendered(kind, theme, picks, pa.array([name]))[0].as_py()
        yield f"         {day(entry['entry_date'])}: {text}"
