"""What a municipality adds, as operations: figures, rules, texts, questions, signals, mandates and knowledge of teams."""

from __future__ import annotations

from roer.core.operations import one_of, post
from roer.intake import commands
from roer.intake.api import router
from roer.intake.models import DomainMandate, LocalRule, LocalText

HERE = "/municipalities/{municipality_code}"

post(router, f"{HERE}/figures", commands.set_local_figure, name="setLocalFigure", summary="Set a stricter figure")
post(
    router, f"{HERE}/switch-offs", commands.switch_off_rule, name="switchOffRule",
    summary="Try to switch a rule off: refused, and kept",
)  # fmt: skip
post(
    router, f"{HERE}/rules", commands.write_local_rule, name="writeLocalRule",
    summary="Store an ordinance, policy rule, or how an open norm is filled", kind=one_of(LocalRule.Kind.values),
)  # fmt: skip
post(
    router, f"{HERE}/letter-texts", commands.write_local_text, name="writeLocalText",
    summary="Own words around the parts of every letter", place=one_of(LocalText.Place.values),
)  # fmt: skip
post(router, f"{HERE}/signals", commands.register_signal, name="registerSignal", summary="Register an early signal")
post(router, f"{HERE}/questions", commands.add_local_question, name="addLocalQuestion", summary="Add one question")
post(
    router, f"{HERE}/domain-mandates", commands.give_domain_mandate, name="giveDomainMandate",
    summary="Let a worker deploy help of an organisation", giver=one_of(DomainMandate.Giver.values),
)  # fmt: skip
post(
    router, f"{HERE}/member-expertise", commands.say_expertise, name="sayExpertise",
    summary="What a member of a team knows",
)  # fmt: skip
post(
    router, f"{HERE}/complete-teams", commands.call_team_complete, name="callTeamComplete",
    summary="Say that a team is complete, and why when something lacks",
)  # fmt: skip
post(
    router, "/proposal-switches", commands.switch_proposal, name="switchProposal",
    summary="Switch a proposal on for this installation, with who decided it",
)  # fmt: skip
