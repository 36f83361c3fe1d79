"""The typed model of the fourteen messages; the order of fields is the order of elements in the schema."""
