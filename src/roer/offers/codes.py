"""Code lists of the directory: kinds of help, what it is about, and what criteria can name."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Form(models.TextChoices):
    """How help is given. The codes are those of determinations and decisions, with what needs neither beside them."""

    TEAM = "team", _("hulp van het buurtteam")
    OUTPATIENT = "outpatient", _("gesprekken of begeleiding op een praktijk")
    DAY_CARE = "day_care", _("hulp overdag op een vaste plek")
    AT_HOME = "at_home", _("hulp thuis, op school of bij mensen uit de eigen kring")
    MENTAL_BASIC = "mental_basic", _("psychische hulp voor lichtere problemen")
    MENTAL_SPECIALISED = "mental_specialised", _("psychische hulp van een specialist")
    PERSONAL_CARE = "personal_care", _("hulp bij wassen, aankleden en eten")
    RESPITE = "respite", _("logeren, zodat thuis adem kan halen")
    FOSTER_CARE = "foster_care", _("wonen in een pleeggezin")
    FAMILY_HOME = "family_home", _("wonen in een gezinshuis")
    RESIDENTIAL = "residential", _("wonen bij een aanbieder")
    INFORMAL = "informal", _("iets gewoons in de buurt: sport, een club, een maatje")
    PARENTING = "parenting", _("steun voor ouders")
    MONEY = "money", _("hulp bij geld en schulden")
    CRISIS = "crisis", _("een plek voor als het nu niet veilig is")
    HELPLINE = "helpline", _("bellen of chatten, ook zonder naam")
    PREVENTION = "prevention", _("een cursus of bijeenkomst, zonder verwijzing")


# What is no individual youth help: it stands beside care and never counts as it (WAI-02).
OPEN_TO_ALL = frozenset({Form.INFORMAL, Form.PARENTING, Form.MONEY, Form.HELPLINE, Form.PREVENTION})
# What must be there every day in every region (Jeugdwet 2.6 lid 1a).
ESSENTIAL = (Form.CRISIS, Form.FOSTER_CARE, Form.MENTAL_SPECIALISED)
STAYS = frozenset({Form.FOSTER_CARE, Form.FAMILY_HOME, Form.RESIDENTIAL, Form.CRISIS})
PRIVATE_HOMES = frozenset({Form.FOSTER_CARE, Form.FAMILY_HOME})


class Topic(models.TextChoices):
    """What help is about, as people say it."""

    ANXIETY = "anxiety", _("angst en piekeren")
    MOOD = "mood", _("somber zijn")
    TRAUMA = "trauma", _("iets ergs meegemaakt")
    BEHAVIOUR = "behaviour", _("boos, druk of moeilijk gedrag")
    AUTISM = "autism", _("autisme")
    LEARNING = "learning", _("langzamer leren")
    EATING = "eating", _("eten")
    PARENTS_APART = "parents_apart", _("ouders die uit elkaar zijn")
    GROWING_UP = "growing_up", _("opvoeden en opgroeien")
    SCHOOL = "school", _("school")
    SUBSTANCES = "substances", _("drank, drugs of gamen")
    BODY = "body", _("een ziekte of beperking")
    FRIENDS = "friends", _("vrienden en vrije tijd")
    HOME = "home", _("even of langer niet thuis kunnen wonen")
    MONEY = "money", _("geld")


# Words people type, by topic. A word that stands nowhere here is still looked for in names and descriptions.
SAID_AS: dict[str, tuple[str, ...]] = {
    Topic.ANXIETY: ("angst", "bang", "piekeren", "paniek", "zenuwen", "durft niet"),
    Topic.MOOD: ("somber", "depressie", "verdrietig", "leeg", "geen zin"),
    Topic.TRAUMA: ("trauma", "misbruik", "geweld", "nachtmerrie", "meegemaakt"),
    Topic.BEHAVIOUR: ("boos", "druk", "adhd", "gedrag", "agressie", "ruzie", "slaan"),
    Topic.AUTISM: ("autisme", "ass", "asperger", "prikkels"),
    Topic.LEARNING: ("lvb", "beperking", "langzaam", "leren"),
    Topic.EATING: ("eten", "anorexia", "eetstoornis", "eetbui"),
    Topic.PARENTS_APART: ("scheiding", "gescheiden", "uit elkaar", "omgang"),
    Topic.GROWING_UP: ("opvoeden", "opvoeding", "puber", "peuter", "grenzen"),
    Topic.SCHOOL: ("school", "thuiszitten", "spijbelen", "leren"),
    Topic.SUBSTANCES: ("drugs", "drank", "blowen", "gamen", "verslaving", "verslaafd"),
    Topic.BODY: ("ziek", "handicap", "rolstoel", "epilepsie"),
    Topic.FRIENDS: ("vrienden", "eenzaam", "sport", "hobby", "maatje", "pesten"),
    Topic.HOME: ("logeren", "pleeggezin", "gezinshuis", "weg van huis", "uithuisplaatsing"),
    Topic.MONEY: ("geld", "schuld", "schulden", "armoede"),
}


class Circumstance(models.TextChoices):
    """What an inclusion or exclusion criterion can name. Nothing of this is kept about a child; it is asked when choosing."""

    ACTIVE_ADDICTION = "active_addiction", _("verslaving die nu speelt")
    DANGER_TO_SELF = "danger_to_self", _("gevaar voor zichzelf")
    DANGER_TO_OTHERS = "danger_to_others", _("gevaar voor anderen")
    PSYCHOSIS = "psychosis", _("dingen zien of horen die er niet zijn")
    LOW_IQ = "low_iq", _("langzamer leren (IQ onder 85)")
    NO_SCHOOL = "no_school", _("gaat niet naar school")
    NIGHT_CARE = "night_care", _("hulp in de nacht nodig")
    MEDICAL_CARE = "medical_care", _("medische zorg nodig")
    PARENTS_JOIN = "parents_join", _("een ouder doet mee")
    SPEAKS_DUTCH = "speaks_dutch", _("spreekt genoeg Nederlands")
    REFERRAL = "referral", _("verwijzing van een arts")
    PLACE_IN_REGION = "place_in_region", _("woont in de regio")


class Language(models.TextChoices):
    """Languages in which help can be given."""

    DUTCH = "nl", _("Nederlands")
    ENGLISH = "en", _("Engels")
    TURKISH = "tr", _("Turks")
    ARABIC = "ar", _("Arabisch")
    POLISH = "pl", _("Pools")
    UKRAINIAN = "uk", _("Oekraïens")
    SIGN = "ngt", _("gebarentaal")


class Line(models.TextChoices):
    """How near to ordinary life help is, by the national definition."""

    FIRST = "first", _("eerste lijn: dichtbij, zonder verwijzing")
    SECOND = "second", _("tweede lijn: hulp van een specialist")
    THIRD = "third", _("derde lijn: zeldzame, zeer gespecialiseerde hulp")


class ClientGroup(models.TextChoices):
    """For what kind of question help is made. A word about the help, never about a child."""

    SHORT = "short", _("kort")
    CURATIVE = "curative", _("om beter te worden")
    CHRONIC = "chronic", _("voor langere tijd")
    FAMILY = "family", _("voor het hele gezin")
    SINGLE = "single", _("voor één vraag")
    TRAUMA = "trauma", _("na iets ergs")
    TRAFFICKING = "trafficking", _("na uitbuiting")


class Level(models.TextChoices):
    """For whom something preventive is."""

    UNIVERSAL = "universal", _("voor iedereen")
    SELECTIVE = "selective", _("voor wie wat meer steun kan gebruiken")
    INDICATED = "indicated", _("voor wie al klachten merkt")


class SupplySignalKind(models.TextChoices):
    """Early signals that help may fall away (WAI-53)."""

    FINANCIAL = "financial", _("de organisatie komt geld tekort")
    STAFFING = "staffing", _("er zijn te weinig mensen om het werk te doen")
    CONTRACT_END = "contract_end", _("het contract loopt af en er is geen nieuw")
    STOPPING = "stopping", _("de organisatie zegt zelf dat zij stopt")


class Route(models.TextChoices):
    """Who buys help. National government never does."""

    MUNICIPALITY = "municipality", _("de gemeente zelf")
    REGION = "region", _("de jeugdregio")
    VNG = "vng", _("VNG, landelijke raamovereenkomst")
