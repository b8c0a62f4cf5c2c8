## Next questions offered as buttons

next-requires = What is required?
next-requires-text = What does a { $title } need?
next-describe = What is this job?
next-describe-text = What is a { $title }?
next-optional = Only the optional ones
next-optional-text = And which are optional?
next-knowledge = Only the knowledge
next-knowledge-text = And which knowledge is essential?
next-study = What to study
next-study-text = What should I study for it?
next-day = A day's work
next-day-text = What does a working day look like?
next-moves = What could come next?
next-moves-text = What could I become from there?
next-gap = What would be missing?
next-gap-text = What is missing to go from { $from } to { $title }?
next-compare = Compare the two
next-compare-text = Compare { $title } with { $other }
next-all = Show everything
next-all-text = Show all of them
starter-one = What does a nurse need?
starter-one-text = What does a nurse responsible for general care need?
starter-two = What is a data analyst?
starter-two-text = What is a data analyst?
starter-three = Jobs that need project management
starter-three-text = Which jobs need project management?
