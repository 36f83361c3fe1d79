"""Faults that the person at the keyboard can put right."""


class Fault(Exception):
    """Something is wrong outside the program; the message says in plain words what to do."""
