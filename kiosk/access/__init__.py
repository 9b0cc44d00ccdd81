"""A Screen for the ear and the hand: what is said, and which key means what."""
