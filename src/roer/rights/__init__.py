"""Not agreeing: objections to a decision and complaints, each with an owner, a lawful clock and a receipt.

An objection (bezwaar) asks the municipality to decide again; a complaint (klacht) asks an answer about how people were
treated. Nobody who took part in what it is about handles it, and what it needs is not destroyed meanwhile.
"""
