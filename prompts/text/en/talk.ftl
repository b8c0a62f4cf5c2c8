## Small talk and limits

greeting = Hello. I answer questions about occupations and skills from official records.
greeting-help = Ask, for example, “What does a baker need?”, “What is a data analyst?” or “Which jobs need project management?”.
thanks = You are welcome. Ask on whenever you like.
goodbye = Goodbye. This conversation is not kept when you close it.
help = I can tell you what an occupation requires, essential and optional, knowledge and practical skills; what an occupation is; and which occupations need a skill.
help-sources = Every answer comes from official records ({ $sources }) and names them.
offtopic = That is outside what I can help with: I only answer questions about occupations and skills.
identity = I am an AI system, not a person. I look up official records about occupations and skills, and each answer is checked against them before you see it.
identity-mode-builtin = I work with fixed rules and texts; no language model writes my answers.
identity-mode-llm = A language model ({ $model }) words parts of my answers; the facts come from the records.
