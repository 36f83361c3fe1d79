"""Who may read what: accounts, sign-in, seats, sharing, closing, and the access rows that follow from the facts."""
