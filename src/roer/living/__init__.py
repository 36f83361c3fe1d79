"""Where a child lives when that is not at home, by what right, and who keeps sight of it.

A placement says where, since when and why; its title of stay (titel van verblijf) says by what right on each day: the
yes of those whom the law asks, a court authorisation, guardianship. When there is none it says so, and somebody is
asked at once. Every night the child-day ledger looks whether each child in care has somebody who answers for it, a
lawful place, contact, a plan, and school or an answer why not.
"""
