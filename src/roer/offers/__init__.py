"""What help there is: the service directory with criteria, places and waiting times."""
