"""Review that binds: who read which card, when, and whether it is still what was read."""
