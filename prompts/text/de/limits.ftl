## Ablehnungen und Wegweiser

refusal-person = Ich bewerte, reihe oder filtere keine Menschen und helfe nicht bei der Entscheidung, wer eingestellt oder zugelassen wird. Das entscheiden Menschen, nach Regeln, die die Betroffenen schützen.
refusal-alternative = Ich kann Ihnen sagen, was ein Beruf nach offiziellen Daten verlangt, damit sich jemand darauf vorbereiten kann.
refusal-trait = Ich schließe bei niemandem auf Eigenschaften, Gefühle, Gesundheit, Herkunft oder Überzeugungen.
signpost-then = Ich kann Ihnen sagen, was ein Beruf verlangt oder was er ist.
crisis = Es tut mir leid, dass Sie das durchmachen. Ich bin ein KI-System und dafür nicht die richtige Hilfe, aber es gibt Menschen, die jetzt für Sie da sind.
crisis-numbers = Im Notfall wählen Sie 112. In vielen europäischen Ländern ist unter 116 123 seelischer Beistand erreichbar, unter 116 111 Hilfe für Kinder und Jugendliche, kostenlos.
crisis-end = Wenn Sie können, sagen Sie jemandem in Ihrer Nähe, wie es Ihnen geht.

## Fehler

error = Hier ist etwas schiefgegangen, und ich konnte nicht antworten. Bitte senden Sie Ihre Nachricht noch einmal. Wenn es wieder geschieht, sagen Sie es dem Betreiber dieser Seite.
error-empty = Ihre Nachricht enthält keinen lesbaren Text. Bitte schreiben Sie eine Frage, zum Beispiel „Was braucht ein Bäcker?“.
error-long = Ihre Nachricht hat { $count } Zeichen; lesen kann ich { $limit }. Bitte kürzen Sie sie oder senden Sie sie in Teilen.
error-busy = Die Daten werden gerade erneuert oder lassen sich nicht öffnen. Bitte versuchen Sie es in einer Minute noch einmal.
