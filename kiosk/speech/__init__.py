"""Reading aloud: a Script of what is shown becomes a Narration, sound with a mark for every word."""
