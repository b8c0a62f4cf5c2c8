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
