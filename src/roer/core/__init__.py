"""What every room leans on: who acts, whose file, words in the vault, access rows, events, the access log, rules and time.

Core knows no room. A room tells core what it has through the registries, and core calls it back.
"""
