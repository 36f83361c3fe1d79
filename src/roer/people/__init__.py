"""Who is who: persons, families, households, authority, measures, organisations, professionals."""
