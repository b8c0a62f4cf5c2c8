## What the visitor says of themselves

noted-job = Noted: you work as **{ $title }**.
noted-goal = Noted: you would like to become **{ $title }**.
noted-unwanted = Noted: not **{ $title }**. What would you like instead? You can also say “help me find a job”.
noted-limits = Noted: { $limits }. The records do not say which roles suit this, so please check each one with it in mind.
health-note = I keep nothing about your health. A doctor or the occupational health service can tell you what work is good for you.
recognition-note = For work with a qualification from another country, the [ENIC-NARIC centres](https://www.enic-naric.net/) say whether and how it is recognised.
ask-job = What do you do now, or what can you do already? Then I can tell you what is missing.
limit-heavy_lifting = no heavy lifting
limit-part_time = part-time
limit-from_home = working from home
limit-no_shifts = no shift work
limit-no_office = not in an office
limit-outdoors = outdoors
limit-no_travel = no travelling
limit-with_people = with people
limit-no_people = without customers
level-school = no qualification beyond school
level-vocational = vocational qualification
level-degree = university degree
profile-empty = I know nothing about you yet. What you tell me, such as your job or what you can do, stays in this conversation only.
profile-intro = This is what I noted in this conversation:
profile-job = Your job: { $value }
profile-goal = Your goal: { $value }
profile-skills = Skills you confirmed: { $value }
profile-interests = Your interests: { $value }
profile-level = Your education: { $value }
profile-country = Your country: { $value }
profile-limits = Your wishes: { $value }
profile-unwanted = Not wanted: { $value }
profile-hint = Say “forget my job” or “start over” to remove something.
forgot = Forgotten. I no longer use it.
forgot-nothing = There was nothing of that kind to forget.
started-over = Done: I have forgotten what you told me, and we start afresh. Tell me an occupation, or what you can do.

## Skills read from a text

skills-proposed = I read these skills in your text. Are they right? Say “yes”, “no”, or the numbers that are right.
skills-none = I could not read any skill in this with certainty. Please name a few, for example “welding, reading drawings”.
skills-kept = Noted ({ $count }). Ask “which jobs fit my skills?” or name a job you would like.
skills-dropped = Then I keep none of them.

## Finding out what one likes

unsure = No problem, nobody has to know that at once. Here are six short questions about what you like.
interview-progress = Question { $number } of 6. Answer “yes”, “a bit” or “no”; “skip” and “stop” work too.
interview-R = Do you like to build, repair or grow things with your hands?
interview-I = Do you like to find out why something is so, with numbers, experiments or patient reading?
interview-A = Do you like to make something of your own: draw, write, make music, design?
interview-S = Do you like to help, teach or look after other people?
interview-E = Do you like to persuade people, lead a group or start something new?
interview-C = Do you like to keep things in order, with plans, lists and exact figures?
interview-stopped = Fine, we leave the questions. You can name a job, or tell me what you can do.
interview-flat = None of it seemed to appeal to you, so I name no jobs from that. Tell me instead what you can do or have done.

## Steering the conversation

human-who = I am an AI system. For a talk with a person, turn to the public employment service of your country or an [EURES adviser](https://eures.europa.eu); both are free of charge. The operator of this site is reached through the [contact page]({ $url }).
operator-who = The operator of this site is named on the [contact page]({ $url }). DestinAI is the AI system that answers here.
privacy-what = This conversation stays in your session: close it and it is gone. I log no message text. What you tell me about yourself I use only to answer you, and “start over” removes it. More on the [privacy page]({ $url }).
language-switched = Gladly, we go on in English. What would you like to know?
which-of-these = Which one do you mean? Please say the number or the name.
no-then = All right. What would you like to know instead?
not-that = Sorry for that. Which occupation do you mean? Another title often helps.
smalltalk = Good. What would you like to know next?
unknown-words = I could not tell which occupation you mean.
ask-compare = Which occupation shall I compare it with?
ask-skills = What can you do? Name a few skills, for example “I can weld and read drawings”.
ask-skill-of = I hold no record of a skill called “{ $query }”, so I cannot say whether it is needed.
why-answer = Everything I say about occupations comes from official records ({ $sources }). Each answer links its record and can be checked through the notice below it.
ask-own-job = What is your job now, or what was it last? Then I can tell you what you could become from there.
ask-which-these = This could be one of these. Which one is nearest?
