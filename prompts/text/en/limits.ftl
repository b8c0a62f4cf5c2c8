## Refusals and signposts

refusal-person = I do not rank, screen, score or judge people, nor do I help decide who is hired or admitted. These decisions belong to people, under rules that protect those concerned.
refusal-alternative = I can tell you what a role requires according to official records, so that a person can prepare for it.
refusal-trait = I do not infer traits, feelings, health, origin or beliefs of anyone.
signpost-then = I can tell you what a role requires or what it is.
crisis = I am sorry that you are going through this. I am an AI system and not the right help for it, but people are there for you now.
crisis-numbers = In an emergency call 112. In many European countries 116 123 offers emotional support, and 116 111 is there for children and young people, free of charge.
crisis-end = If you can, tell someone near you how you feel.

## Errors

error = Something went wrong here and I could not answer. Your message was not lost on your side: please send it once more. If it happens again, tell the operator of this site.
error-empty = Your message holds no readable text. Please write a question, for example “What does a baker need?”.
error-long = Your message has { $count } characters; I can read { $limit }. Please shorten it or send it in parts.
error-busy = The records are being updated or cannot be opened right now. Please try again in a minute.
