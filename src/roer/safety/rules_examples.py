"""Examples of the rules of this room: tests run them, the norms book prints them."""

from uuid import UUID

from roer.core.rules import Example, give_examples
from roer.safety.rules import (
    AssignFacts,
    ClosedFacts,
    ClosingFacts,
    ConferenceFacts,
    DecidingFacts,
    GapFacts,
    PaperFacts,
    ReporterFacts,
    ReportFacts,
    SharingFacts,
    SilenceFacts,
    StatusFacts,
    StepFacts,
    TieFacts,
    WorkerFacts,
    board_is_there_when_urged,
    both_grounds_are_given,
    child_and_parents_are_heard,
    comes_last,
    complex_is_consulted,
    court_paper_is_marked,
    family_sits_at_the_table,
    four_questions,
    given_documents_are_answered,
    haste_needs_a_crisis,
    heavy_cases_are_not_shifted,
    help_is_no_condition,
    incident_is_reported_before_it_closes,
    longer_needs_a_new_reason,
    measure_goes_to_a_valid_institution,
    names_need_and_ground,
    no_day_without_protector,
    no_measure_is_explained,
    nobody_is_bound_to_silence,
    nobody_stays_alone_with_a_private_tie,
    pressure_is_no_status,
    report_is_marked,
    report_is_taken_up,
    reporter_stands_apart,
    scientist_agrees,
    sharing_has_ground_and_reason,
    skipped_step_has_reason_and_second,
    small_child_waits_for_review,
    steps_come_before_deciding,
    voluntary_chance_comes_first,
    who_investigated_does_not_execute,
)

ANS, BO = UUID(int=1), UUID(int=2)

give_examples(
    nobody_stays_alone_with_a_private_tie,
    Example("Joost kent het gezin alleen van zijn werk.", TieFacts("none"), "fits"),
    Example("Joost is de buurman van moeder. Hij helpt; een collega neemt het over.", TieFacts("knows"), "met"),
    Example("Moeder wilde Joost niet in het dossier.", TieFacts("shut_out"), "met"),
)
give_examples(
    skipped_step_has_reason_and_second,
    Example("Het gesprek met de ouders is gevoerd.", StepFacts(False), "fits"),
    Example("Praten is niet veilig: er staat waarom en een collega keek mee.", StepFacts(True, True, True), "fits"),
    Example("Overgeslagen, met een reden maar alleen.", StepFacts(True, True, False), "met"),
    Example("Overgeslagen zonder reden.", StepFacts(True, False, True), "met"),
)
give_examples(
    steps_come_before_deciding,
    Example("Vier stappen gedaan, dan beslissen.", DecidingFacts(frozenset({1, 2, 3, 4})), "fits"),
    Example("Beslissen zonder wegen.", DecidingFacts(frozenset({1, 2, 3})), "met"),
    Example("Acuut gevaar: eerst bellen, de stappen volgen.", DecidingFacts(frozenset({1}), acute=True), "fits"),
)
give_examples(
    sharing_has_ground_and_reason,
    Example("Een melding met een grond en een reden.", SharingFacts("report_right", True), "fits"),
    Example("Een melding zonder reden.", SharingFacts("report_right", False), "met"),
    Example("Delen omdat het handig is.", SharingFacts("handy", True), "met"),
)
give_examples(
    report_is_taken_up,
    Example("Bevestigd en opgepakt.", ReportFacts(True, True, True), "fits"),
    Example("Nog binnen de tijd.", ReportFacts(False, False, False), "fits"),
    Example("Bevestigd, maar niemand heeft hem opgepakt.", ReportFacts(True, False, True), "met"),
    Example("Na de tijd heeft niemand iets gezegd.", ReportFacts(False, False, True), "met"),
)
give_examples(
    reporter_stands_apart,
    Example("Geweld door een andere jongere; de aanbieder meldt.", ReporterFacts(False, same_team=True), "fits"),
    Example("Geweld door personeel; het veiligheidsteam meldt.", ReporterFacts(True), "fits"),
    Example("De leidinggevende van de begeleider meldt.", ReporterFacts(True, leads_accused=True), "met"),
    Example("Een collega uit hetzelfde team meldt.", ReporterFacts(True, same_team=True), "met"),
    Example("De begeleider over wie het gaat meldt zelf.", ReporterFacts(True, is_accused=True), "met"),
)
give_examples(
    incident_is_reported_before_it_closes,
    Example("De inspectie weet het.", ClosingFacts(True), "fits"),
    Example("De aanbieder wil het intern houden.", ClosingFacts(False), "met"),
)
give_examples(
    nobody_is_bound_to_silence,
    Example("Een afspraak over excuses en geld.", SilenceFacts(False), "fits"),
    Example("Ouders mogen er niet over praten.", SilenceFacts(True), "met"),
    Example("Zo'n afspraak van voor het wetsartikel.", SilenceFacts(True, True), "fits"),
)
give_examples(
    measure_goes_to_a_valid_institution,
    Example("Een instelling met een geldig certificaat.", AssignFacts("certified_institution", True), "fits"),
    Example("Het certificaat is geschorst.", AssignFacts("certified_institution", False), "met"),
    Example("De Raad zou de maatregel uitvoeren.", AssignFacts("board", True), "met"),
    Example("Een instelling zonder certificaat.", AssignFacts("certified_institution"), "met"),
)
give_examples(
    who_investigated_does_not_execute,
    Example("Ans onderzocht, Bo voert uit.", AssignFacts("certified_institution", True, BO, frozenset({ANS})), "fits"),
    Example(
        "Ans onderzocht en zou uitvoeren.", AssignFacts("certified_institution", True, ANS, frozenset({ANS})), "met"
    ),
)
give_examples(
    no_day_without_protector,
    Example("Een maatregel met een jeugdbeschermer.", GapFacts(True, True), "fits"),
    Example("Een maatregel, en niemand is jeugdbeschermer.", GapFacts(True, False), "met"),
    Example("Geen maatregel.", GapFacts(False, False), "fits"),
)
give_examples(
    court_paper_is_marked,
    Example("Elke zin heeft een merk.", PaperFacts("petition"), "fits"),
    Example("Eén zin in een verzoekschrift zegt niet wat hij is.", PaperFacts("petition", unmarked=1), "met"),
    Example(
        "Acuut gevaar: het verzoek gaat, de merken volgen.", PaperFacts("petition", unmarked=3, in_danger=True), "fits"
    ),
    Example("Een gewoon verslag vraagt alleen uitleg.", PaperFacts("report", unmarked=1), "fits"),
)
give_examples(
    report_is_marked,
    Example("Een verslag met een zin zonder merk.", PaperFacts("report", unmarked=1), "met"),
    Example("Een verslag waarin elke zin een merk heeft.", PaperFacts("report"), "fits"),
)
give_examples(
    child_and_parents_are_heard,
    Example("Met het kind is gesproken, iedereen is gevraagd.", PaperFacts("court_advice"), "fits"),
    Example("Niemand sprak met het kind.", PaperFacts("court_advice", child_heard=False), "met"),
    Example("Vader is niet gevraagd wat hij vindt.", PaperFacts("board_report", views_missing=1), "met"),
    Example("Acuut gevaar: het gesprek volgt.", PaperFacts("petition", child_heard=False, in_danger=True), "fits"),
    Example(
        "Het verzoek aan de Raad is nog geen advies.", PaperFacts("investigation_request", child_heard=False), "fits"
    ),
)
give_examples(
    given_documents_are_answered,
    Example("Op elk stuk van moeder is iets gezegd.", PaperFacts("court_advice"), "fits"),
    Example("Op één van de drie stukken van moeder niet.", PaperFacts("court_advice", unanswered=1), "met"),
)
give_examples(
    both_grounds_are_given,
    Example("Beide gronden staan er.", PaperFacts("investigation_request"), "fits"),
    Example("Geen tijd, kind in gevaar: de tweede volgt.", PaperFacts("investigation_request", averted=False), "met"),
    Example("Een advies heeft deze gronden niet.", PaperFacts("court_advice", averted=False), "fits"),
)
give_examples(
    voluntary_chance_comes_first,
    Example("Het gezin kon vrijwillig meewerken en zei nee.", PaperFacts("investigation_request"), "fits"),
    Example("Het is niet gevraagd.", PaperFacts("investigation_request", chance=False), "met"),
    Example("Acuut gevaar.", PaperFacts("investigation_request", chance=False, in_danger=True), "fits"),
)
give_examples(
    heavy_cases_are_not_shifted,
    Example("Er staat wat is geprobeerd.", PaperFacts("investigation_request", chance=False), "fits"),
    Example(
        "Niets geprobeerd, niets uitgelegd.", PaperFacts("investigation_request", averted=False, chance=False), "met"
    ),
    Example(
        "Een zwaar gezin in acuut gevaar.", PaperFacts("petition", averted=False, chance=False, in_danger=True), "fits"
    ),
)
give_examples(
    pressure_is_no_status,
    Example("Sterk aangeraden, zonder uitspraak.", StatusFacts("urged"), "fits"),
    Example("'Drang' als status, zonder uitspraak.", StatusFacts("pressure"), "met"),
    Example("De rechter legde hulp op.", StatusFacts("compulsory", has_ruling=True), "fits"),
)
give_examples(
    help_is_no_condition,
    Example("Er staat wat wordt aangeraden.", StatusFacts("urged"), "fits"),
    Example("Alleen hulp als u meewerkt.", StatusFacts("urged", conditional=True), "met"),
)
give_examples(
    no_measure_is_explained,
    Example("Voor de maatregel, en uitgelegd.", WorkerFacts(True, True), "fits"),
    Example("Voor de maatregel, nog niet uitgelegd.", WorkerFacts(True, False), "met"),
    Example("Er loopt al een maatregel.", WorkerFacts(False, False), "fits"),
)
give_examples(
    family_sits_at_the_table,
    Example("Ouders en kind waren uitgenodigd.", ConferenceFacts(True, True, False), "fits"),
    Example("De ouders waren niet uitgenodigd.", ConferenceFacts(False, False, True), "met"),
)
give_examples(
    board_is_there_when_urged,
    Example("Aangeraden met de Raad erbij.", ConferenceFacts(True, True, True), "fits"),
    Example("Aangeraden zonder de Raad.", ConferenceFacts(True, True, False), "met"),
    Example("Alleen vrijwillige hulp besproken.", ConferenceFacts(True, False, False), "fits"),
)
give_examples(
    comes_last,
    Example("Bij elke lichtere hulp staat waarom die niet genoeg is.", ClosedFacts(), "fits"),
    Example("Alleen hulp thuis is bekeken; drie andere niet.", ClosedFacts(lighter_open=3), "met"),
    Example("Er is nu gevaar: de vragen van de wet gaan voor.", ClosedFacts(lighter_open=4, emergency=True), "fits"),
)
give_examples(
    names_need_and_ground,
    Example("Het kind beschermen, om zorgen over opgroeien.", ClosedFacts(), "fits"),
    Example("Wie er beschermd moet worden, staat er niet.", ClosedFacts(need=False), "met"),
    Example("De grond staat er niet.", ClosedFacts(ground=False), "met"),
)
give_examples(
    complex_is_consulted,
    Example("Trauma en hechting, en een deskundige dacht mee.", ClosedFacts(is_complex=True, consulted=True), "fits"),
    Example("Trauma en hechting, zonder overleg.", ClosedFacts(is_complex=True), "met"),
)
give_examples(
    scientist_agrees,
    Example("De gedragswetenschapper zag Sam gisteren en is het eens.", ClosedFacts(), "fits"),
    Example("Niemand vroeg de gedragswetenschapper.", ClosedFacts(expert_agrees=False), "met"),
    Example(
        "Spoed: Sam is weg, zien was onmogelijk.",
        ClosedFacts(True, expert_agrees=False, expert_impossible=True),
        "fits",
    ),
    Example("Geen spoed: onmogelijk telt niet.", ClosedFacts(expert_agrees=False, expert_impossible=True), "met"),
)
give_examples(
    four_questions,
    Example("Spoed, met op elke vraag één zin.", ClosedFacts(True), "fits"),
    Example("Spoed: 'niets lichters' is leeg.", ClosedFacts(True, questions_open=1), "met"),
    Example("Geen spoed: deze vragen gelden niet.", ClosedFacts(questions_open=3), "fits"),
)
give_examples(
    haste_needs_a_crisis,
    Example("Nu gevaar.", ClosedFacts(True), "fits"),
    Example("Bang dat het erger wordt.", ClosedFacts(True, in_crisis=False), "met"),
)
give_examples(
    longer_needs_a_new_reason,
    Example("Een nieuwe reden.", ClosedFacts(), "fits"),
    Example("Dezelfde woorden als de vorige keer.", ClosedFacts(same_reason=True), "met"),
)
give_examples(
    small_child_waits_for_review,
    Example("Sam is 15.", ClosedFacts(), "fits"),
    Example(
        "Bo is 11; iemand anders keek mee en vond het nodig.",
        ClosedFacts(small_child=True, review_goes_on=True),
        "fits",
    ),
    Example("Bo is 11; nog niemand keek mee.", ClosedFacts(small_child=True), "met"),
)
