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

## Wie die Frage gelesen wurde

read-as = Ich lese das als **{ $title }**.
read-from-page = Es geht um **{ $title }**, die Seite, auf der Sie sind.
ask-which = Ich bin nicht sicher, welchen Beruf Sie mit „{ $query }“ meinen. Ist es einer von diesen?
ask-which-both = Sie haben mehr als einen Beruf genannt. Welcher zuerst?
ask-role = Welchen Beruf meinen Sie? Nennen Sie mir die Bezeichnung, zum Beispiel „Bäcker“ oder „Softwareentwicklerin“.
ask-other = Dann nennen Sie mir den Beruf bitte mit anderen Worten, zum Beispiel so, wie er in einer Stellenanzeige steht.
unknown = Zu einem Beruf namens „{ $query }“ habe ich keine Daten, deshalb rate ich nicht, was er verlangt.
unknown-skill = Zu einer Fähigkeit namens „{ $query }“ habe ich keine Daten.
unknown-help = Ich kann sagen, was ein Beruf verlangt, was er ist und welche Berufe eine Fähigkeit brauchen. Oft hilft eine andere Bezeichnung für dieselbe Arbeit.

## Höflichkeit und Grenzen

greeting = Guten Tag. Ich beantworte Fragen zu Berufen und Fähigkeiten aus offiziellen Daten.
greeting-help = Fragen Sie zum Beispiel „Was braucht ein Bäcker?“, „Was ist eine Datenanalytikerin?“ oder „Welche Berufe brauchen project management?“.
thanks = Gern geschehen. Fragen Sie jederzeit weiter.
goodbye = Auf Wiedersehen. Dieses Gespräch wird nicht aufbewahrt, wenn Sie es schließen.
help = Ich kann Ihnen sagen, was ein Beruf verlangt, wesentlich und optional, an Kenntnissen und praktischen Fähigkeiten; was ein Beruf ist; und welche Berufe eine Fähigkeit brauchen.
help-sources = Jede Antwort stammt aus offiziellen Daten ({ $sources }) und nennt sie.
offtopic = Dabei kann ich nicht helfen: Ich beantworte nur Fragen zu Berufen und Fähigkeiten.
identity = Ich bin ein KI-System und kein Mensch. Ich schlage in offiziellen Daten zu Berufen und Fähigkeiten nach, und jede Antwort wird damit abgeglichen, bevor Sie sie sehen.
identity-mode-builtin = Ich arbeite mit festen Regeln und Texten; kein Sprachmodell schreibt meine Antworten.
identity-mode-llm = Ein Sprachmodell ({ $model }) formuliert Teile meiner Antworten; die Fakten kommen aus den Daten.

## Ablehnungen und Wegweiser

refusal-person = Ich bewerte, reihe oder filtere keine Menschen und helfe nicht bei der Entscheidung, wer eingestellt oder zugelassen wird. Das entscheiden Menschen, nach Regeln, die die Betroffenen schützen.
refusal-alternative = Ich kann Ihnen sagen, was ein Beruf nach offiziellen Daten verlangt, damit sich jemand darauf vorbereiten kann.
refusal-trait = Ich schließe bei niemandem auf Eigenschaften, Gefühle, Gesundheit, Herkunft oder Überzeugungen.
signpost-legal = Zu rechtlichen, medizinischen, aufenthaltsrechtlichen oder Leistungsfragen kann ich nicht beraten. Bitte fragen Sie die zuständige Stelle in Ihrem Land, Ihre Arbeitsverwaltung oder eine qualifizierte Beratung.
signpost-pay = Zu Verdienst, offenen Stellen oder Nachfrage habe ich keine Daten. Dafür gibt es [EURES](https://eures.europa.eu) oder Ihre Arbeitsverwaltung.
signpost-then = Ich kann Ihnen sagen, was ein Beruf verlangt oder was er ist.
crisis = Es tut mir leid, dass Sie das durchmachen. Ich bin ein KI-System und dafür nicht die richtige Hilfe, aber es gibt Menschen, die jetzt für Sie da sind.
crisis-numbers = Im Notfall wählen Sie 112. In vielen europäischen Ländern ist unter 116 123 seelischer Beistand erreichbar, unter 116 111 Hilfe für Kinder und Jugendliche, kostenlos.
crisis-end = Wenn Sie können, sagen Sie jemandem in Ihrer Nähe, wie es Ihnen geht.

## Fehler

error = Hier ist etwas schiefgegangen, und ich konnte nicht antworten. Bitte senden Sie Ihre Nachricht noch einmal. Wenn es wieder geschieht, sagen Sie es dem Betreiber dieser Seite.
error-empty = Ihre Nachricht enthält keinen lesbaren Text. Bitte schreiben Sie eine Frage, zum Beispiel „Was braucht ein Bäcker?“.
error-long = Ihre Nachricht hat { $count } Zeichen; lesen kann ich { $limit }. Bitte kürzen Sie sie oder senden Sie sie in Teilen.
error-busy = Die Daten werden gerade erneuert oder lassen sich nicht öffnen. Bitte versuchen Sie es in einer Minute noch einmal.

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

## Hinweise in der Kennzeichnung

caveat-records = Offizielle Daten beschreiben einen Beruf allgemein; ein bestimmter Arbeitgeber kann mehr oder weniger verlangen.
caveat-selection = Die optionalen Fähigkeiten sind eine Auswahl.
caveat-regulated = Dieser Beruf ist reglementiert.
source-line = Quelle: { $links }
