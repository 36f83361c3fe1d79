"""What the rules of this room answer in situations that a family could recognise."""

from roer.core.rules import Example, give_examples
from roer.waiting.rule_facts import (
    BrokerageFacts,
    CaseCloseFacts,
    ChoiceFacts,
    ClosingFacts,
    ContactFacts,
    DeclineFacts,
    EndFacts,
    HandoverFacts,
    LongWaitFacts,
    NeedsFacts,
    PowerAnswerFacts,
    RulingFacts,
    StartFacts,
    StopFacts,
    StopOfHelpFacts,
    UrgencyFacts,
    WaitFacts,
    WeightFacts,
)
from roer.waiting.rules import (
    a_budget_stops_no_help,
    as_light_as_fits,
    brokerage_has_an_outcome,
    case_stays_open,
    child_is_spoken_to,
    choice_fits,
    decline_rests_on_criteria,
    family_stops_own_help,
    four_and_six_weeks_reach_owner,
    handover_is_clean,
    long_wait_reaches_executive,
    needs_before_places,
    no_child_left_by_closing,
    nobody_lets_go_first,
    power_binds_who_signed,
    ruling_is_carried_out,
    start_has_consent,
    two_make_it_urgent,
    within_norm,
)

give_examples(
    choice_fits,
    Example("Alles past.", ChoiceFacts(0), "fits"),
    Example("Een groep in plaats van een gezinshuis, omdat daar plek is.", ChoiceFacts(0, True), "met"),
    Example("Het aanbod is niet bedoeld voor wat er speelt.", ChoiceFacts(1), "met"),
)
give_examples(
    as_light_as_fits,
    Example("Gesprekken op een praktijk, zoals bepaald.", WeightFacts(2, 2), "fits"),
    Example("Wonen bij een aanbieder, en bepaald is een pleeggezin.", WeightFacts(5, 4), "met"),
    Example("Zwaarder dan bepaald; er staat waarom.", WeightFacts(5, 4, True), "fits"),
    Example("Er is nog niets bepaald.", WeightFacts(5), "fits"),
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
give_examples(
    two_make_it_urgent,
    Example("Huisarts en psycholoog: dringend. De gemeente: gewoon.", UrgencyFacts(2, False), "met"),
    Example("Huisarts en psycholoog: dringend. De gemeente ook.", UrgencyFacts(2, True), "fits"),
    Example("Eén professional vindt het dringend.", UrgencyFacts(1, False), "fits"),
)
give_examples(
    case_stays_open,
    Example("Er is advies, maar geen hulp.", CaseCloseFacts("earlier", False, True), "met"),
    Example("De hulp is begonnen.", CaseCloseFacts("helped", True, False), "fits"),
    Example("Het team zegt dat de hulp begon, en dat is niet zo.", CaseCloseFacts("helped", False, False), "met"),
    Example("Het meisje en haar ouders willen niet verder.", CaseCloseFacts("family_ends", False, False), "fits"),
)
give_examples(
    power_binds_who_signed,
    Example("De aanbieder doet het.", PowerAnswerFacts("accepted"), "fits"),
    Example("De aanbieder gaat in beroep.", PowerAnswerFacts("disputed"), "fits"),
    Example("De aanbieder zegt nee.", PowerAnswerFacts("other"), "met"),
)
give_examples(
    no_child_left_by_closing,
    Example("Vier kinderen wonen er, voor drie is er een plek; acht wachten.", ClosingFacts(4, 3, 8), "met"),
    Example("Voor alle vier is er een plek; acht wachten nog.", ClosingFacts(4, 4, 8), "fits"),
    Example("Er woont niemand meer.", ClosingFacts(0, 0, 0), "fits"),
)
give_examples(
    a_budget_stops_no_help,
    Example("Het geld is op en de gemeente besluit tot een stop.", StopOfHelpFacts(True), "met"),
    Example("De stop staat er als incident.", StopOfHelpFacts(False), "fits"),
)
give_examples(
    needs_before_places,
    Example("Er staat wat het kind nodig heeft.", NeedsFacts(True), "fits"),
    Example("Er staat nog niets.", NeedsFacts(False), "met"),
)
give_examples(
    child_is_spoken_to,
    Example("Elke week contact afgesproken, acht dagen geleden gesproken.", ContactFacts(8, 7), "met"),
    Example("Elke week contact afgesproken, zeven dagen geleden gesproken.", ContactFacts(7, 7), "fits"),
    Example("Niets afgesproken, vijftien dagen geleden gesproken.", ContactFacts(15), "met"),
    Example("Niets afgesproken, veertien dagen geleden gesproken.", ContactFacts(14), "fits"),
)
give_examples(
    long_wait_reaches_executive,
    Example("92 dagen wachten op de start.", LongWaitFacts("start", 92), "fits"),
    Example("93 dagen wachten op de start.", LongWaitFacts("start", 93), "met"),
    Example("93 dagen wachten op een gesprek.", LongWaitFacts("conversation", 93), "fits"),
    Example("Ruim vijf maanden wachten op een gesprek.", LongWaitFacts("conversation", 153), "met"),
)
give_examples(
    ruling_is_carried_out,
    Example("Een uitspraak van 1 maart, op 1 april nog niets begonnen.", RulingFacts(31), "met"),
    Example("Een uitspraak van dertig dagen geleden.", RulingFacts(30), "fits"),
)
give_examples(
    four_and_six_weeks_reach_owner,
    Example("Een gesprek op 22 juni, op 20 juli nog geen hulp.", LongWaitFacts("start", 28), "met"),
    Example("Een gesprek op 22 juni, op 19 juli nog geen hulp.", LongWaitFacts("start", 27), "fits"),
    Example("Zes weken wachten op een gesprek.", LongWaitFacts("conversation", 42), "met"),
)
