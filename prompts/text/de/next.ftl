## Nächste Fragen als Knöpfe

next-requires = Was wird verlangt?
next-requires-text = Was braucht man für den Beruf { $title }?
next-describe = Was ist dieser Beruf?
next-describe-text = Was ist der Beruf { $title }?
next-optional = Nur die optionalen
next-optional-text = Und was ist optional?
next-knowledge = Nur die Kenntnisse
next-knowledge-text = Und welche Kenntnisse sind wesentlich?
next-other = Anderer Beruf
next-other-text = Was kannst du?
starter-one = Was braucht ein Bäcker?
starter-one-text = Was braucht ein Bäcker?
starter-two = Was ist ein Datenanalytiker?
starter-two-text = Was ist ein Datenanalytiker?
starter-three = Was braucht eine Softwareentwicklerin?
starter-three-text = Was braucht eine Softwareentwicklerin?
