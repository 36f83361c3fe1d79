"""What keeps the file yours: who looked, sharing, correction, destruction and a copy of everything."""
