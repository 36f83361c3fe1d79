"""The commands of `./roer`, one module each: `HELP`, `add_arguments(parser)` and `run(options)`."""
