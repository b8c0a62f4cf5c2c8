## Volgende vragen als knoppen

next-requires = Wat is er nodig?
next-requires-text = Wat heeft het beroep { $title } nodig?
next-describe = Wat is dit beroep?
next-describe-text = Wat is het beroep { $title }?
next-optional = Alleen het optionele
next-optional-text = En wat is optioneel?
next-knowledge = Alleen de kennis
next-knowledge-text = En welke kennis is essentieel?
next-other = Een ander beroep
next-other-text = Wat kun je?
starter-one = Wat heeft een bakker nodig?
starter-one-text = Wat heeft een bakker nodig?
starter-two = Wat is een data-analist?
starter-two-text = Wat is een data-analist?
starter-three = Wat moet een softwareontwikkelaar kunnen?
starter-three-text = Wat moet een softwareontwikkelaar kunnen?
