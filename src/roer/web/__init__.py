"""The face of Roer: the frame of every page, its building blocks, the look and the languages, and
the pages for when something fails.

Nothing about people is kept here. Words of this room: a door is a way in on the first page; a helpline is a number to
call; the quick exit leaves Roer in one tap and leaves nothing behind on the screen.
"""
