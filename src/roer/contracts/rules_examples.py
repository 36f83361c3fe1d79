"""What the rules of this room answer in situations that people who make contracts could recognise."""

from roer.contracts.rules import (
    ClaimFacts,
    ContractFacts,
    DeliveryFacts,
    ProductFacts,
    RoadFacts,
    TaskFacts,
    TermFacts,
    claim_fits_title,
    claim_rests_on_delivery,
    no_parental_contribution,
    one_competence,
    one_variant,
    own_payment_has_reason,
    standard_messages_only,
    task_asks_no_hours,
    task_knows_no_claim,
    term_is_mapped,
    title_fits_variant,
)
from roer.core.rules import Example, give_examples

give_examples(
    title_fits_variant,
    Example("Een uurtarief in een inspanningsgericht contract.", ContractFacts("effort", "hourly"), "fits"),
    Example("Een abonnement in een outputgericht contract.", ContractFacts("output", "subscription"), "fits"),
    Example("Beschikbaarheid in een taakgericht contract.", ContractFacts("task", "availability"), "fits"),
    Example("Een uurtarief in een outputgericht contract.", ContractFacts("output", "hourly"), "met"),
)
give_examples(
    one_competence,
    Example("Begeleiding thuis staat bij begeleiden.", ProductFacts("guide"), "fits"),
    Example("Triage bij de huisarts staat bij behandelen.", ProductFacts("treat", advises=True), "met"),
    Example("Triage bij de huisarts staat bij adviseren.", ProductFacts("advise", advises=True), "fits"),
    Example("Een dienst staat bij behandelen en ook bij wonen.", ProductFacts("treat", also="living"), "met"),
)
give_examples(
    no_parental_contribution,
    Example("Wonen in een leefgroep.", ProductFacts("living"), "fits"),
    Example("Een ouderbijdrage voor de leefgroep.", ProductFacts("living", asks_family=True), "met"),
)
give_examples(
    own_payment_has_reason,
    Example("Logeeropvang zonder betaling.", ProductFacts("living"), "fits"),
    Example("Een eigen betaling voor vervoer naar de dagbesteding.", ProductFacts("guide", own_payment=True), "met"),
)
give_examples(
    one_variant,
    Example("Uren onder een inspanningsgericht contract.", ClaimFacts(), "fits"),
    Example("Een regel in stuks onder een inspanningsgericht contract.", ClaimFacts(other_variant=1), "met"),
)
give_examples(
    claim_fits_title,
    Example("Uren onder een uurtarief.", ClaimFacts(), "fits"),
    Example("Uren onder een abonnement.", ClaimFacts(other_title=1), "met"),
)
give_examples(
    claim_rests_on_delivery,
    Example("Twee uur gegeven, twee uur gedeclareerd.", DeliveryFacts(2, 2), "fits"),
    Example("Twee uur gegeven, zes uur gedeclareerd.", DeliveryFacts(2, 6), "met"),
)
give_examples(
    task_knows_no_claim,
    Example("Een contract per uur.", TaskFacts(False), "fits"),
    Example("Een contract voor een hele wijk.", TaskFacts(True), "met"),
)
give_examples(
    task_asks_no_hours,
    Example("Uren per kind vragen onder een uurtarief.", TaskFacts(False), "fits"),
    Example("Uren per kind vragen onder een contract voor een taak.", TaskFacts(True), "met"),
)
give_examples(
    term_is_mapped,
    Example("Een woord dat voor begeleiden staat.", TermFacts(True), "fits"),
    Example("Een woord dat nergens voor staat.", TermFacts(False), "met"),
)
give_examples(
    standard_messages_only,
    Example("Een opdracht per uur wordt gebeld in plaats van verstuurd.", RoadFacts(), "met"),
    Example("Een adres moet geheim blijven: de opdracht gaat met de hand.", RoadFacts(by_hand=True), "fits"),
    Example("Het contract is taakgericht: er hoort geen bericht bij.", RoadFacts(task=True), "fits"),
)
