"""Word lists of the generator: data only."""
