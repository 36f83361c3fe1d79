"""What was asked, chosen and given: requests, proposals, care episodes, who was involved, and the events of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from psycopg.types.json import Jsonb

from roer.core.bulk import EVENTS
from roer.core.codes import Label
from roer.intake.bulk import OPENED, REQUEST_WORDS, REQUESTS
from roer.lab.loading.people import recorder
from roer.lab.loading.source import Region, Row, at, ident, until
from roer.lab.loading.work import FORMS
from roer.people.bulk import INVOLVEMENTS
from roer.waiting.bulk import ENDED, EPISODES, PROPOSALS, STARTED

ROUTES = {
    "01": "family",
    "02": "doctor",
    "03": "institution",
    "04": "doctor",
    "05": "doctor",
    "06": "family",
    "08": "court",
}
RULED = {"institution", "court"}
ENDS = {"01": "goals_reached", "02": "stopped_by_family", "03": "provider_stops", "04": "moved", "05": "enough"}
PARTS = {"local_team": "familiar_face", "certified_institution": "family_supervisor", "provider": "care_provider"}
PLAN = int(Label.PLAN)


class Asked(NamedTuple):
    """One request as the database knows it. A second course of help after one question is a request of its own there."""

    number: int
    person: int
    asked_by: str
    asked: date
    talked: date | None
    started: date | None
    ended: date | None
    route: str
    crisis: bool
    words: int


class Helped(NamedTuple):
    """One care episode and the request that it answers."""

    number: int
    request: Asked
    offer: int
    organisation: int
    form: str
    started: date
    ended: date | None
    end: str


@dataclass(frozen=True)
class Care:
    """All help of a region, put in the order in which the tables need it."""

    region: Region

    @cached_property
    def episodes(self) -> list[Helped]:
        """Each care episode with its own request: the first keeps the number, a later one gets a number after all others."""
        columns = (
            "episode_id", "request_id", "offer_id", "organisation_id", "form_of_care", "start_date", "end_date",
            "reason_for_ending",
        )  # fmt: skip
        firsts, found = self._asked(), []
        later = self.region.base + self.region.count("help_request")
        taken: set[int] = set()
        for number, request, offer, organisation, form, start, end, reason in self.region.rows(
            "care_episode", *columns
        ):
            asked = firsts[request]._replace(started=start, ended=end)
            if request in taken:
                asked = asked._replace(number=later, asked=start, talked=start)
                later += 1
            taken.add(request)
            found.append(Helped(number, asked, offer, organisation, form, start, end, ENDS.get(reason, "enough")))
        return found

    @cached_property
    def requests(self) -> list[Asked]:
        """Every request: answered by help, or still waiting."""
        helped = [episode.request for episode in self.episodes]
        answered = {request.number for request in helped}
        return helped + [request for request in self._asked().values() if request.number not in answered]

    def _asked(self) -> dict[int, Asked]:
        columns = (
            "request_id", "person_id", "asked_by", "asked_date", "first_conversation_date", "start_date", "referrer",
            "is_crisis",
        )  # fmt: skip
        return {
            number: Asked(
                number, person, by, asked, talked, start, None,
                "acute" if crisis else ROUTES[referrer], crisis, number,
            )
            for number, person, by, asked, talked, start, referrer, crisis in self.region.rows("help_request", *columns)
        }  # fmt: skip

    @cached_property
    def owners(self) -> dict[int, tuple[UUID, UUID]]:
        """Seat and team that answer for each young person: a worker of a team in the own municipality."""
        teams, desks = self._teams()
        young = {number for (number,) in self.region.rows("young_person", "person_id")}
        found = {}
        for number, town in self.region.rows("person", "person_id", "municipality_code"):
            if number in young:
                here = teams.get(town) or desks
                found[number] = here[number % len(here)]
        return found

    def _teams(self) -> tuple[dict[str, list[tuple[UUID, UUID]]], list[tuple[UUID, UUID]]]:
        towns = {
            number: town
            for number, kind, town in self.region.rows("organisation", "organisation_id", "kind", "municipality_code")
            if kind == "local_team"
        }
        teams: dict[str, list[tuple[UUID, UUID]]] = {}
        columns = ("professional_id", "organisation_id", "until_date")
        for number, team, last in self.region.rows("professional", *columns):
            if team in towns and last is None:
                teams.setdefault(towns[team], []).append((ident("worker seat", number), ident("organisation", team)))
        return teams, [(ident("desk seat", team), ident("organisation", team)) for team in towns]

    @cached_property
    def last_worker(self) -> dict[int, UUID]:
        """The seat of the last main worker of each care episode."""
        columns = ("episode_id", "professional_id", "role")
        return {
            episode: ident("worker seat", worker)
            for episode, worker, role in self.region.rows("episode_worker", *columns)
            if role == "main"
        }


def load_care(region: Region) -> int:
    """Requests, proposals, episodes, involvements and their events."""
    care = Care(region)
    return (
        REQUESTS.load(_requests(care))
        + REQUEST_WORDS.load(_request_words(care))
        + PROPOSALS.load(_proposals(care))
        + EPISODES.load(_episodes(care))
        + INVOLVEMENTS.load(_involvements(care))
        + EVENTS.load(_events(care))
    )


def _requests(care: Care) -> Iterator[Row]:
    towns: dict[int, str] = dict(care.region.rows("person", "person_id", "municipality_code"))
    for asked in care.requests:
        seat, team = care.owners[asked.person]
        yield (
            ident("request", asked.number), ident("dossier", asked.person), PLAN, ident("asked", asked.words),
            asked.route, _state(asked), "screen", at(asked.asked),
            ident("person", asked.person) if asked.asked_by == "young_person" else None, seat, True,
            towns[asked.person][2:], team, seat, asked.asked, until(asked.talked), until(asked.started),
            until(asked.ended), "helped" if asked.ended else "",
        )  # fmt: skip


def _state(asked: Asked) -> str:
    if asked.ended:
        return "closed"
    if asked.started:
        return "helping"
    return "talked" if asked.talked else "taken_up"


def _request_words(care: Care) -> Iterator[Row]:
    for asked in care.requests:
        yield (
            ident("words", asked.number), ident("dossier", asked.person), PLAN, ident("asked", asked.words),
            ident("request", asked.number), "want", at(asked.asked),
        )  # fmt: skip


def _proposals(care: Care) -> Iterator[Row]:
    for episode in care.episodes:
        asked, (owner, _team) = episode.request, care.owners[episode.request.person]
        yield (
            ident("proposal", episode.number), ident("dossier", asked.person), PLAN, ident("asked", asked.words),
            ident("request", asked.number), ident("offer", episode.offer), ident("organisation", episode.organisation),
            care.last_worker[episode.number], owner, "accepted", "professional", owner, "fitting", Jsonb([]), 0,
            at(asked.asked), asked.asked, at(episode.started), episode.started, "",
        )  # fmt: skip


def _episodes(care: Care) -> Iterator[Row]:
    for episode in care.episodes:
        asked, (owner, _team) = episode.request, care.owners[episode.request.person]
        yield (
            ident("episode", episode.number), ident("dossier", asked.person), PLAN, ident("asked", asked.words),
            ident("request", asked.number), ident("proposal", episode.number),
            ident("organisation", episode.organisation), care.last_worker[episode.number], FORMS[episode.form],
            at(episode.started), until(episode.ended), episode.end if episode.ended else "", asked.route in RULED, owner,
        )  # fmt: skip


def _involvements(care: Care) -> Iterator[Row]:
    """Who helped, and the worker of the team who answers for the young person as long as something is open."""
    region, people = care.region, {episode.number: episode.request.person for episode in care.episodes}
    kinds: dict[int, str] = dict(region.rows("organisation", "organisation_id", "kind"))
    employer: dict[int, int] = dict(region.rows("professional", "professional_id", "organisation_id"))
    columns = ("episode_id", "professional_id", "from_date", "until_date")
    number = region.base
    for number, (episode, worker, first, last) in region.numbered("episode_worker", *columns):
        part = PARTS[kinds[employer[worker]]]
        yield _involvement(region, number, people[episode], ident("worker seat", worker), part, first, last)
    for place, (person, (first, last)) in enumerate(_spans(care).items(), start=number + 1):
        yield _involvement(region, place, person, care.owners[person][0], "case_manager", first, last)


def _involvement(
    region: Region, number: int, person: int, seat: UUID, part: str, first: date, last: date | None
) -> Row:
    return (
        ident("involvement", number), ident("dossier", person), at(first), recorder(region), seat, part, "help", False, "",
        at(first), until(last),
    )  # fmt: skip


def _spans(care: Care) -> dict[int, tuple[date, date | None]]:
    """From the first question until nothing is open any more, per young person."""
    spans: dict[int, tuple[date, date | None]] = {}
    for asked in care.requests:
        first, last = spans.get(asked.person, (asked.asked, asked.ended))
        ends = None if asked.ended is None or last is None else max(asked.ended, last)
        spans[asked.person] = min(asked.asked, first), ends
    return spans


def _events(care: Care) -> Iterator[Row]:
    for asked in care.requests:
        seat, due = care.owners[asked.person][0], str(asked.asked)
        codes = {"due": due, "route": asked.route, "how": "screen", "owner": str(seat)}
        yield _event("asked event", asked.number, asked, OPENED, asked.asked, seat, codes)
    for episode in care.episodes:
        seat = care.last_worker[episode.number]
        yield _event(
            "started event", episode.number, episode.request, STARTED, episode.started, seat, {"seat": str(seat)}
        )
        if episode.ended:
            codes = {"code": episode.end}
            yield _event("ended event", episode.number, episode.request, ENDED, episode.ended, seat, codes)


def _event(thing: str, number: int, asked: Asked, kind: str, day: date, seat: UUID, codes: dict[str, Any]) -> Row:
    event = ident(thing, number)
    return (
        event, event, ident("dossier", asked.person), PLAN, ident("asked", asked.words), kind, at(day), at(day), seat,
        Jsonb(codes),
    )  # fmt: skip
