"""Who looked: raw lines in the request's transaction, sealed per dossier into chains that anyone can check."""
