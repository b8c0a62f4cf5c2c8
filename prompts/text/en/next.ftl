## Next questions offered as buttons

next-requires = What is required?
next-requires-text = What does a { $title } need?
next-describe = What is this job?
next-describe-text = What is a { $title }?
next-optional = Only the optional ones
next-optional-text = And which are optional?
next-knowledge = Only the knowledge
next-knowledge-text = And which knowledge is essential?
next-other = Another occupation
next-other-text = What can you do?
starter-one = What does a nurse need?
starter-one-text = What does a nurse responsible for general care need?
starter-two = What is a data analyst?
starter-two-text = What is a data analyst?
starter-three = Jobs that need project management
starter-three-text = Which jobs need project management?
