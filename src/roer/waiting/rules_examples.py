"""What the rules of this room answer in situations that a family could recognise."""

from roer.core.rules import Example, give_examples
from roer.waiting.rules import (
    BrokerageFacts,
    ChoiceFacts,
    DeclineFacts,
    EndFacts,
    HandoverFacts,
    StartFacts,
    StopFacts,
    WaitFacts,
    brokerage_has_an_outcome,
    choice_fits,
    decline_rests_on_criteria,
    family_stops_own_help,
    handover_is_clean,
    nobody_lets_go_first,
    start_has_consent,
    within_norm,
)

give_examples(
    choice_fits,
    Example("Alles past.", ChoiceFacts(0), "fits"),
    Example("Een groep in plaats van een gezinshuis, omdat daar plek is.", ChoiceFacts(0, True), "met"),
    Example("Het aanbod is niet bedoeld voor wat er speelt.", ChoiceFacts(1), "met"),
)
give_examples(
    decline_rests_on_criteria,
    Example("'Niet bij een verslaving die nu speelt', en dat staat bij het aanbod.", DeclineFacts(True), "fits"),
    Example("'IQ te laag', en over IQ staat niets bij het aanbod.", DeclineFacts(False), "met"),
)
give_examples(
    within_norm,
    Example("Precies vier weken wachten op een gesprek.", WaitFacts("conversation", 28), "fits"),
    Example("Vier weken en een dag wachten op een gesprek.", WaitFacts("conversation", 29), "met"),
    Example("Zestien weken wachten op de start van de hulp.", WaitFacts("start", 112), "met"),
    Example("Drie weken wachten op de start van de hulp.", WaitFacts("start", 21), "fits"),
    Example("Het totaal heeft geen eigen norm.", WaitFacts("total", 400), "fits"),
)
give_examples(
    start_has_consent,
    Example("Wie ja moet zeggen, zei ja.", StartFacts(True, True), "fits"),
    Example("Vader moet nog ja zeggen.", StartFacts(True, False), "met"),
    Example("Niemand vroeg om een ja.", StartFacts(False, False), "met"),
    Example("Er is acuut gevaar: de hulp begint.", StartFacts(False, False, without=True), "fits"),
)
give_examples(
    nobody_lets_go_first,
    Example("De doelen zijn gehaald.", EndFacts("goals_reached"), "fits"),
    Example("De aanbieder kan niet verder en niemand nam het over.", EndFacts("provider_stops"), "met"),
    Example("De aanbieder kan niet verder; een ander zei ja.", EndFacts("provider_stops", True), "fits"),
    Example("De jongere werd achttien en niemand nam het over.", EndFacts("turned_eighteen"), "met"),
    Example("Andere hulp past beter; het gezin stopt zelf.", EndFacts("other_help", by_family=True), "fits"),
)
give_examples(
    handover_is_clean,
    Example("Alles gaat mee.", HandoverFacts(0), "fits"),
    Example("Wat het kind zelf vindt, gaat nog niet mee.", HandoverFacts(1), "met"),
)
give_examples(
    brokerage_has_an_outcome,
    Example("Het gezin wil blijven wachten.", BrokerageFacts("family_waits"), "fits"),
    Example("Afgesloten zonder uitkomst.", BrokerageFacts(""), "met"),
)
give_examples(
    family_stops_own_help,
    Example("Een meisje van zestien stopt.", StopFacts(16, True, 0), "fits"),
    Example("Een moeder wil de hulp van haar zoon van zeventien stoppen.", StopFacts(17, False, 1), "met"),
    Example("Een jongen van vijftien zegt stop, zijn ouders nog niet.", StopFacts(15, True, 0), "met"),
    Example("Een jongen van twaalf en zijn vader zeggen stop.", StopFacts(12, True, 1), "fits"),
    Example("Een vader zegt stop, zijn dochter van veertien niet.", StopFacts(14, False, 1), "met"),
    Example("Een ouder stopt de hulp van een kind van acht.", StopFacts(8, False, 1), "fits"),
    Example("De leeftijd is niet zeker: kind en ouder samen.", StopFacts(None, True, 0), "met"),
    Example("De rechter bepaalde de hulp.", StopFacts(17, True, 0, court=True), "met"),
)
