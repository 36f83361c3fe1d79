"""`make bench`: the spine."""

from bench.spine import main

main()
