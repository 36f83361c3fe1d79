"""Find the cast again in a filled database, for tests and the demo's choice of persons."""

from __future__ import annotations

from roer.core.models import Account, Dossier, Organisation, Seat
from roer.demo.cast import Cast, Member


def recall() -> Cast:
    """The cast as it stands: every demo account with its newest seat, and its second seat as `<login>_<role>`."""
    accounts = Account.objects.filter(demo=True)
    seats = Seat.objects.filter(account__in=accounts).select_related("account", "organisation").order_by("valid_from")
    cast = Cast(min(account.made_at for account in accounts))
    dossiers = dict(Dossier.objects.filter(kind="person", is_head=True).values_list("person_id", "id"))
    for seat in seats:
        username = seat.account.username  # type: ignore[union-attr]
        key = username if username not in cast.members else f"{username}_{seat.role}"
        cast.members[key] = Member(username, seat, seat.person_id, dossiers.get(seat.person_id))  # type: ignore[arg-type]
    cast.organisations = {organisation.name: organisation for organisation in Organisation.objects.all()}
    return cast
