"""Code lists of this room."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Law(models.TextChoices):
    """Under which law help goes on from the eighteenth birthday."""

    YOUTH_DECIDED = "youth_decided", _("jeugdhulp, tot 23 jaar: daarover wordt vóór de verjaardag besloten")
    YOUTH_FOSTER = "youth_foster", _("pleegzorg, vanzelf tot 21 jaar")
    ADULT_SUPPORT = "adult_support", _("hulp voor volwassenen, van de gemeente of het zorgkantoor")
    INSURANCE = "insurance", _("zorg die de zorgverzekering betaalt")


class Area(models.TextChoices):
    """The five conditions before anybody lets go (BIG5)."""

    SUPPORT = "support", _("iemand om op terug te vallen")
    HOUSING = "housing", _("wonen")
    SCHOOL_WORK = "school_work", _("school of werk")
    INCOME = "income", _("geld")
    WELLBEING = "wellbeing", _("hoe het gaat")


class Part(models.TextChoices):
    """What has to be there for a condition."""

    ADULT = "adult", _("een volwassene die blijft en er niet voor betaald wordt")
    SUITABLE = "suitable", _("een passende plek")
    AFFORDABLE = "affordable", _("te betalen")
    STABLE = "stable", _("een plek om te blijven")
    SCHOOL = "school", _("school")
    WORK = "work", _("werk")
    BASIS = "basis", _("genoeg basis om verder te komen")
    ENOUGH = "enough", _("genoeg geld")
    PARENTS = "parents", _("ouders die kunnen bijspringen")
    DEBT_PLAN = "debt_plan", _("een plan tegen schulden")
    BALANCE = "balance", _("het gaat goed, in lijf en hoofd")
    SIGNAL_PLAN = "signal_plan", _("een plan voor als het minder gaat")
    ASKED = "asked", _("gevraagd hoe je zelf merkt dat het minder gaat")
    CARE = "care", _("zorg na je achttiende, of die is niet nodig")


class Side(models.TextChoices):
    """Whose judgement it is; both are kept side by side."""

    YOUNG = "young", _("van de jongere")
    WORKER = "worker", _("van de hulpverlener")


class Ground(models.TextChoices):
    """Why somebody may need more around eighteen. A fact that was said, never a score."""

    NO_ADULT = "no_adult", _("geen volwassene om op terug te vallen")
    LESS_RELIANT = "less_reliant", _("kan nog niet alles zelf regelen")


class EndReason(models.TextChoices):
    """Why help lets go."""

    READY = "ready", _("het is goed zo, zeggen jongere en hulpverlener")
    TAKEN_OVER = "taken_over", _("een ander nam het over")
    OTHER = "other", _("iets anders")
    TURNED_18 = "turned_18", _("de jongere werd achttien")


class EndedBy(models.TextChoices):
    """Who let go."""

    ORGANISATION = "organisation", _("de hulpverlening")
    YOUNG = "young", _("de jongere zelf")
