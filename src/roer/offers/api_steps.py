"""Keeping offers, what is bought, and what a region agreed as operations: one line each."""

from __future__ import annotations

from roer.core.operations import one_of, post
from roer.offers import commands, purchases
from roer.offers.api import router
from roer.offers.codes import Route, SupplySignalKind
from roer.offers.models import RegionNote

post(
    router, "/offers/{offer_id}/closings", commands.announce_closing, name="announceClosing",
    summary="Say that an own offer will close",
)  # fmt: skip
post(
    router, "/closings/{closing_id}/build-up", commands.plan_build_up, name="planBuildUp",
    summary="Say which places come instead, and when",
)  # fmt: skip
post(
    router, "/offers/{offer_id}/purchases", purchases.buy_offer, name="buyOffer",
    summary="A municipality buys an offer", route=one_of(Route.values),
)  # fmt: skip
post(
    router, "/purchases/{purchase_id}/end", purchases.stop_buying, name="stopBuying",
    summary="A municipality stops buying an offer",
)  # fmt: skip
post(
    router, "/supply-signals", purchases.record_supply_signal, name="recordSupplySignal",
    summary="An early signal about an organisation", kind=one_of(SupplySignalKind.values),
)  # fmt: skip
post(
    router,
    "/supply-signals/{signal_id}/end",
    purchases.end_supply_signal,
    name="endSupplySignal",
    summary="An early signal is over",
)
post(
    router, "/region-notes", purchases.write_note, name="writeRegionNote", summary="What a region agreed or plans",
    kind=one_of(RegionNote.Kind.values),
)  # fmt: skip
