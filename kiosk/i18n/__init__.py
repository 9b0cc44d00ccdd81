"""Languages, the interface's words in each, and how text falls into sentences and words."""
