"""Code lists of this room."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TitleKind(models.TextChoices):
    """By what right somebody stays away from home at a moment. `none` is an answer too, and never called lawful."""

    CONSENT = "consent", _("iedereen die dat moet, heeft ja gezegd")
    OUT_OF_HOME = "out_of_home", _("de rechter vond dit goed")
    GUARDIANSHIP = "guardianship", _("de voogd heeft dit besloten")
    CLOSED = "closed", _("de rechter vond een gesloten plek nodig")
    CRIMINAL = "criminal", _("de strafrechter besliste dit")
    ACUTE = "acute", _("er was direct gevaar; vragen kon nog niet")
    NONE = "none", _("het is niet geregeld")


class WhyNone(models.TextChoices):
    """Why there is no title: what lapsed last, or what was never there."""

    NEVER = "never", _("niemand legde vast waarom dit mag")
    MISSING_YES = "missing_yes", _("nog niet iedereen heeft ja gezegd")
    WITHDRAWN = "withdrawn", _("een ja is ingetrokken")
    OVER = "over", _("de laatste dag van de uitspraak is voorbij")
    NO_HEARING = "no_hearing", _("er was geen zitting binnen twee weken")
    UNUSED = "unused", _("de uitspraak is drie maanden niet gebruikt")
    NOT_NEEDED = "not_needed", _("de instelling vond het verblijf niet langer nodig")
    ENDED = "ended", _("de rechter beëindigde de machtiging")
    SUSPENDED = "suspended", _("de machtiging is geschorst")
    NO_MEASURE = "no_measure", _("de maatregel waar de uitspraak bij hoort, is er niet meer")
    NO_COURT = "no_court", _("voor een gesloten plek is een uitspraak van de rechter nodig")
    OF_AGE = "of_age", _("je bent achttien: de oude uitspraak telt niet meer")


class Reason(models.TextChoices):
    """The main reason to live elsewhere (LIV-04). Another reason is explained in words."""

    UPBRINGING = "upbringing", _("thuis lukt het opvoeden nu niet")
    ORPHANED = "orphaned", _("de ouders leven niet meer")
    SAFETY = "safety", _("thuis is het niet veilig")
    OWN_WISH = "own_wish", _("eigen wens om ergens anders te wonen")
    OTHER = "other", _("iets anders")


class Factor(models.TextChoices):
    """What made it go wrong at home, counted per region (LIV-04)."""

    CARER_ILL = "carer_ill", _("een ouder is ziek of overbelast")
    VIOLENCE = "violence", _("geweld of ruzie thuis")
    MONEY = "money", _("geldzorgen of geen woning")
    DIVORCE = "divorce", _("scheiding")
    ADDICTION = "addiction", _("verslaving")
    DISABILITY = "disability", _("een beperking")
    BEHAVIOUR = "behaviour", _("moeilijk gedrag")
    NO_HELP = "no_help", _("er kwam geen passende hulp op tijd")


class Alternative(models.TextChoices):
    """Lighter help that was weighed before living elsewhere."""

    AT_HOME = "at_home", _("hulp thuis")
    NETWORK = "network", _("bij familie of bekenden")
    DAY_CARE = "day_care", _("dagbehandeling")
    TIME_OUT = "time_out", _("af en toe ergens logeren")
    PARENT_AND_CHILD = "parent_and_child", _("behandeling van ouder en kind samen")


class Step(models.TextChoices):
    """What kind of change of living place this is. Only a move counts as one (LIV-14)."""

    FIRST = "first", _("voor het eerst ergens anders")
    MOVE = "move", _("verhuisd naar een andere plek")
    GROUP_CHANGE = "group_change", _("naar een andere groep op dezelfde plek")
    AWAY = "away", _("een tijd gesloten; de eigen plek blijft")
    BACK = "back", _("terug op de eigen plek")
    RETURN_HOME = "return_home", _("weer thuis")


class Interest(models.TextChoices):
    """Why a further move is in the interest of this child (LIV-12)."""

    LASTING = "lasting", _("hier kun je lang blijven")
    LIGHTER = "lighter", _("van zwaardere naar lichtere hulp")
    OWN_WISH = "own_wish", _("eigen wens")
    NONE = "none", _("geen van deze")


class StayEnd(models.TextChoices):
    """Why a placement ended."""

    HOME = "home", _("weer naar huis")
    MOVED = "moved", _("verhuisd naar een andere plek")
    ON_OWN = "on_own", _("op eigen benen")
    BY_PARENT = "by_parent", _("een ouder nam het kind mee naar huis")
    BY_CARER = "by_carer", _("de opvoeders konden niet verder")
    BY_PROVIDER = "by_provider", _("de aanbieder stopte")
    OTHER = "other", _("iets anders")


class Answer(models.TextChoices):
    """What somebody said about living here."""

    GIVEN = "given", _("ja")
    REFUSED = "refused", _("nee")
    WITHDRAWN = "withdrawn", _("eerst ja, nu niet meer")


class ExceptionGround(models.TextChoices):
    """Why a yes of the parents may be missing from twelve to fifteen (Jeugdwet 7.3.4 lid 2)."""

    SERIOUS_HARM = "serious_harm", _("anders loopt het kind ernstige schade op")
    OWN_WISH = "own_wish", _("het kind wil dit zelf, ook na het nee van de ouders")


class TransferPart(models.TextChoices):
    """What has to go along when a child moves (LIV-15). Medication and safety are there before the child is."""

    PLAN = "plan", _("het plan")
    MENTOR = "mentor", _("wie de mentor is")
    SCHOOL = "school", _("school of werk")
    MEDICATION = "medication", _("medicijnen")
    SAFETY = "safety", _("wat nodig is voor de veiligheid")
    CONTACTS = "contacts", _("met wie het kind contact heeft")
    OWN_VIEW = "own_view", _("wat het kind er zelf van vindt")


class Verdict(models.TextChoices):
    """What the expert team of the region finds of a move (LIV-12)."""

    NEEDED = "needed", _("verhuizen is goed voor dit kind")
    UNNEEDED = "unneeded", _("verhuizen is niet nodig")


class Gap(models.TextChoices):
    """What a child in care may be without on a day: the five questions of the ledger."""

    OWNER = "owner", _("niemand die voor dit kind staat")
    TITLE = "title", _("niet geregeld dat het kind woont waar het woont")
    CONTACT = "contact", _("al weken niemand gesproken")
    PLAN = "plan", _("geen plan dat loopt")
    SCHOOL = "school", _("geen school, en geen antwoord waarom niet")


class SchoolState(models.TextChoices):
    """Whether somebody goes to school or work, and else why not."""

    SCHOOL = "school", _("naar school")
    WORK = "work", _("werk of leerbaan")
    CARE = "care", _("dagbesteding of zorg in plaats van school")
    EXEMPT = "exempt", _("vrijstelling van school")
    SEARCHING = "searching", _("er wordt een school gezocht")
    ILL = "ill", _("ziek")
    UNSAFE = "unsafe", _("kan nu niet veilig naar school")
