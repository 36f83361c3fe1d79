"""From the parts of a region to the columns of the published schema."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from roer.lab import authority, families, households, network, organisations, people, places, workers
from roer.lab.columns import Columns, coded, days, numbers, surname_columns, wording
from roer.lab.entries import Entries, make_entries
from roer.lab.figures import toml
from roer.lab.law import FORMS, REFERRERS, STAY
from roer.lab.membership import ROLES, family_members
from roer.lab.names import book
from roer.lab.outcomes import REASONS, WITHOUT
from roer.lab.region import Care, Life
from roer.lab.regions import AGES, municipalities
from roer.lab.schema import BY_NAME
from roer.lab.texts import ASKS, KINDS, THEMES
from roer.lab.world import NEVER, World

STATUS = ("helped", "measure_only", "waiting")
MEASURES = ("11", "12", "21", "22", "41", "42")
TWELVE = 12 * 365.25


@dataclass(frozen=True)
class Made:
    """A region that has been made, ready to be written."""

    world: World
    care: Care
    life: Life


class Writer:
    """Turns one made region into Arrow tables, one by one."""

    def __init__(self, made: Made) -> None:
        self.made, self.world = made, made.world
        self.care, self.life = made.care, made.life
        self.towns = self.world.codes()

    def tables(self) -> Iterator[tuple[str, pa.Table]]:
        """All tables but file entries, in the order of the schema."""
        makers: dict[str, Callable[[], Columns]] = {
            name: getattr(self, name) for name in BY_NAME if name != "file_entry"
        }
        for name, maker in makers.items():
            columns = maker()
            yield name, pa.table([columns[c.name] for c in BY_NAME[name].columns], schema=BY_NAME[name].arrow())

    def ids(self, rows: np.ndarray, empty: bool = False) -> pa.Array:
        """Row numbers as ids; with `empty`, -1 as nothing."""
        rows = np.asarray(rows, dtype=np.int64)
        return pa.array(rows + self.world.base, mask=(rows < 0) if empty else None)

    def own(self, n: int) -> pa.Array:
        """The ids of a table's own rows."""
        return pa.array(self.world.ids(n))

    def town(self, places_: np.ndarray) -> pa.Array:
        """Municipality codes."""
        return coded(places_, self.towns)

    def period(self, start: np.ndarray, until: np.ndarray) -> Columns:
        """From and until; an end that lies ahead is not known yet."""
        until = np.asarray(until)
        return {"from_date": days(start), "until_date": days(until, until > self.world.as_of)}

    def population(self) -> Columns:
        """Inhabitants per municipality and year of age."""
        ages = municipalities().of(self.world.region).ages
        return {
            "municipality_code": self.town(np.repeat(np.arange(len(self.towns)), AGES)),
            "age": numbers(np.tile(np.arange(AGES), len(self.towns))),
            "inhabitants": pa.array(ages.ravel().astype(np.float32)),
        }

    def person(self) -> Columns:
        """Everyone; of partly known birth dates only what is known."""
        persons = self.life.persons
        birth, precision = persons.column("birth"), persons.column("precision")
        date = birth.astype("datetime64[D]")
        month = date.astype("datetime64[M]")
        year = date.astype("datetime64[Y]")
        first = np.choose(precision, [date, month.astype("datetime64[D]"), year.astype("datetime64[D]")])
        day_of_month = (date - month.astype("datetime64[D]")).astype(np.int64) + 1
        return {
            "person_id": self.own(persons.count),
            "kind": coded(persons.column("kind"), people.KINDS),
            "given_name": wording(persons.column("given"), book().given),
            **surname_columns(persons.column("surname")),
            "sex": coded(np.where(persons.column("sex") == "M", 0, 1), ("M", "V")),
            "birth_year": numbers(year.astype(np.int64) + 1970),
            "birth_month": numbers(month.astype(np.int64) % 12 + 1, precision == people.YEAR_ONLY),
            "birth_day": numbers(day_of_month, precision != people.DAY),
            "birth_date": days(first.astype(np.int64)),
            "is_expected": pa.array(birth > self.world.as_of),
            "died_date": days(persons.column("died")),
            "municipality_code": self.town(persons.column("municipality")),
        }

    def young_person(self) -> Columns:
        """The young people."""
        who = np.arange(len(self.life.young))
        return {
            "person_id": self.ids(who),
            "family_id": self.ids(self.life.children.family[who]),
            "status": coded(self.life.young.status, STATUS),
        }

    def family(self) -> Columns:
        """Families, and those of young mothers."""
        fam, relations = self.life.families, self.life.relations
        n, more = len(fam), len(relations.mothers)
        of_mother = self.life.children.family[relations.mothers]
        every = np.concatenate([np.arange(n), of_mother])
        form = np.concatenate([fam.form, np.full(more, len(families.FORMS))])
        split = np.concatenate([fam.split, np.full(more, NEVER)])
        return {
            "family_id": self.own(n + more),
            "municipality_code": self.town(fam.municipality[every]),
            "form": coded(form, (*families.FORMS, "young_parent")),
            "home_language": coded(relations.language[every], book().languages),
            "parents_apart_date": days(split),
        }

    def family_member(self) -> Columns:
        family, person, role, start, until, primary = family_members(self.life, self.world.as_of)
        return {
            "family_id": self.ids(family),
            "person_id": self.ids(person),
            "role": coded(role, ROLES),
            **self.period(start, until),
            "is_primary": pa.array(primary),
        }

    def household(self) -> Columns:
        """Addresses."""
        hh, words = self.life.households, toml("words")["streets"]
        streets = [first + last for first in words["first"] for last in words["last"]]
        return {
            "household_id": self.own(len(hh.kind)),
            "kind": coded(hh.kind, households.KINDS),
            "municipality_code": self.town(hh.municipality),
            "street": wording(hh.street, streets),
            "house_number": numbers(hh.number),
            "is_secret": pa.array(hh.secret),
        }

    def household_member(self) -> Columns:
        """Who lives where."""
        rows = self.life.members
        return {
            "household_id": self.ids(rows.household),
            "person_id": self.ids(rows.person),
            **self.period(rows.start, rows.until),
            "nights_per_fortnight": numbers(rows.nights),
            "is_main": pa.array(rows.main.astype(bool)),
        }

    def authority(self) -> Columns:
        """Authority as facts."""
        rows = self.life.position
        return {
            "child_id": self.ids(rows.child),
            "holder_id": self.ids(rows.holder, empty=True),
            "organisation_id": self.ids(rows.organisation, empty=True),
            "kind": coded(rows.kind, authority.KINDS),
            "basis": coded(rows.basis, authority.BASES),
            **self.period(rows.start, rows.until),
        }

    def authority_registration(self) -> Columns:
        """What is registered."""
        rows = self.life.position
        return {
            "child_id": self.ids(rows.registered_child),
            "code": coded(rows.registered_code, authority.CODES),
            "from_date": days(rows.registered_start),
        }

    def network_member(self) -> Columns:
        """Networks."""
        rows = self.life.network
        return {
            "person_id": self.ids(rows.young),
            "relation": coded(rows.relation, network.RELATIONS),
            "given_name": wording(rows.given, book().given),
            "closeness": numbers(rows.closeness),
            "from_date": days(rows.since),
        }

    def organisation(self) -> Columns:
        """Organisations."""
        rows = self.care.organisations
        return {
            "organisation_id": self.own(len(rows)),
            "kind": coded(rows.kind, organisations.KINDS),
            "name": wording(np.arange(len(rows)), rows.name),
            "municipality_code": self.town(rows.municipality),
        }

    def professional(self) -> Columns:
        """Professionals."""
        rows = self.care.professionals
        return {
            "professional_id": self.own(len(rows)),
            "organisation_id": self.ids(rows.organisation),
            "discipline": coded(rows.discipline, organisations.DISCIPLINES),
            "given_name": wording(rows.given, book().given),
            **surname_columns(rows.surname),
            "sex": coded(np.where(rows.sex == "M", 0, 1), ("M", "V")),
            **self.period(rows.since, rows.until),
        }

    def offer(self) -> Columns:
        """Offers."""
        rows = self.care.offers
        titles = [title for titles in toml("words")["offers"]["titles"] for title in titles]
        return {
            "offer_id": self.own(len(rows.form)),
            "organisation_id": self.ids(rows.organisation),
            "form_of_care": coded(rows.form, FORMS),
            "title": wording(rows.form * 4 + rows.title, titles),
            "age_from": numbers(rows.age_from),
            "age_until": numbers(rows.age_until),
            "places": pa.array(rows.places.astype(np.int32)),
            "wait_weeks": numbers(rows.wait_weeks),
        }

    def offer_criterion(self) -> Columns:
        """Criteria of offers."""
        rng = self.world.rng("criteria")
        offers = len(self.care.offers.form)
        kinds = rng.random((offers, len(THEMES)))
        row, theme = np.nonzero((kinds < 0.18) | (kinds > 0.96))
        return {
            "offer_id": self.ids(row),
            "kind": coded((kinds[row, theme] > 0.5).astype(int), ("inclusion", "exclusion")),
            "theme": coded(theme, THEMES),
        }

    def help_request(self) -> Columns:
        """Requests, those answered and those that wait."""
        rows, theme = self.care.requests, self.care.theme
        rng = self.world.rng("asking")
        n = len(rows)
        age = rows.asked - self.life.young.birth[rows.young]
        self_asked = (age > TWELVE) & (rng.random(n) < np.clip((age / 365.25 - 11) / 10, 0, 0.7))
        ahead = rows.start > self.world.as_of
        return {
            "request_id": self.own(n),
            "person_id": self.ids(rows.young),
            "asked_by": coded(np.where(self_asked, 0, 1), ("young_person", "parent")),
            "asked_date": days(rows.asked),
            "first_conversation_date": days(rows.conversation),
            "start_date": days(rows.start, ahead),
            "expected_start_date": days(rows.start, ~ahead),
            "status": coded(ahead.astype(int), ("helped", "waiting")),
            "is_crisis": pa.array(rows.crisis),
            "referrer": coded(rows.referrer, REFERRERS),
            "form_of_care": coded(rows.form, FORMS),
            "theme": coded(theme, THEMES),
            "opening": pa.array(rng.integers(0, 20, n).astype(np.uint8)),
            "middle": pa.array((rng.integers(0, 60, n) % np.where(self_asked, 6, ASKS[theme])).astype(np.uint8)),
            "closing": pa.array(rng.integers(0, 24, n).astype(np.uint8)),
        }

    def care_episode(self) -> Columns:
        """Care episodes with outcome."""
        rows, care = self.care.episodes, self.care
        out, ahead = care.outcomes, rows.until > self.world.as_of
        budget = self.world.rng("budgets").random(len(rows)) < toml("assumptions")["personal_budget"]["value"]
        return {
            "episode_id": self.own(len(rows)),
            "person_id": self.ids(rows.young),
            "request_id": self.ids(care.request_of),
            "offer_id": self.ids(care.offer_of),
            "organisation_id": self.ids(care.offers.organisation[care.offer_of]),
            "municipality_code": self.town(self.life.young.municipality[rows.young]),
            "form_of_care": coded(rows.form, FORMS),
            "referrer": coded(rows.referrer, REFERRERS),
            "form_of_delivery": coded((budget & (rows.form < STAY)).astype(int), ("in_kind", "personal_budget")),
            "theme": coded(care.theme[care.request_of], THEMES),
            "is_crisis": pa.array(care.crisis),
            "start_date": days(rows.start),
            "end_date": days(rows.until, ahead),
            "planned_end_date": days(rows.until, ~ahead),
            "reason_for_ending": coded(out.reason, REASONS),
            "grade_young": numbers(out.young, out.young < 0),
            "grade_parent": numbers(out.parent, out.parent < 0),
            "go_on_without": coded(out.without, WITHOUT),
        }

    def home(self) -> Columns:
        """Homes."""
        rows = self.care.homes
        return {
            "home_id": self.own(len(rows)),
            "kind": coded(rows.kind, places.KINDS),
            "organisation_id": self.ids(self.care.offers.organisation[rows.offer]),
            "household_id": self.ids(self.life.households.of_home, empty=True),
            "is_kin": pa.array(rows.kin),
        }

    def placement(self) -> Columns:
        """Placements."""
        rows = self.care.placements
        return {
            "home_id": self.ids(rows.home),
            "person_id": self.ids(rows.young),
            "episode_id": self.ids(rows.episode),
            **self.period(rows.start, rows.until),
            "reason": coded(rows.reason, places.REASONS),
        }

    def protection_measure(self) -> Columns:
        """Measures."""
        rows = self.care.measures
        certified = np.flatnonzero(self.care.organisations.kind == organisations.CERTIFIED)
        kind = np.searchsorted(np.array([int(code) for code in MEASURES]), rows.kind)
        holder = np.where(np.isin(rows.kind, (21, 22)), certified[0], certified[rows.young % len(certified)])
        return {
            "person_id": self.ids(rows.young),
            "organisation_id": self.ids(holder),
            "kind": coded(kind, MEASURES),
            **self.period(rows.start, rows.until),
            "expected_end_date": days(rows.until, rows.until <= self.world.as_of),
        }

    def court_authorisation(self) -> Columns:
        """Authorisations."""
        rows = self.care.authorisations
        return {
            "episode_id": self.ids(rows.episode),
            "person_id": self.ids(self.care.episodes.young[rows.episode]),
            "kind": coded((rows.kind == 72).astype(int), ("71", "72")),
            "from_date": days(rows.start),
            "until_date": days(rows.until),
        }

    def episode_worker(self) -> Columns:
        """Workers."""
        rows = self.care.workers
        return {
            "episode_id": self.ids(rows.episode),
            "professional_id": self.ids(rows.professional),
            "role": coded(rows.role, workers.ROLES),
            **self.period(rows.start, rows.until),
        }

    def entries(self) -> Iterator[pa.Table]:
        """File entries, batch by batch."""
        episodes, care = self.care.episodes, self.care
        birth = self.life.young.birth[episodes.young]
        theme = care.theme[care.request_of]
        for batch in make_entries(self.world, episodes, birth, theme, care.workers):
            yield self.entry_table(batch)

    def entry_table(self, batch: Entries) -> pa.Table:
        """One batch of file entries."""
        columns = [
            self.ids(batch.episode),
            self.ids(self.care.episodes.young[batch.episode]),
            self.ids(batch.author),
            days(batch.day),
            coded(batch.kind, KINDS),
            coded(batch.theme, THEMES),
            *(pa.array(pick) for pick in (batch.open, batch.middle, batch.close)),
        ]
        return pa.table(columns, schema=BY_NAME["file_entry"].arrow())
