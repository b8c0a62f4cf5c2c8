## Nächste Fragen als Knöpfe

next-requires = Was wird verlangt?
next-requires-text = Was braucht man für den Beruf { $title }?
next-describe = Was ist dieser Beruf?
next-describe-text = Was ist der Beruf { $title }?
next-optional = Nur die optionalen
next-optional-text = Und was ist optional?
next-knowledge = Nur die Kenntnisse
next-knowledge-text = Und welche Kenntnisse sind wesentlich?
next-study = Welche Ausbildung?
next-study-text = Welche Ausbildung braucht man dafür?
next-day = Ein Arbeitstag
next-day-text = Wie sieht ein Arbeitstag aus?
next-moves = Was käme danach?
next-moves-text = Was könnte ich danach werden?
next-gap = Was würde fehlen?
next-gap-text = Was fehlt für den Wechsel von { $from } zu { $title }?
next-compare = Beide vergleichen
next-compare-text = Vergleiche { $title } mit { $other }
next-all = Alle zeigen
next-all-text = Zeig mir alle
starter-one = Was braucht ein Bäcker?
starter-one-text = Was braucht ein Bäcker?
starter-two = Was ist ein Datenanalytiker?
starter-two-text = Was ist ein Datenanalytiker?
starter-three = Was braucht eine Softwareentwicklerin?
starter-three-text = Was braucht eine Softwareentwicklerin?
