"""What the rules of this room answer in situations that a family could recognise."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from roer.core.days import PartialDate
from roer.core.rules import Example, give_examples
from roer.intake.rules import (
    ApartFacts,
    AreasFacts,
    Asked,
    AskedFacts,
    BasisFacts,
    ClosingFacts,
    ConsentFacts,
    DeployFacts,
    FaceFacts,
    GpFacts,
    Holder,
    InterpreterFacts,
    LightFacts,
    LongCareFacts,
    ManagerFacts,
    OfferFacts,
    OpinionFacts,
    PageFacts,
    PassingFacts,
    PresenceFacts,
    ProofFacts,
    RedirectFacts,
    ReferralFacts,
    RepeatFacts,
    RouteFacts,
    SecondLookFacts,
    SharingFacts,
    TalkFacts,
    TeamFacts,
    basis_comes_along,
    child_is_heard,
    child_is_not_talked_about_alone,
    child_is_there,
    closing_is_not_silent,
    consent_is_complete,
    deploys_within_the_mandate,
    expert_looks_before_light_help,
    family_group_plan_comes_first,
    fifth_talk_is_seen,
    first_line_stays_case_manager,
    growing_up_goes_past_the_team,
    help_never_waits_for_sharing,
    institution_has_a_title,
    institution_holds_a_measure,
    interpreter_is_there,
    lasting_is_proven_once,
    many_redirects_are_seen,
    new_face_has_a_reason,
    no_is_not_said_by_one_team_alone,
    no_way_back_is_said,
    nobody_is_asked_for_origin,
    nobody_lets_go_before_the_next_accepts,
    nothing_is_done_twice,
    one_worker_for_many_areas,
    own_strength_is_not_a_way_out,
    page_says_does_and_does_not,
    referral_names_who,
    signals_stand_in_the_register,
    supporter_is_offered,
    supporter_joins_long_care,
    team_has_five_kinds,
    young_child_and_long_care,
)

CHILD, MOTHER, FATHER, INSTITUTION = (UUID(int=number) for number in range(1, 5))
DAY = date(2026, 9, 10)
BOTH = (Holder(MOTHER, "parental", "verified"), Holder(FATHER, "parental", "verified"))
UNSURE = (Holder(MOTHER, "parental", "verified"), Holder(FATHER, "parental", "unknown"))
GUARDIAN = (Holder(INSTITUTION, "guardianship", "verified", True), Holder(MOTHER, "none", "verified"))


def case(birth: str | None, *, yes: tuple[UUID, ...] = (), no: tuple[UUID, ...] = (), **more: object) -> ConsentFacts:
    """Consent facts on the tenth of September 2026."""
    asked = tuple(Asked(one, "given") for one in yes) + tuple(Asked(one, "refused") for one in no)
    given = {"weight": "ordinary", "holders": BOTH, "asked": asked} | more
    return ConsentFacts(DAY, CHILD, birth=PartialDate.parse(birth) if birth else None, **given)  # type: ignore[arg-type]


give_examples(
    consent_is_complete,
    Example("Een kind van 9, beide ouders zeggen ja.", case("2017-02-08", yes=(MOTHER, FATHER)), "fits"),
    Example("Een kind van 9, alleen moeder zegt ja.", case("2017-02-08", yes=(MOTHER,)), "met"),
    Example("Een kind van 9 zegt zelf ja, de ouders zwijgen.", case("2017-02-08", yes=(CHILD,)), "met"),
    Example("Een meisje van 14 en haar moeder zeggen ja, vader zwijgt.", case("2012-01-05", yes=(CHILD, MOTHER)), "met"),
    Example("Een meisje van 14, vader zwijgt, het gaat om praten.",
            case("2012-01-05", weight="light"), "fits"),
    Example("Een jongen van 14 blijft het willen na de weigering van vader; een professional legt dat uit.",
            case("2012-01-05", yes=(CHILD,), no=(FATHER,), exception="considered_wish"), "fits"),
    Example("Een professional ziet ernstig nadeel, maar de jongen van 14 zegt zelf nee.",
            case("2012-01-05", no=(CHILD,), exception="serious_harm"), "met"),
    Example("Voor een kind van 9 geldt de uitzondering voor 12 tot 16 niet.",
            case("2017-02-08", yes=(MOTHER,), exception="serious_harm"), "met"),
    Example("Een jongere van 16 zegt ja, de ouders zeggen nee.",
            case("2010-09-10", yes=(CHILD,), no=(MOTHER, FATHER)), "fits"),
    Example("Op de dag voor de zestiende verjaardag tellen de ouders nog mee.",
            case("2010-09-11", yes=(CHILD,), no=(FATHER,)), "met"),
    Example("Van vader is het gezag niet zeker. Hij wordt gevraagd alsof hij het heeft.",
            case("2017-02-08", holders=UNSURE, yes=(MOTHER,)), "met"),
    Example("De voogd zegt ja; een ouder zonder gezag hoeft niet ja te zeggen.",
            case("2016-05-22", holders=GUARDIAN, yes=(INSTITUTION,)), "fits"),
    Example("Niemand weet wie het gezag heeft over een kind van 9.", case("2017-02-08", holders=()), "met"),
    Example("De leeftijd is niet bekend: kind en ouders worden gevraagd.", case(None, yes=(CHILD,)), "met"),
    Example("De rechter legde een maatregel op; die hulp vraagt geen toestemming.",
            case("2012-01-05", court_title=True), "fits"),
    Example("Er is acuut gevaar: de hulp begint.", case("2017-02-08", acute=True, weight="far_reaching"), "fits"),
)  # fmt: skip
give_examples(
    help_never_waits_for_sharing,
    Example("Een vraag is klaar omdat het gezin verder kan.", SharingFacts(False), "fits"),
    Example("Een vraag stopt omdat vader gegevens niet wil delen.", SharingFacts(True), "met"),
)
give_examples(
    fifth_talk_is_seen,
    Example("Het vierde gesprek.", TalkFacts(3), "fits"),
    Example("Het vijfde gesprek, en nog niet duidelijk wat helpt.", TalkFacts(4), "met"),
    Example("Het vijfde gesprek, en duidelijk wat helpt.", TalkFacts(4, True), "fits"),
)
give_examples(
    child_is_there,
    Example("Het kind was er een deel van de tijd bij.", PresenceFacts("part"), "fits"),
    Example("Het kind was er niet bij en niemand schreef waarom.", PresenceFacts("not"), "met"),
    Example("Er staat waarom, maar niet of het kind het wilde.", PresenceFacts("not", True), "met"),
    Example("Er staat waarom en wat het kind wilde.", PresenceFacts("not", True, True), "fits"),
)
give_examples(
    child_is_heard,
    Example("De woorden van het kind staan er.", OpinionFacts(True), "fits"),
    Example("Er staat niets.", OpinionFacts(False), "met"),
    Example("Alleen een aangevinkte reden is te weinig.", OpinionFacts(False, "not_reached"), "met"),
    Example("Er staat waarom het nog niet lukte.", OpinionFacts(False, "not_reached", True), "fits"),
)
give_examples(
    family_group_plan_comes_first,
    Example("Het plan is aangeboden.", OfferFacts(True), "fits"),
    Example("Het plan is niet aangeboden.", OfferFacts(False), "met"),
    Example("De ouders zeiden dat ze het niet willen.", OfferFacts(False, "parents_decline"), "fits"),
)
give_examples(
    supporter_is_offered,
    Example("Een cliëntondersteuner is aangeboden.", OfferFacts(True), "fits"),
    Example("Niemand heeft het aangeboden.", OfferFacts(False), "met"),
)
give_examples(
    new_face_has_a_reason,
    Example("Er staat waarom er een ander komt.", FaceFacts("long_ill", True), "fits"),
    Example("Alleen een code.", FaceFacts("long_ill", False), "met"),
    Example("Geen reden.", FaceFacts("", False), "met"),
)
give_examples(
    institution_has_a_title,
    Example("Er loopt een ondertoezichtstelling.", RouteFacts(True), "fits"),
    Example("De instelling is voogd.", RouteFacts(False, True), "fits"),
    Example("Er is geen maatregel.", RouteFacts(False), "met"),
)
give_examples(
    referral_names_who,
    Example("De huisarts verwees.", ReferralFacts("gp"), "fits"),
    Example("Niemand verwees en niemand schreef waarom.", ReferralFacts(""), "met"),
    Example("Niemand verwees; er staat waarom.", ReferralFacts("", True), "fits"),
)
give_examples(
    basis_comes_along,
    Example("Er is genoeg geld en een huis.", BasisFacts(0, True), "fits"),
    Example("Het gezin moet misschien het huis uit, en het plan is alleen therapie.", BasisFacts(1, True), "met"),
    Example("Het gezin moet misschien het huis uit, en het plan helpt daar ook bij.", BasisFacts(1, False), "fits"),
)
give_examples(
    expert_looks_before_light_help,
    Example("Er speelt niets zwaars.", LightFacts(), "fits"),
    Example("Moeder heeft een licht verstandelijke beperking en niemand met kennis dacht mee.",
            LightFacts(frozenset({"intellectual"}), frozenset({"disability"})), "met"),
    Example("Iemand met andere kennis dacht mee.",
            LightFacts(frozenset({"intellectual"}), frozenset({"disability"}), frozenset({"safety"})), "met"),
    Example("Iemand met kennis daarvan dacht mee.",
            LightFacts(frozenset({"intellectual"}), frozenset({"disability"}), frozenset({"disability"})), "fits"),
)  # fmt: skip
give_examples(
    child_is_not_talked_about_alone,
    Example("Het kind zit erbij.", ApartFacts(True), "fits"),
    Example("Twee professionals praten samen, zonder reden.", ApartFacts(False), "met"),
    Example("Er is een reden, maar geen dag voor het kind.", ApartFacts(False, True), "met"),
    Example("Er is een reden, en vrijdag praat iemand met het kind.", ApartFacts(False, True, True), "fits"),
)
give_examples(
    closing_is_not_silent,
    Example("Het gezin zegt zelf: wij kunnen verder.", ClosingFacts(True, True), "fits"),
    Example("Het team stopt en zegt niet wat het uitzocht.", ClosingFacts(False), "met"),
    Example("Het team stopt en schrijft wie wat uitzocht.", ClosingFacts(False, examined=True), "fits"),
)
give_examples(
    own_strength_is_not_a_way_out,
    Example("Het team zegt alleen: er is een netwerk.", ClosingFacts(False, examined=True, own_strength=True), "met"),
    Example("Er staat dat opa drie dagen oppast en dat moeder dat redt.",
            ClosingFacts(False, examined=True, own_strength=True, named_people=True), "fits"),
    Example("Moeder zei dat het op is, en niemand gaf antwoord.",
            ClosingFacts(False, own_strength=True, named_people=True, exhausted_unanswered=True), "met"),
    Example("Het gezin zegt zelf dat het zo lukt.", ClosingFacts(True, True, own_strength=True), "fits"),
)  # fmt: skip
give_examples(
    nobody_lets_go_before_the_next_accepts,
    Example("De vraag bleef bij het team.", PassingFacts(False), "fits"),
    Example("Het Wlz-loket zei nog geen ja.", PassingFacts(True), "met"),
    Example("Het Wlz-loket nam het over.", PassingFacts(True, True), "fits"),
)
give_examples(
    many_redirects_are_seen,
    Example("De eerste keer doorgestuurd.", RedirectFacts(0), "fits"),
    Example("De tweede keer doorgestuurd.", RedirectFacts(1), "met"),
)
give_examples(
    no_is_not_said_by_one_team_alone,
    Example("Het team zegt ja tegen meer hulp.", SecondLookFacts(False, True), "fits"),
    Example("Het team dat helpt, zegt alleen zelf nee.", SecondLookFacts(True, True), "met"),
    Example("Iemand van buiten keek mee.", SecondLookFacts(True, True, True), "fits"),
    Example("Het team geeft zelf geen lichte hulp.", SecondLookFacts(True, False), "fits"),
)
give_examples(
    growing_up_goes_past_the_team,
    Example("Een psychische klacht, meteen naar een specialist.", GpFacts("mental", True), "fits"),
    Example("Opvoeden, naar het lokale team.", GpFacts("growing_up"), "fits"),
    Example("Opvoeden, meteen naar een specialist zonder reden.", GpFacts("growing_up", True), "met"),
    Example("Opvoeden, meteen naar een specialist, met een reden.", GpFacts("growing_up", True, True), "fits"),
)
give_examples(
    page_says_does_and_does_not,
    Example("Alles staat er.", PageFacts(True, True), "fits"),
    Example("Er staat niet wat het team niet doet.", PageFacts(True, False), "met"),
    Example("Er staat niet wat het team mag.", PageFacts(True, True, False), "met"),
)
give_examples(
    first_line_stays_case_manager,
    Example("Een collega van het team regelt de hulp.", ManagerFacts(True), "fits"),
    Example("De aanbieder regelt alles, en er staat niet waarom.", ManagerFacts(False), "met"),
    Example("Er staat waarom, maar niet wie van het team blijft.", ManagerFacts(False, True), "met"),
    Example("De aanbieder regelt alles; er staat waarom, en Fatima blijft.", ManagerFacts(False, True, True), "fits"),
    Example("Er loopt een maatregel; de jeugdbeschermer heeft de leiding.",
            ManagerFacts(False, in_measure=True, by_institution=True), "fits"),
)  # fmt: skip
give_examples(
    institution_holds_a_measure,
    Example("Er loopt geen maatregel.", ManagerFacts(False, True, True), "fits"),
    Example("Er loopt een maatregel; de aanbieder zou de leiding krijgen.", ManagerFacts(False, True, True, True), "met"),
    Example("Er loopt een maatregel; de jeugdbeschermer heeft de leiding.",
            ManagerFacts(False, in_measure=True, by_institution=True), "fits"),
)  # fmt: skip
give_examples(
    signals_stand_in_the_register,
    Example("Een gewone vraag van de gemeente.", AskedFacts(False), "fits"),
    Example("Een signaal dat in het register staat.", AskedFacts(True, True), "fits"),
    Example("Een signaal dat nergens staat.", AskedFacts(True), "met"),
)
give_examples(
    nobody_is_asked_for_origin,
    Example("Welke taal spreken jullie het liefst?", AskedFacts(False), "fits"),
    Example("Heeft het gezin een migratieachtergrond?", AskedFacts(False, about_origin=True), "met"),
)
give_examples(
    nothing_is_done_twice,
    Example("Het eerste onderzoek.", RepeatFacts(False), "fits"),
    Example("Vier maanden geleden is dit al gedaan.", RepeatFacts(True), "met"),
    Example("Het is al gedaan; er staat waarom het nu anders kan zijn.", RepeatFacts(True, True), "fits"),
)
HOUSING = frozenset({"housing"})
DECEMBER, JANUARY = date(2026, 12, 1), date(2027, 1, 2)
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
give_examples(
    one_worker_for_many_areas,
    Example("Alleen een vraag over opvoeden.", AreasFacts(1), "fits"),
    Example("Opvoeden, wonen en schulden.", AreasFacts(3), "met"),
    Example("Opvoeden en schulden; één gezinswerker is aangeboden.", AreasFacts(2, True), "fits"),
)
give_examples(
    deploys_within_the_mandate,
    Example("Mandaat voor wonen tot en met 31 december, ingezet op 1 december.",
            DeployFacts("housing", DECEMBER, HOUSING, FIRST, LAST), "fits"),
    Example("Hetzelfde mandaat, ingezet op 2 januari.", DeployFacts("housing", JANUARY, HOUSING, FIRST, LAST), "met"),
    Example("Een mandaat voor wonen; het gaat over schulden.", DeployFacts("debts", DECEMBER, HOUSING, FIRST, LAST), "met"),
    Example("Er is geen mandaat.", DeployFacts("housing", DECEMBER), "met"),
)  # fmt: skip
give_examples(
    lasting_is_proven_once,
    Example("Een eerste verklaring.", ProofFacts(False, False), "fits"),
    Example("Het gaat niet over en het is al bewezen.", ProofFacts(True, True), "met"),
    Example("Het is al bewezen; er staat waarom er nu iets nieuws nodig is.", ProofFacts(True, True, True), "fits"),
)
give_examples(
    no_way_back_is_said,
    Example("Het gezin hoorde dat er geen weg terug is.", LongCareFacts(True, True, 14), "fits"),
    Example("Dat is niet gezegd.", LongCareFacts(True, False, 14), "met"),
)
give_examples(
    supporter_joins_long_care,
    Example("Een cliëntondersteuner denkt mee.", LongCareFacts(True, True, 14), "fits"),
    Example("Er is geen cliëntondersteuner en er staat niet waarom.", LongCareFacts(False, True, 14), "met"),
    Example("Het gezin wil er geen; dat staat erbij.", LongCareFacts(False, True, 14, True), "fits"),
)
give_examples(
    young_child_and_long_care,
    Example("Een jongere van veertien.", LongCareFacts(True, True, 14), "fits"),
    Example("Een kind van vijf.", LongCareFacts(True, True, 5), "met"),
    Example("Hoe oud het kind is, weet nog niemand.", LongCareFacts(True, True), "met"),
)
give_examples(
    team_has_five_kinds,
    Example("Alle vijf soorten kennis zijn er.", TeamFacts(), "fits"),
    Example("Niemand weet van veiligheid, en er staat niet waarom.", TeamFacts(frozenset({"safety"})), "met"),
    Example("Niemand weet van veiligheid; er staat wat eraan gebeurt.", TeamFacts(frozenset({"safety"}), True), "fits"),
)
give_examples(
    interpreter_is_there,
    Example("Er is geen tolk gevraagd.", InterpreterFacts(False), "fits"),
    Example("De gevraagde gebarentolk is er niet.", InterpreterFacts(True), "met"),
    Example("Er staat waarom, maar geen dag voor een herhaling.", InterpreterFacts(True, has_reason=True), "met"),
    Example(
        "Er staat waarom, en wanneer het met een tolk overgaat.", InterpreterFacts(True, False, True, True), "fits"
    ),
    Example("Het gaat over geweld: het gesprek begint meteen.", InterpreterFacts(True, safety=True), "fits"),
)
