"""Figures on waiting, worked out from dated events: how long, for how many, in which part of the country."""
