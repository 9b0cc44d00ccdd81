"""`make fuzz`: every reader of packs is given files that were spoilt at random, for as long as one likes.

seeds ── mutation ──► a spoilt file ── targets ──► law: taken, or refused in a sentence, in time
"""
