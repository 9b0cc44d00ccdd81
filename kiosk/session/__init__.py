"""A visit: intents in, a new state and a Screen out. Pure: no Qt, no clock, no files."""
