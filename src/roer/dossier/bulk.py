"""What a loader fills in this room: entries of a file are items of these kinds."""

from roer.dossier.codes import NOTE as NOTE
from roer.dossier.codes import WORDS as WORDS
