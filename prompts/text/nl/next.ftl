## Volgende vragen als knoppen

next-requires = Wat is er nodig?
next-requires-text = Wat heeft het beroep { $title } nodig?
next-describe = Wat is dit beroep?
next-describe-text = Wat is het beroep { $title }?
next-optional = Alleen het optionele
next-optional-text = En wat is optioneel?
next-knowledge = Alleen de kennis
next-knowledge-text = En welke kennis is essentieel?
next-study = Welke opleiding?
next-study-text = Welke opleiding heb ik daarvoor nodig?
next-day = Een werkdag
next-day-text = Hoe ziet een werkdag eruit?
next-moves = Wat kan daarna?
next-moves-text = Wat kan ik daarna worden?
next-gap = Wat zou ontbreken?
next-gap-text = Wat ontbreekt er om van { $from } naar { $title } te gaan?
next-compare = Beide vergelijken
next-compare-text = Vergelijk { $title } met { $other }
next-all = Alles tonen
next-all-text = Toon alles
starter-one = Wat heeft een bakker nodig?
starter-one-text = Wat heeft een bakker nodig?
starter-two = Wat is een data-analist?
starter-two-text = Wat is een data-analist?
starter-three = Wat moet een softwareontwikkelaar kunnen?
starter-three-text = Wat moet een softwareontwikkelaar kunnen?
