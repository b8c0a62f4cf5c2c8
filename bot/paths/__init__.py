"""What follows from the records for somebody's way: comparisons, gaps, next moves, roles, study, a day's work."""
