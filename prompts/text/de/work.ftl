## Ausbildung und Arbeitstag

study-intro = { $count ->
    [0] Die Daten nennen kein Bildungsfeld für das, was man bei **{ $title }** wissen muss.
    [one] Was { $source } für **{ $title }** an Kenntnissen nennt, gehört zu einem Bildungsfeld.
   *[other] Was { $source } für **{ $title }** an Kenntnissen nennt, gehört zu { $count } Bildungsfeldern; die mit den meisten wesentlichen Kenntnissen zuerst.
  }
heading-fields = Bildungsfelder (ISCED-F 2013) ({ $count })
field-counts = wesentlich: { $essential }, optional: { $optional }
heading-levels = Was Beschäftigte in den Vereinigten Staaten als verlangt nennen (O*NET)
study-zone = O*NET stellt ihn in Job Zone { $zone } von 5: je höher, desto mehr Vorbereitung.
study-note = Welche Ausbildung oder welches Zeugnis Ihr Land verlangt, steht nicht in diesen Daten: Fragen Sie dort, zum Beispiel bei der Arbeitsverwaltung.
match-exact = In O*NET ist **{ $onet }** derselbe Beruf wie **{ $title }**.
match-broad = In O*NET ist **{ $onet }** weiter gefasst als **{ $title }**: Nicht alles muss passen.
match-close = In O*NET kommt **{ $onet }** nahe an **{ $title }**, ist aber nicht dasselbe.
match-narrow = In O*NET ist **{ $onet }** enger gefasst als **{ $title }**: Es zeigt einen Teil der Arbeit.
day-group = Die ISCO-08 nennt diese Aufgaben für die Gruppe { $code }, { $group }, zu der **{ $title }** gehört.
day-none = Die hier geladenen Daten nennen keine Aufgaben für **{ $title }**.
heading-tasks = Aufgaben ({ $count })
regulated-no = Die Daten nennen **{ $title }** nicht als reglementierten Beruf. Das ist von Land zu Land verschieden: Sehen Sie in der [EU-Datenbank der reglementierten Berufe](https://ec.europa.eu/growth/tools-databases/regprof/) nach, bevor Sie sich darauf verlassen.
has-essential = Ja: { $source } nennt **{ $skill }** als wesentlich für **{ $title }**.
has-optional = Das ist optional: { $source } nennt **{ $skill }** für **{ $title }**, aber nicht als wesentlich.
has-not = Nein: { $source } nennt **{ $skill }** nicht für **{ $title }**. Ein bestimmter Arbeitgeber kann es trotzdem verlangen.
has-not-here = Diese Daten nennen **{ $skill }** nicht für **{ $title }**. Sie enthalten alle wesentlichen Fähigkeiten, aber nur eine Auswahl der optionalen.
caveat-american = O*NET beschreibt Berufe in den Vereinigten Staaten.
