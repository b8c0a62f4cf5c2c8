"""How long and how many the texts of one record may be, whatever source it comes from."""

MOST_LABELS = 500
"""Alternative (or hidden) labels of one concept; the most of any in ESCO v1.2 is 90."""
LONGEST_LABEL = 500
"""Characters of one label; the longest of ESCO v1.2 has 252."""
LONGEST_TEXT = 20_000
"""Characters of a description or note; the longest of ESCO v1.2 has 3,853."""
