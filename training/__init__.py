"""How Sluice's own model is made: data, training, export, evaluation. See README.md."""
