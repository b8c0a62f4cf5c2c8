## Requirements of an occupation

requires-all = { $source } lists { $total ->
    [one] one skill
   *[other] { $total } skills and knowledge areas
  } for **{ $title }**: { $essential } essential and { $optional } optional.
requires-selection = { $source } lists { $essential } essential skills and knowledge areas for **{ $title }**; these records hold { $optional } of its optional ones.
requires-part = For **{ $title }**, { $source } lists { $count ->
    [0] nothing
    [one] one item
   *[other] { $count } items
  } as { $part }.
part-essential-knowledge = essential knowledge
part-essential-skill = essential skills
part-optional-knowledge = optional knowledge
part-optional-skill = optional skills
part-essential = essential
part-optional = optional
part-knowledge = knowledge
part-skill = practical skills
heading-essential-knowledge = Essential knowledge ({ $count })
heading-essential-skill = Essential skills ({ $count })
heading-optional-knowledge = Optional knowledge ({ $count })
heading-optional-skill = Optional skills ({ $count })
selection-note = The records loaded here hold a selection of the optional skills; the official page lists all.
more-on-page = … and { $count } more: [all on its page]({ $url })

## What an occupation is

describe-codes = In ISCO-08 it belongs to group { $code }, { $group }.
describe-counts = { $source } lists { $essential } essential and { $optional } optional skills and knowledge areas for it.
describe-nothing = The records name **{ $title }** but hold no description of it.
other-language = The record text is only available in { $language ->
    [en] English
    [de] German
    [fr] French
    [es] Spanish
    [it] Italian
    [pl] Polish
   *[other] another language
  }.
labels-other-language = Many names of skills are only available in English here.
regulated = This profession is regulated: in many countries you need official recognition to work in it. See the [EU database of regulated professions](https://ec.europa.eu/growth/tools-databases/regprof/).

## A skill

skill-is-knowledge = **{ $label }** is a knowledge area.
skill-is-skill = **{ $label }** is a practical skill.
skill-no-description = The records loaded here hold no description of it.
skill-uses = { $count ->
    [0] No occupation in these records needs it.
    [one] One occupation in these records needs it.
   *[other] { $count } occupations in these records need it; it is essential for { $essential } of them.
  }
heading-essential-for = Essential for
heading-optional-for = Optional for

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

## Refusals and signposts

refusal-person = I do not rank, screen, score or judge people, nor do I help decide who is hired or admitted. These decisions belong to people, under rules that protect those concerned.
refusal-alternative = I can tell you what a role requires according to official records, so that a person can prepare for it.
refusal-trait = I do not infer traits, feelings, health, origin or beliefs of anyone.
signpost-legal = I cannot advise on legal, medical, immigration or benefit questions. Please ask the competent office in your country, your public employment service or a qualified adviser.
signpost-pay = I hold no data on pay, vacancies or demand. For those, see [EURES](https://eures.europa.eu) or your public employment service.
signpost-then = I can tell you what a role requires or what it is.
crisis = I am sorry that you are going through this. I am an AI system and not the right help for it, but people are there for you now.
crisis-numbers = In an emergency call 112. In many European countries 116 123 offers emotional support, and 116 111 is there for children and young people, free of charge.
crisis-end = If you can, tell someone near you how you feel.

## Errors

error = Something went wrong here and I could not answer. Your message was not lost on your side: please send it once more. If it happens again, tell the operator of this site.
error-empty = Your message holds no readable text. Please write a question, for example “What does a baker need?”.
error-long = Your message has { $count } characters; I can read { $limit }. Please shorten it or send it in parts.
error-busy = The records are being updated or cannot be opened right now. Please try again in a minute.

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

## Caveats in the notice

caveat-records = Official records describe an occupation in general; a given employer may ask for more or less.
caveat-selection = The optional skills are a selection.
caveat-regulated = This profession is regulated.
source-line = Source: { $links }
