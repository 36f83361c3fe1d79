"""What people may do in the directory. Looking is for everybody; keeping an offer is for who works at its organisation."""

from roer.core.actions import action
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.offers.models import Offer


def is_own(actor: Actor, offer: Offer) -> bool:
    """The offer is of the organisation the worker works for."""
    return actor.organisation_id == offer.organisation_id


keep_offers = action("offers.keep_offers", says="het eigen aanbod bijhouden", roles={Role.PROVIDER_WORKER}, when=is_own)
buy = action(
    "offers.keep_purchases",
    says="bijhouden welke hulp de gemeente inkoopt",
    roles={Role.WAITING_COORDINATOR, Role.DECIDER},
)
note = action(
    "offers.keep_notes", says="afspraken en plannen van de regio opschrijven", roles={Role.WAITING_COORDINATOR}
)
read_in = action("offers.read_in", says="een bestaande sociale kaart inlezen", roles={Role.WAITING_COORDINATOR})
