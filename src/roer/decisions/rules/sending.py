"""What law and norms ask of a decision about a child. Facts in, a reason or nothing out; examples in rules_examples.py.

Every rule with the tag `decisions.sending` is met when a decision is sent. The facts are codes: which parts are
written, who wrote the assessment, who was asked. What is refused makes a child's voice, the reasons or the way to object
void; the rest asks a reason that everyone concerned can read.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule
from roer.decisions.codes import CHECKLISTS, Outcome, Part, YesNo
from roer.decisions.rules.facts import (
    CHILD_VERSION_AGE,
    CUTS,
    DISCIPLINES,
    FAR,
    NOT_NOW,
    ORDINARY,
    OTHER_INTERESTS,
    SENDING,
    DecisionFacts,
    free_authors,
    is_child_heard,
    is_far,
    lacks,
)


@rule(
    name="decisions.assessment_is_independent", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("KOM", lines="2134-2136", also="IVRK art. 3, General Comment 14"), helpers=(is_far, free_authors),
    says=_("Wie over jou beslist of ervoor betaalt, heeft niet alleen zelf uitgezocht wat goed voor je is."),
    leaves_open=_("Hoe zwaar elk punt weegt: dat is aan de mensen die ernaar kijken."),
)  # fmt: skip
def assessment_is_independent(facts: DecisionFacts) -> Reason | None:
    """A far-reaching decision rests on a finished assessment of which every author stands free of decision and payment."""
    free = free_authors(facts)
    whole = facts.assessment_finished and bool(free) and len(free) == len(facts.authors)
    return Reason() if is_far(facts) and not whole else None


@rule(
    name="decisions.two_disciplines_look", set="norm", since="2016-12-01", level=Level.SIGNAL, tags=SENDING,
    source=Source("KOM", lines="2134-2136"), params=(DISCIPLINES,), helpers=(is_far,),
    says=_("Bij een ingrijpend besluit kijken het liefst twee soorten deskundigen mee."),
)  # fmt: skip
def two_disciplines_look(facts: DecisionFacts, values: dict[str, int]) -> Reason | None:
    """Somebody looks when one discipline alone wrote the assessment under a far-reaching decision."""
    seen = {one.discipline for one in facts.authors if one.discipline}
    return Reason() if is_far(facts) and len(seen) < values["decisions.disciplines"] else None


@rule(
    name="decisions.short_form_by_another", set="norm", since="2016-12-01", level=Level.EXPLAIN, tags=SENDING,
    source=Source("KOM", lines="2134-2136"),
    says=_("Beslist iemand zelf over de hulp die zij of hij ook uitzocht? Dan staat erbij waarom niemand anders keek."),
)  # fmt: skip
def short_form_by_another(facts: DecisionFacts) -> Reason | None:
    """An ordinary grant rests on a finished short form; when nobody but the decider looked, it says why."""
    others = any(one.seat != facts.decider for one in facts.authors)
    return Reason() if facts.weight == ORDINARY and not (facts.assessment_finished and others) else None


@rule(
    name="decisions.assessment_is_whole", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("KOM", lines="123-125", also="IVRK art. 3 en 12, General Comment 14"), helpers=(is_far,),
    says=_("Voor een ingrijpend besluit is naar alles gekeken wat voor dit kind telt, ook naar wat het kind zelf vindt."),
    leaves_open=_("Wat er bij elk punt uitkomt, en hoe dat samen weegt."),
)  # fmt: skip
def assessment_is_whole(facts: DecisionFacts) -> Reason | None:
    """Under a far-reaching decision every element of the checklist has words; with a disability two more."""
    needed = CHECKLISTS[facts.checklist].elements(FAR, disability=facts.disability)
    return Reason() if is_far(facts) and not {str(one) for one in needed} <= facts.elements else None


@rule(
    name="decisions.child_is_heard", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("KOM", lines="2136-2137", also="IVRK art. 12; Jeugdwet 7.3.2"), helpers=(is_far, is_child_heard),
    says=_("In een ingrijpend besluit staat wat het kind vindt en wat daarmee is gedaan, of waarom het niet is gevraagd."),
)  # fmt: skip
def child_is_heard(facts: DecisionFacts) -> Reason | None:
    """A far-reaching decision holds what the child said and what was done with it, each apart, at any age."""
    return Reason() if is_far(facts) and not is_child_heard(facts) else None


@rule(
    name="decisions.every_wish_is_answered", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("KOM", lines="2136-2137", also="IVRK art. 12; General Comment 12"), helpers=(is_far,),
    says=_("Elke wens van een kind krijgt bij een ingrijpend besluit een antwoord: we doen het, een deel of niet, en waarom."),
)  # fmt: skip
def every_wish_is_answered(facts: DecisionFacts) -> Reason | None:
    """Under a far-reaching decision every wish or solution of the child is followed, partly or not, with a reason."""
    return Reason(details={"open": facts.wishes_open}) if is_far(facts) and facts.wishes_open else None


@rule(
    name="decisions.child_has_a_line", set="norm", since="2016-12-01", level=Level.EXPLAIN, tags=SENDING,
    source=Source("KOM", lines="2136-2137", also="IVRK art. 12; Jeugdwet 7.3.2"),
    says=_("Ook als de hulp er gewoon komt, staat er één regel over wat het kind wil."),
)  # fmt: skip
def child_has_a_line(facts: DecisionFacts) -> Reason | None:
    """An ordinary grant holds one line of the child, or a reason why it does not."""
    has_line = Part.CHILD_SAID in facts.parts or facts.child_not_asked is not None
    return Reason() if facts.weight == ORDINARY and not has_line else None


@rule(
    name="decisions.everyone_was_asked", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("KOM", lines="885-888", also="Jeugdwet 4.1.3 lid 2, 7.3.2"), helpers=(is_far,),
    says=_("Bij een ingrijpend besluit staat van iedereen om wie het gaat of die het eens is, niets zei of niet is gevraagd."),
    leaves_open=_("Of iemand het eens is. Niemand kan een besluit ophouden door niets te zeggen."),
)  # fmt: skip
def everyone_was_asked(facts: DecisionFacts) -> Reason | None:
    """A far-reaching decision holds one of four answers of every person concerned."""
    return Reason(details={"open": facts.unanswered}) if is_far(facts) and facts.unanswered else None


@rule(
    name="decisions.missing_answer_is_explained", set="norm", since="2016-12-01", level=Level.EXPLAIN, tags=SENDING,
    source=Source("KOM", lines="885-888", also="Jeugdwet 4.1.3 lid 2, 7.3.2"),
    says=_("Is niet aan iedereen gevraagd of het klopt? Dan staat erbij waarom niet."),
)  # fmt: skip
def missing_answer_is_explained(facts: DecisionFacts) -> Reason | None:
    """An ordinary grant says why somebody concerned was not asked."""
    return Reason(details={"open": facts.unanswered}) if facts.weight == ORDINARY and facts.unanswered else None


@rule(
    name="decisions.mandate_stands", set="law", since="1994-01-01", level=Level.BLOCK, tags=SENDING,
    source=Source("Awb", article="10:3", to_be_checked=True),
    says=_("Een besluit is van iemand die het die dag mag nemen. Dat staat in het register van mandaten."),
)  # fmt: skip
def mandate_stands(facts: DecisionFacts) -> Reason | None:
    """Who decides has a mandate for this kind of decision on the day of sending."""
    return None if facts.in_mandate else Reason()


@rule(
    name="decisions.other_interest_is_named", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("KOM", lines="2137-2139", also="Jeugdwet 2.6 lid 1e"), helpers=(is_far, lacks),
    says=_("Weegt geld of de organisatie mee in een ingrijpend besluit? Dan staat er welk belang, en waarom dat voorgaat."),
)  # fmt: skip
def other_interest_is_named(facts: DecisionFacts) -> Reason | None:
    """A far-reaching decision with a financial or organisational reason names that interest, in a code and in words."""
    other = bool(OTHER_INTERESTS & facts.interests) or facts.prevailing in OTHER_INTERESTS
    named = facts.prevailing in OTHER_INTERESTS and not lacks(facts, frozenset({Part.PREVAILING}))
    return Reason() if is_far(facts) and other and not named else None


@rule(
    name="decisions.other_interest_is_explained", set="norm", since="2016-12-01", level=Level.EXPLAIN, tags=SENDING,
    source=Source("KOM", lines="2137-2139"), helpers=(lacks,),
    says=_("Speelt geld of de organisatie mee? Dan staat er één zin bij waarom."),
)  # fmt: skip
def other_interest_is_explained(facts: DecisionFacts) -> Reason | None:
    """An ordinary grant with a financial or organisational reason explains it in a sentence."""
    other = OTHER_INTERESTS & facts.interests and lacks(facts, frozenset({Part.PREVAILING}))
    return Reason() if facts.weight == ORDINARY and other else None


WHOLE = frozenset({Part.CORE, Part.WHO_DOES_WHAT, Part.REASONING, Part.WEIGHING, Part.EXPERTISE})


@rule(
    name="decisions.decision_is_whole", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("KOM", lines="1068-1072", also="Jeugdwet 2.3; Awb 3:46 (na te kijken)"), helpers=(is_far, lacks),
    says=_("In een ingrijpend besluit staat wat er wel en niet komt, wie wat doet, waarom, en wie er meekeek."),
)  # fmt: skip
def decision_is_whole(facts: DecisionFacts) -> Reason | None:
    """A far-reaching decision has every part: what comes or not, who does what, reasons, weighing, expertise."""
    gives = Part.GRANTED in facts.parts and facts.provisions > 0
    holds_back = Part.NOT_GRANTED in facts.parts
    needs_gift = facts.outcome in (Outcome.GRANT, Outcome.LOWER, Outcome.OTHER)
    whole = not lacks(facts, WHOLE) and holds_back and (gives or not needs_gift)
    return Reason() if is_far(facts) and not whole else None


SHORT = frozenset({Part.CORE, Part.WHO_DOES_WHAT, Part.COST, Part.TRAVEL, Part.CONTACT})


@rule(
    name="decisions.short_letter_is_whole", set="norm", since="2016-12-01", level=Level.EXPLAIN, tags=SENDING,
    source=Source("KOM", lines="1068-1072", also="Jeugdwet 2.3"), helpers=(lacks,),
    says=_("In de brief staat welke hulp er komt, wie wat doet, van wanneer tot wanneer, wat het kost en wie u belt."),
)  # fmt: skip
def short_letter_is_whole(facts: DecisionFacts) -> Reason | None:
    """An ordinary grant names help, people, period, cost, travel and whom to call; what is missing asks a reason."""
    whole = not lacks(facts, SHORT) and facts.provisions > 0 and facts.starts_known
    return Reason() if facts.weight == ORDINARY and not whole else None


@rule(
    name="decisions.remedy_has_its_last_day", set="law", since="1994-01-01", level=Level.BLOCK, tags=SENDING,
    source=Source("Awb", article="3:45", also="6:7, 6:8", to_be_checked=True),
    says=_("In de brief staat tot en met welke dag u bezwaar kunt maken."),
)  # fmt: skip
def remedy_has_its_last_day(facts: DecisionFacts) -> Reason | None:
    """A decision names the last day of objection, later than the day of sending."""
    stated = facts.objection_until is not None and facts.sent_on is not None and facts.objection_until > facts.sent_on
    return None if stated else Reason()


@rule(
    name="decisions.child_can_read_it", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("KOM", lines="2131-2133", also="IVRK art. 12"), params=(CHILD_VERSION_AGE,), helpers=(is_far,),
    says=_("Een kind van zes jaar of ouder krijgt een ingrijpend besluit ook in eigen taal."),
    leaves_open=_("Een jonger kind krijgt de kindversie als iemand erom vraagt."),
)  # fmt: skip
def child_can_read_it(facts: DecisionFacts, values: dict[str, int]) -> Reason | None:
    """A far-reaching decision about a child of six or older has a child version that fits the newest text; unknown age counts."""
    old_enough = facts.age is None or values["decisions.child_version_age"] <= facts.age
    ready = facts.child_version and facts.child_version_current
    return Reason() if is_far(facts) and old_enough and not ready else None


@rule(
    name="decisions.refusal_says_what_was_examined", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("KOM", lines="749-751", also="IVRK art. 3; Jeugdwet 2.3"), helpers=(lacks,),
    says=_("Komt de hulp er niet of later? Dan staat er wat is uitgezocht en door wie."),
)  # fmt: skip
def refusal_says_what_was_examined(facts: DecisionFacts) -> Reason | None:
    """Refusing and postponing are decisions too: they say what was examined and by whom."""
    return Reason() if facts.outcome in NOT_NOW and lacks(facts, frozenset({Part.EXAMINED})) else None


@rule(
    name="decisions.less_needs_an_inquiry", set="law", since="1994-01-01", level=Level.BLOCK, tags=SENDING,
    source=Source("Awb", article="3:2", also="3:46", to_be_checked=True), helpers=(lacks,),
    says=_("Minder hulp dan eerst, of hulp die stopt: dat kan alleen na onderzoek, en met uitleg."),
)  # fmt: skip
def less_needs_an_inquiry(facts: DecisionFacts) -> Reason | None:
    """A decision that lowers, ends or changes what ran holds a documented inquiry and reasons."""
    less = facts.less_than_before or facts.outcome in CUTS
    return Reason() if less and lacks(facts, frozenset({Part.EXAMINED, Part.REASONING})) else None


@rule(
    name="decisions.no_contract_is_not_enough", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("KOM", lines="710-714", also="Jeugdwet 2.6 lid 1e"), helpers=(lacks,),
    says=_("Geen contract is op zichzelf geen reden. Er staat waarom iets anders dit kind helpt, en of een contract kan."),
)  # fmt: skip
def no_contract_is_not_enough(facts: DecisionFacts) -> Reason | None:
    """Other help than a referrer prescribed at a provider without a contract: why for this child, and the exception answered."""
    motivated = not lacks(facts, frozenset({Part.WHY_THIS_CHILD})) and facts.exception_route in (YesNo.YES, YesNo.NO)
    return Reason() if facts.differs_from_prescribed and facts.prescribed_not_contracted and not motivated else None


@rule(
    name="decisions.other_help_fits_this_child", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("KOM", lines="1069-1072", also="Jeugdwet 2.3; 8.1.1"), helpers=(lacks,),
    says=_("Komt er andere hulp dan bepaald, of geen pgb meer? Dan staat er waarom dit past bij dit kind."),
)  # fmt: skip
def other_help_fits_this_child(facts: DecisionFacts) -> Reason | None:
    """Other help than determined, or help in kind where there was a budget, says why it fits this child."""
    other = facts.differs_from_prescribed or facts.budget_becomes_kind or facts.outcome == Outcome.OTHER
    return Reason() if other and lacks(facts, frozenset({Part.WHY_THIS_CHILD})) else None


STRENGTH = frozenset({Part.OWN_STRENGTH_PEOPLE, Part.OWN_STRENGTH_CAPACITY, Part.OWN_STRENGTH_ANSWER})


@rule(
    name="decisions.own_strength_names_people", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("KOM", lines="899-903", also="Jeugdwet 2.3 lid 1"), helpers=(is_far, lacks),
    says=_("Zegt de gemeente dat het gezin het zelf kan? Dan staat er wie wat doet, en of de ouders dat kunnen dragen."),
)  # fmt: skip
def own_strength_names_people(facts: DecisionFacts) -> Reason | None:
    """Own strength as ground names people and tasks, checks what parents can carry and answers what the family says."""
    return Reason() if facts.own_strength and is_far(facts) and lacks(facts, STRENGTH) else None


FIRST = frozenset({Part.FIRST_WHY, Part.FIRST_ANSWER})


@rule(
    name="decisions.something_first_is_answered", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("ACT", lines="607-609", also="Jeugdwet 2.3 lid 5"), helpers=(lacks,),
    says=_("Moet een gezin eerst iets anders proberen? Dan staat er waarom, en wat de ouders daarvan verwachten."),
)  # fmt: skip
def something_first_is_answered(facts: DecisionFacts) -> Reason | None:
    """An obligation to try something else first has reasons and an answer to what the parents expect of it."""
    return Reason() if facts.something_first and lacks(facts, FIRST) else None


@rule(
    name="decisions.tailoring_has_a_reason", set="norm", since="2018-04-01", level=Level.EXPLAIN, tags=SENDING,
    source=Source("ACT", lines="1825-1826"), helpers=(lacks,),
    says=_("Afwijken van hoe het meestal gaat mag. Er staat wel bij waarom, voor dit gezin."),
)  # fmt: skip
def tailoring_has_a_reason(facts: DecisionFacts) -> Reason | None:
    """A tailored decision says why it departs from the usual route; without that part a reason is asked."""
    return Reason() if facts.tailored and lacks(facts, frozenset({Part.TAILORED})) else None


CHECKED = frozenset({Part.EXAMINED, Part.TAILORED_LAW})


@rule(
    name="decisions.tailoring_names_facts_and_law", set="norm", since="2018-04-01", level=Level.EXPLAIN, tags=SENDING,
    source=Source("ACT", lines="1825-1826"), helpers=(lacks,),
    says=_("Bij maatwerk staat ook op welke feiten en welke wet het rust. Zo wordt maatwerk geen willekeur."),
)  # fmt: skip
def tailoring_names_facts_and_law(facts: DecisionFacts) -> Reason | None:
    """A tailored decision says on which facts and which law it rests; without one of the two a reason is asked."""
    return Reason() if facts.tailored and lacks(facts, CHECKED) else None
