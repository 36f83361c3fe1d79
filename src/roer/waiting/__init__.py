"""From chosen help to the last day of it: an offer chosen together, a provider that says yes or no with a reason, how
long somebody waits and what happens meanwhile, the start, and an end at which nobody lets go before the next has accepted.

Words of the room: a proposal puts an offer before a provider; a wait is worked out from dated events and never typed; a
care episode is one course of help; a handover passes responsibility and is complete only when it is accepted.
"""
