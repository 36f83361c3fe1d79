"""Code lists of this room."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Clock(models.TextChoices):
    """Kinds of waiting. The first two sum to the total."""

    CONVERSATION = "conversation", _("wachten op een gesprek")
    START = "start", _("wachten op de start van de hulp")
    TOTAL = "total", _("wachten in totaal")


class Chooser(models.TextChoices):
    """Who made the choice, as the one who acted."""

    SELF = "self", _("de jongere zelf")
    PARENT = "parent", _("een ouder of opvoeder")
    PROFESSIONAL = "professional", _("de professional, samen met het gezin")


class Fit(models.TextChoices):
    """Is this what is needed, or only what is free (WAI-40)?"""

    FITTING = "fitting", _("dit past")
    AVAILABLE = "available", _("dit is er, maar past niet helemaal")


class OnlyBecause(models.TextChoices):
    """Why something is chosen that is only available. Each is counted apart and goes to who coordinates (WAI-40)."""

    FIRST_FREE = "first_free", _("dit is het eerste dat vrij is")
    MONEY = "money", _("iets anders wordt niet betaald of ingekocht")
    NO_FAMILY = "no_family", _("er is geen plek in een gezin vrij, daarom een groep")
    SHELTER = "shelter", _("de opvang kon sneller")
    CLOSED = "closed", _("er is geen ander dan een gesloten plek")


class WorseKind(models.TextChoices):
    """What got worse while waiting (WAI-27)."""

    WORSE = "worse", _("het wordt erger")
    OVERLOADED = "overload", _("thuis houden we het niet meer vol")
    NO_SCHOOL = "no_school", _("het kind gaat niet meer naar school")
    BRIDGING = "bridging", _("de hulp voor intussen stopte")


class DeclineCode(models.TextChoices):
    """Why a provider says no. The first four rest on what it published itself."""

    AGE = "age", _("de leeftijd valt buiten ons aanbod")
    INCLUSION = "inclusion", _("er ontbreekt iets waarvoor dit aanbod bedoeld is")
    EXCLUSION = "exclusion", _("er speelt iets waarvoor dit aanbod niet bedoeld is")
    FULL = "full", _("wij hebben geen plek, zoals bij ons aanbod staat")
    OTHER = "other", _("een andere reden")


class WaitCause(models.TextChoices):
    """Why somebody waits too long (WAI-25)."""

    TIGHT_PURCHASING = "tight_purchasing", _("er is te weinig ingekocht")
    NO_STAFF = "no_staff", _("er zijn te weinig mensen die dit kunnen")
    PAPERWORK = "paperwork", _("papierwerk")
    UNKNOWN_OFFER = "unknown_offer", _("niet bekend welk aanbod er is")
    DISTRUST = "distrust", _("organisaties vertrouwen elkaars verwijzing niet")
    DECLINED = "declined", _("een aanbieder zei nee")
    FAMILY_WISH = "family_wish", _("het gezin wil hierop wachten")


class BrokerageOutcome(models.TextChoices):
    """The only three ways in which brokerage ends (WAI-24)."""

    STARTED_ELSEWHERE = "started_elsewhere", _("de hulp kan ergens anders beginnen")
    FAMILY_WAITS = "family_waits", _("het gezin wil blijven wachten")
    NO_ALTERNATIVE = "no_alternative", _("er is nergens anders plek")


class Bridging(models.TextChoices):
    """What is given while waiting."""

    TALKS = "talks", _("gesprekken met het vaste gezicht")
    AT_HOME = "at_home", _("hulp thuis")
    RESPITE = "respite", _("af en toe logeren")
    ONLINE = "online", _("oefenen of chatten op internet")
    SCHOOL = "school", _("steun op school")
    CONTACT = "contact", _("elke week contact")


class EndCode(models.TextChoices):
    """Why help ends. The last four leave a need: then somebody else must have accepted first."""

    GOALS_REACHED = "goals_reached", _("de doelen zijn gehaald")
    ENOUGH = "enough", _("het is zo genoeg, zegt het gezin")
    STOPPED_BY_FAMILY = "stopped_by_family", _("het gezin of de jongere stopt zelf")
    DECEASED = "deceased", _("overleden")
    OTHER_HELP = "other_help", _("andere hulp past beter")
    PROVIDER_STOPS = "provider_stops", _("de aanbieder kan niet verder")
    MOVED = "moved", _("het gezin is verhuisd")
    TURNED_EIGHTEEN = "turned_eighteen", _("de jongere werd achttien")


NEEDS_NEXT = frozenset({EndCode.OTHER_HELP, EndCode.PROVIDER_STOPS, EndCode.MOVED, EndCode.TURNED_EIGHTEEN})


class GoesAlong(models.TextChoices):
    """What goes along with a handover (INT-59)."""

    PLAN = "plan", _("het plan")
    BUDDY = "buddy", _("het maatje")
    SCHOOL = "school", _("school")
    MEDICATION = "medication", _("medicijnen")
    SAFETY = "safety", _("afspraken over veiligheid")
    CONTACTS = "contacts", _("belangrijke mensen")
    OWN_VIEW = "own_view", _("wat het kind zelf vindt")


class PauseCause(models.TextChoices):
    """Why a clock stands still. Only what the family itself asks for or meets; a full provider never pauses anything."""

    FAMILY_ASKS = "family_asks", _("het gezin vroeg om even te wachten")
    AWAY = "away", _("het gezin is een tijd weg")
    ILL = "ill", _("het kind of een ouder is ziek")


class TeamLevel(models.TextChoices):
    """Where a team for stuck cases stands."""

    REGION = "region", _("regionaal expertteam")
    REGIONS = "regions", _("team van meer regio's samen")
    NATIONAL = "national", _("landelijke tafel")


NEXT_LEVEL = {TeamLevel.REGION: TeamLevel.REGIONS, TeamLevel.REGIONS: TeamLevel.NATIONAL}


class CloseWay(models.TextChoices):
    """How a stuck case is closed. The first two need nothing more; the last needs a reason and who goes on (WAI-46)."""

    HELPED = "helped", _("de hulp die nodig is, is begonnen")
    FAMILY_ENDS = "family_ends", _("kind en ouders willen niet verder")
    EARLIER = "earlier", _("eerder gesloten")
