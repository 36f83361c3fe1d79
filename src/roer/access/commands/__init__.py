"""What people do with access: share, stop sharing, shut out, close, open in danger."""

from roer.access.commands.accounts import confirm_link, end_seat, found_installation, make_account, propose_link
from roer.access.commands.excluding import lift_exclusion, say_about_exclusion, shut_out
from roer.access.commands.guests import ask_as_guest, code_for, open_with_code, take_over_guest
from roer.access.commands.pausing import look_into_pause, pause_supporter
from roer.access.commands.protecting import close_for, delay_telling, end_closure, open_in_danger, pass_on_emergency
from roer.access.commands.seats import confirm_seat, propose_seat
from roer.access.commands.sharing import (
    end_item_share,
    end_shut_for,
    limit_sharing,
    open_item_for,
    owner_basis,
    share,
    shut_item_for,
    stop_sharing,
)
from roer.access.commands.tokens import end_token, make_token

__all__ = [
    "ask_as_guest",
    "close_for",
    "code_for",
    "confirm_link",
    "confirm_seat",
    "delay_telling",
    "end_closure",
    "end_item_share",
    "end_seat",
    "end_shut_for",
    "end_token",
    "found_installation",
    "lift_exclusion",
    "limit_sharing",
    "look_into_pause",
    "make_account",
    "make_token",
    "open_in_danger",
    "open_item_for",
    "open_with_code",
    "owner_basis",
    "pass_on_emergency",
    "pause_supporter",
    "propose_link",
    "propose_seat",
    "say_about_exclusion",
    "share",
    "shut_item_for",
    "shut_out",
    "stop_sharing",
    "take_over_guest",
]
