"""From Parquet into a database: every room's tables, the words with their keys, and the access that follows."""
