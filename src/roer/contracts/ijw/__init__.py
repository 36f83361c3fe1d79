"""The messages of the chain: iJw 3.2 between municipality and provider, in plain Python.

A family is told once what was decided, and nobody types it twice: a municipality writes an assignment (JW301), a
provider says when the help begins and stops (JW305, JW307), asks for an assignment or a change (JW315, JW317), hears
the answer (JW319) and claims the costs (JW323). Every message gets a return message that says what was wrong.

This package needs no Django and no database. Its words: a *kind* is one of the fourteen messages; a *message* is a
frozen dataclass; a *finding* is one thing that is wrong, with its rule, its return code and plain words; a *history*
is what the receiver already knows.

Standard: iJw 3.2, Zorginstituut Nederland / Ketenbureau i-Sociaal Domein. Own words and code; the official schemas
are never shipped, only read from a folder that the operator names (ROER_IJW_SCHEMAS).
"""
