"""A line: the words of a sentence with one newline between two of them, which no word can hold.

It⏎takes⏎15⏎to⏎30⏎minutes.          (⏎ = the gap)
"""

GAP = "\n"
# A letter, a digit or a vowel mark that goes on a word. Chinese and Korean go on no Latin word.
LETTER = r"(?:[^\W\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff]|[\u0300-\u036f\u064b-\u065f\u0670])"
# Where a number begins: not within a word, a decimal, a date or a telephone number. To look ahead for
# a digit first is to try most places no further.
BEGIN = rf"(?=\d)(?<!{LETTER})(?<!\d[.,:/~–-])(?<![-–])"
NUMBER = r"\d+(?:[.,:٫٬]\d+)*"
