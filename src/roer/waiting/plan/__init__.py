"""One plan for everybody who waits in a region: proposals with reasons, and what would have to happen for the others.

People decide. The plan knows no names and gives no child a number: it follows stated classes, then who waits longest, then
what fits best.
"""
