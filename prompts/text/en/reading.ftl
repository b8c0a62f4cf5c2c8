## Reading what was asked

read-as = I read this as **{ $title }**.
read-from-page = This is about **{ $title }**, the page you are on.
ask-which = I am not sure which occupation you mean by “{ $query }”. Is it one of these?
ask-which-both = You named more than one occupation. Which one first?
ask-role = Which occupation do you mean? Tell me its title, for example “baker” or “software developer”.
ask-other = Then please tell me the title in other words, for example as it stands in a job advert.
unknown = I hold no record of an occupation called “{ $query }”, so I will not guess what it needs.
unknown-skill = I hold no record of a skill called “{ $query }”.
unknown-help = I can say what an occupation requires, what it is, and which occupations need a skill. Another title for the same work often helps.
