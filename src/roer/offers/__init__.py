"""What help there is: the service directory with criteria, places and waiting times, for everybody, without signing in.

Words of the room: an offer is help that an organisation publishes; a criterion says for whom it is meant or not; capacity
is how many places are free and how long one waits, with the day on which somebody last looked.
"""
