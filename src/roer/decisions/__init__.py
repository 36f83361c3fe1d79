"""What help is needed and who says so: the child's interest weighed, the determination, the decision and its letters.

A professional and the family determine what help is needed (bepaling). Where the route asks it, the municipality decides
(besluit). How much a decision needs follows from what it does: granting what was asked is ordinary, everything less is
far-reaching. That weight is computed and never typed. A decision is a document of items; once sent it does not change.
"""
