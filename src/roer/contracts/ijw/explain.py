"""Saying in plain Dutch or English what a message says, for people who never saw an XML file.

It tells who writes to whom, about what, from when until when and how much; never a name, address or number of a person.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from roer.contracts.ijw.checks.claim_lines import signed
from roer.contracts.ijw.codes import means
from roer.contracts.ijw.describe import MessageClass
from roer.contracts.ijw.kinds import MUNICIPALITY, kind_of
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.rulebook import rulebook
from roer.contracts.ijw.words import EN, FREQUENCY, NL, OWN_CODES, UNIT


class Explainer:
    """Explains messages in one language: "nl" or "en"."""

    def __init__(self, language: str = "nl") -> None:
        self.english = language == "en"
        self.words = EN if self.english else NL

    def explain(self, message: MessageClass) -> list[str]:
        """Return the message as short sentences."""
        kind = kind_of(message)
        person = self._judged(getattr(message, "client", None))
        return [*self._header(message), *person, *getattr(self, f"_{kind.answers or kind.number}".lower())(message)]

    def say(self, phrase: str, **facts: Any) -> str:
        """Fill one sentence."""
        return self.words[phrase].format(**facts)

    def day(self, day: dt.date | None) -> str:
        """Say a day, or that there is none."""
        return f"{day.day}-{day.month}-{day.year}" if day else self.words["no_end"]

    def money(self, cents: int) -> str:
        """Say cents as euros."""
        euros = f"{cents / 100:,.2f}"
        return f"€ {euros}" if self.english else "€ " + euros.translate(str.maketrans(",.", ".,"))

    def volume(self, volume: sh.Volume | None, budget: int | None) -> str:
        """Say how much."""
        if budget is not None:
            return self.say("budget", amount=self.money(budget))
        if volume is None:
            return self.words["no_volume"]
        frequency = FREQUENCY[volume.frequency][self.english]
        if volume.unit == "83":
            return f"{self.money(volume.number)} {frequency}"
        return f"{volume.number} {UNIT[volume.unit][self.english]} {frequency}"

    def product(self, product: sh.Product | None) -> str:
        """Say which product, with its category in the words of the standard."""
        if product is None:
            return self.words["any_product"]
        code = f" ({product.code})" if product.code else ""
        return f"{means('JZ020', product.category)}{code}"

    def codes(self, codes: tuple[str, ...]) -> str:
        """Say what return codes mean."""
        return "; ".join(f"{code}: {self._code(code)}" for code in codes)

    def _code(self, code: str) -> str:
        if code in OWN_CODES:
            return OWN_CODES[code][self.english]
        rows = [row for row in rulebook().values() if row.return_code == code]
        return (rows[0].en if self.english else rows[0].nl) if rows else code

    def _header(self, message: Any) -> Iterator[str]:
        kind, header = kind_of(message), message.header
        name = kind.says_en if self.english else kind.says_nl
        phrase = "to_provider" if kind.writer == MUNICIPALITY else "to_municipality"
        back = kind.answers is not None and kind.number != "JW325"
        sender, receiver = (header.receiver, header.sender) if back else (header.sender, header.receiver)
        made = header.returned_on if back else header.identification.made_on
        yield self.say(phrase, number=kind.number, name=name, sender=sender, receiver=receiver, day=self.day(made))
        if kind.answers:
            codes = header.return_codes
            yield self.say("header_codes", codes=self.codes(codes)) if codes else self.words["all_right"]

    def _period(self, thing: Any) -> str:
        return self.say("period", first=self.day(thing.first_day), last=self.day(thing.last_day))

    def _judged(self, thing: Any) -> Iterator[str]:
        codes = tuple(code for code in getattr(thing, "return_codes", ()) if code != "0200")
        if codes:
            yield self.say("judged", codes=self.codes(codes))

    def _jw301(self, message: Any) -> Iterator[str]:
        for item in message.client.products if message.client else ():
            much = self.volume(item.volume, item.budget)
            yield self.say("assigned", number=item.number, product=self.product(item.product), much=much)
            yield self._period(item)
            if item.reason_for_change:
                yield self.say("reason", reason=means("JZ002", item.reason_for_change).lower())
            yield from self._judged(item)

    def _jw305(self, message: Any) -> Iterator[str]:
        for item in message.client.products if message.client else ():
            phrase = "start_removed" if item.status == "3" else "started"
            yield self.say(phrase, product=self.product(item.product), day=self.day(item.first_day))
            yield from self._judged(item)

    def _jw307(self, message: Any) -> Iterator[str]:
        for item in message.client.products if message.client else ():
            phrase = "stop_removed" if item.status == "3" else "stopped"
            reason = means("JZ588", item.reason_for_ending)
            yield self.say(phrase, product=self.product(item.product), day=self.day(item.last_day), reason=reason)
            yield from self._judged(item)

    def _jw315(self, message: Any) -> Iterator[str]:
        for item in message.client.products if message.client else ():
            referrer = means("COD327", item.referrer.kind).lower()
            much = self.volume(item.volume, item.budget)
            yield self.say("asked", product=self.product(item.product), much=much, referrer=referrer)
            yield self._period(item)
            yield from self._judged(item)

    def _jw317(self, message: Any) -> Iterator[str]:
        wanted = message.client.request if message.client else None
        for item in wanted.unchanged if wanted else ():
            yield self.say("stays", number=item.assignment_number)
            yield from self._judged(item)
        for item in wanted.to_change if wanted else ():
            yield self.say("changes", number=item.assignment_number, much=self.volume(item.volume, item.budget))
            yield self._period(item)
            yield from self._judged(item)
        for item in wanted.new if wanted else ():
            much = self.volume(item.volume, item.budget)
            yield self.say("new", product=self.product(item.product), much=much)
            yield self._period(item)
            yield from self._judged(item)

    def _jw319(self, message: Any) -> Iterator[str]:
        told = message.answer
        if told is None:
            return
        if told.verdict == "2":
            yield self.say("looked_into", reference=told.provider_reference)
        else:
            reason = means("WJ759", told.reason) if told.reason else "?"
            yield self.say("refused", reference=told.provider_reference, reason=reason.lower())
        if told.residence:
            yield self.say("residence", municipality=told.residence.municipality)
        yield from self._judged(told)

    def _jw323(self, message: Any) -> Iterator[str]:
        if kind_of(message).number == "JW325":
            yield from self._claim_answer(message)
            return
        claim = message.claim
        count = sum(len(client.lines) for client in claim.clients)
        yield self.say("claim", number=claim.number, amount=self.money(signed(claim.total)))
        yield self._period(claim.period)
        yield self.say("claim_lines", lines=count, people=len(claim.clients))
        credits = sum(line.amount.side == "C" for client in claim.clients for line in client.lines)
        if credits:
            yield self.say("credits", credits=credits)

    def _claim_answer(self, message: Any) -> Iterator[str]:
        verdict = message.verdict
        if verdict is None:
            return
        claimed, granted = self.money(signed(verdict.claimed)), self.money(signed(verdict.granted))
        yield self.say("verdict", number=verdict.number, claimed=claimed, granted=granted)
        yield from self._judged(verdict)
        for client in verdict.clients:
            for line in client.lines:
                codes = self.codes(line.return_codes)
                amount = self.money(signed(line.amount))
                yield self.say("refused_line", reference=line.reference.number, amount=amount, codes=codes)


def explain(message: MessageClass, language: str = "nl") -> list[str]:
    """Return what a message says, as short sentences in plain Dutch ("nl") or English ("en")."""
    return Explainer(language).explain(message)
