"""How what happens in this room reads on the timeline, in work lists and in the list of who looked."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_deed, register_page, register_sentence, register_work

for kind, says in {
    "applied": _("Hulp voor na achttien aangevraagd."),
    "taken_over": _("Een organisatie neemt de hulp na achttien over."),
    "judged": _("Gezegd wat er op orde is en wat nog niet."),
    "named": _("Opgeschreven wie er blijft."),
    "marked": _("Verteld en opgeschreven waarom er misschien meer steun nodig is."),
    "let_go": _("De hulp liet los, of de jongere stopte zelf."),
}.items():
    register_sentence(f"future.{kind}", says, "path")
register_work("future.apply", _("Vraag de hulp voor na achttien aan, samen met de jongere"), "waiting:episode")
for kind, says in {
    "look_at_mark": _("Een jongere vindt dat iets niet klopt. Kijk er opnieuw naar"),
    "aftercare": _("Vraag hoe het gaat: de hulp is gestopt"),
    "offer_aftercare": _("Een jongere stopte zelf. Bied aan om te blijven bellen"),
    "arrange_support": _("Regel dit nog: iemand om op terug te vallen"),
    "arrange_housing": _("Regel dit nog: wonen"),
    "arrange_school_work": _("Regel dit nog: school of werk"),
    "arrange_income": _("Regel dit nog: geld"),
    "arrange_wellbeing": _("Regel dit nog: hoe het gaat"),
}.items():
    register_work(f"future.{kind}", says, "future:young")
register_page("future:list", _("wie bijna achttien wordt"))
register_page("future:young", _("wat er klaar is voor achttien"))
for name, did in {
    "apply_for": _("vroeg hulp voor na achttien aan"),
    "accept_for": _("legde vast wie de hulp overneemt"),
    "judge_condition": _("zei wat er op orde is"),
    "name_adult": _("schreef op wie er blijft"),
    "mark_without_net": _("schreef op waarom er misschien meer steun nodig is"),
    "contest_mark": _("zei dat iets niet klopt"),
    "let_go": _("liet los"),
    "stop_myself": _("stopte zelf met hulp"),
    "look_ahead": _("keek wie bijna achttien wordt"),
}.items():
    register_deed(f"future.{name}", did)
