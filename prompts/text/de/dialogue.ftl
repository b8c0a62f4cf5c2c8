## What the visitor says of themselves

noted-job = Notiert: Sie arbeiten als **{ $title }**.
noted-goal = Notiert: Ihr Ziel ist **{ $title }**.
noted-unwanted = Notiert: nicht **{ $title }**. Was möchten Sie stattdessen? Sie können auch „Hilf mir, einen Beruf zu finden“ sagen.
noted-limits = Notiert: { $limits }. Die offiziellen Daten sagen nicht, welche Berufe dazu passen; bitte prüfen Sie jeden darauf.
health-note = Über Ihre Gesundheit halte ich nichts fest. Welche Arbeit Ihnen guttut, sagen Ihnen Ärztinnen und Ärzte oder der betriebsärztliche Dienst.
recognition-note = Ob und wie ein Abschluss aus einem anderen Land anerkannt wird, sagen die [ENIC-NARIC-Stellen](https://www.enic-naric.net/).
ask-job = Was machen Sie jetzt, oder was können Sie schon? Dann kann ich Ihnen sagen, was noch fehlt.
limit-heavy_lifting = kein schweres Heben
limit-part_time = Teilzeit
limit-from_home = Arbeit von zu Hause
limit-no_shifts = keine Schichtarbeit
limit-no_office = nicht im Büro
limit-outdoors = im Freien
limit-no_travel = keine Reisen
limit-with_people = mit Menschen
limit-no_people = ohne Kundschaft
level-school = kein Abschluss über die Schule hinaus
level-vocational = Berufsabschluss
level-degree = Hochschulabschluss
profile-empty = Ich weiß noch nichts über Sie. Was Sie mir sagen, etwa Ihren Beruf oder was Sie können, bleibt nur in diesem Gespräch.
profile-intro = Das habe ich mir in diesem Gespräch gemerkt:
profile-job = Ihr Beruf: { $value }
profile-goal = Ihr Ziel: { $value }
profile-skills = Von Ihnen bestätigte Fähigkeiten: { $value }
profile-interests = Ihre Interessen: { $value }
profile-level = Ihre Ausbildung: { $value }
profile-country = Ihr Land: { $value }
profile-limits = Ihre Wünsche: { $value }
profile-unwanted = Nicht gewünscht: { $value }
profile-hint = Sagen Sie „Vergiss meinen Beruf“ oder „Von vorn anfangen“, um etwas zu entfernen.
forgot = Vergessen. Ich verwende es nicht mehr.
forgot-nothing = Davon war nichts gemerkt.
started-over = Erledigt: Ich habe vergessen, was Sie mir gesagt haben, und wir fangen neu an. Nennen Sie mir einen Beruf oder was Sie können.

## Skills read from a text

skills-proposed = Diese Fähigkeiten lese ich aus Ihrem Text. Stimmen sie? Sagen Sie „ja“, „nein“ oder die Nummern, die stimmen.
skills-none = Daraus konnte ich keine Fähigkeit sicher lesen. Bitte nennen Sie einige, zum Beispiel „Schweißen, Zeichnungen lesen“.
skills-kept = Notiert ({ $count }). Fragen Sie „Welche Berufe passen zu meinen Fähigkeiten?“ oder nennen Sie einen Wunschberuf.
skills-dropped = Dann merke ich mir keine davon.

## Finding out what one likes

unsure = Kein Problem, das muss niemand sofort wissen. Hier sind sechs kurze Fragen dazu, was Sie gern tun.
interview-progress = Frage { $number } von 6. Antworten Sie „ja“, „ein bisschen“ oder „nein“; auch „weiter“ und „stopp“ gehen.
interview-R = Bauen, reparieren oder pflanzen Sie gern etwas mit Ihren Händen?
interview-I = Finden Sie gern heraus, warum etwas so ist, mit Zahlen, Versuchen oder geduldigem Lesen?
interview-A = Schaffen Sie gern etwas Eigenes: zeichnen, schreiben, musizieren, gestalten?
interview-S = Helfen Sie gern anderen, erklären ihnen etwas oder kümmern sich um sie?
interview-E = Überzeugen Sie gern andere, leiten eine Gruppe oder fangen etwas Neues an?
interview-C = Halten Sie gern Ordnung, mit Plänen, Listen und genauen Zahlen?
interview-stopped = Gut, wir lassen die Fragen. Sie können einen Beruf nennen oder sagen, was Sie können.
interview-flat = Nichts davon schien Sie anzusprechen, daher nenne ich keine Berufe. Sagen Sie mir lieber, was Sie können oder gemacht haben.

## Steering the conversation

human-who = Ich bin ein KI-System. Für ein Gespräch mit einem Menschen wenden Sie sich an die öffentliche Arbeitsverwaltung Ihres Landes oder an die [EURES-Beratung](https://eures.europa.eu); beides ist kostenlos. Den Betreiber dieser Seite erreichen Sie über die [Kontaktseite]({ $url }).
operator-who = Der Betreiber dieser Seite ist auf der [Kontaktseite]({ $url }) genannt. DestinAI ist das KI-System, das hier antwortet.
privacy-what = Dieses Gespräch bleibt in Ihrer Sitzung: Schließen Sie sie, ist es weg. Ich protokolliere keine Nachrichten. Was Sie über sich sagen, verwende ich nur, um Ihnen zu antworten; „Von vorn anfangen“ löscht es. Mehr auf der [Datenschutzseite]({ $url }).
language-switched = Gern, wir machen auf Deutsch weiter. Was möchten Sie wissen?
which-of-these = Welchen meinen Sie? Bitte sagen Sie die Nummer oder den Namen.
no-then = In Ordnung. Was möchten Sie stattdessen wissen?
not-that = Entschuldigung. Welchen Beruf meinen Sie? Eine andere Bezeichnung hilft oft.
smalltalk = Schön. Was möchten Sie als Nächstes wissen?
unknown-words = Ich konnte nicht erkennen, welchen Beruf Sie meinen.
ask-compare = Mit welchem Beruf soll ich vergleichen?
ask-skills = Was können Sie? Nennen Sie einige Fähigkeiten, zum Beispiel „Ich kann schweißen und Zeichnungen lesen“.
ask-skill-of = Eine Fähigkeit namens „{ $query }“ ist nicht verzeichnet; deshalb kann ich nicht sagen, ob sie gebraucht wird.
why-answer = Alles, was ich über Berufe sage, stammt aus offiziellen Quellen ({ $sources }). Jede Antwort verweist auf ihren Datensatz und lässt sich über den Hinweis darunter prüfen.
ask-own-job = Was ist Ihr jetziger oder letzter Beruf? Dann kann ich Ihnen sagen, was Sie von dort aus werden könnten.
ask-which-these = Es könnte einer von diesen sein. Welcher ist am nächsten?
