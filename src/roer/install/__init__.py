"""Setting Roer up and keeping it running: database, keys, launcher, backups. Knows no room.

People who run Roer meet this package through `./roer` and docs/operating.md. An *installation* is one data
directory with its database, secrets and files; a *fault* is something that the reader can put right.
"""
