"""What a loader fills in this room: entries of a file are items of these kinds, drawn people are rows with a name as item."""

from roer.core.bulk import Rows
from roer.dossier.codes import CIRCLE as CIRCLE
from roer.dossier.codes import NOTE as NOTE
from roer.dossier.codes import WORDS as WORDS
from roer.dossier.models import WIDTH as WIDTH
from roer.dossier.models import CirclePerson

Group = CirclePerson.Group
DRAWN = Rows(CirclePerson, ("id", "dossier_id", "item_id", "group", "x", "y"))
