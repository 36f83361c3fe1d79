"""The vault: every wording of an item is encrypted under a key of its own; the keys live in a database of their own.

Key first, row second. To destroy: ciphertext gone in the transaction, key gone right after, a proof stays. A restored
older dump of the main database shows nothing that was destroyed since.
"""
