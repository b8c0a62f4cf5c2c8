## Anforderungen eines Berufs

requires-all = { $source } nennt für **{ $title }** { $total ->
    [one] eine Anforderung
   *[other] { $total } Fähigkeiten und Kenntnisse
  }: { $essential } wesentliche und { $optional } optionale.
requires-selection = { $source } nennt für **{ $title }** { $essential } wesentliche Fähigkeiten und Kenntnisse; die Daten hier enthalten { $optional } der optionalen.
requires-part = Für **{ $title }** nennt { $source } { $count ->
    [0] nichts
    [one] einen Eintrag
   *[other] { $count } Einträge
  } unter „{ $part }“.
part-essential-knowledge = wesentliche Kenntnisse
part-essential-skill = wesentliche Fähigkeiten
part-optional-knowledge = optionale Kenntnisse
part-optional-skill = optionale Fähigkeiten
part-essential = wesentlich
part-optional = optional
part-knowledge = Kenntnisse
part-skill = praktische Fähigkeiten
heading-essential-knowledge = Wesentliche Kenntnisse ({ $count })
heading-essential-skill = Wesentliche Fähigkeiten ({ $count })
heading-optional-knowledge = Optionale Kenntnisse ({ $count })
heading-optional-skill = Optionale Fähigkeiten ({ $count })
selection-note = Die hier geladenen Daten enthalten eine Auswahl der optionalen Fähigkeiten; die offizielle Seite nennt alle.
more-on-page = … und { $count } weitere: [alle auf der Berufsseite]({ $url })

## Was ein Beruf ist

describe-codes = In der ISCO-08 gehört dieser Beruf zur Gruppe { $code }, { $group }.
describe-counts = { $source } nennt dafür { $essential } wesentliche und { $optional } optionale Fähigkeiten und Kenntnisse.
describe-nothing = Die Daten nennen **{ $title }**, enthalten aber keine Beschreibung.
other-language = Der Text liegt nur auf { $language ->
    [en] Englisch
    [de] Deutsch
    [fr] Französisch
    [es] Spanisch
    [it] Italienisch
    [pl] Polnisch
    [nl] Niederländisch
    [pt] Portugiesisch
   *[other] einer anderen Sprache
  } vor.
labels-other-language = Viele Namen von Fähigkeiten liegen hier nur auf Englisch vor.
regulated = Dieser Beruf ist reglementiert: In vielen Ländern brauchen Sie eine amtliche Anerkennung, um ihn auszuüben. Siehe die [EU-Datenbank der reglementierten Berufe](https://ec.europa.eu/growth/tools-databases/regprof/).

## Eine Fähigkeit

skill-is-knowledge = **{ $label }** ist ein Wissensgebiet.
skill-is-skill = **{ $label }** ist eine praktische Fähigkeit.
skill-no-description = Die hier geladenen Daten enthalten dazu keine Beschreibung.
skill-uses = { $count ->
    [0] Kein Beruf in diesen Daten verlangt sie.
    [one] Ein Beruf in diesen Daten verlangt sie.
   *[other] { $count } Berufe in diesen Daten verlangen sie; für { $essential } davon ist sie wesentlich.
  }
heading-essential-for = Wesentlich für
heading-optional-for = Optional für

## Hinweise in der Kennzeichnung

caveat-records = Offizielle Daten beschreiben einen Beruf allgemein; ein bestimmter Arbeitgeber kann mehr oder weniger verlangen.
caveat-selection = Die optionalen Fähigkeiten sind eine Auswahl.
caveat-regulated = Dieser Beruf ist reglementiert.
source-line = Quelle: { $links }
