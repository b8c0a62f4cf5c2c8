# Was Besuchern über das KI-System gesagt wird (Verordnung (EU) 2024/1689, Artikel 50 Absätze 1 und 5).

standing = Sie interagieren mit einem KI-System, nicht mit einem Menschen.
opening = Sie interagieren mit einem KI-System, nicht mit einem Menschen: DestinAI ist eine KI-Berufsberatung, die aus amtlichen Datensätzen antwortet.

footer-builtin = KI-generiert von DestinAI (eingebauter Modus){ $sources ->
        [none] { "" }
       *[other] { " · " }Quellen: { $sources }
    } · prüfen: { $url }
footer-llm = KI-generiert von DestinAI (Sprachmodell { $model }){ $sources ->
        [none] { "" }
       *[other] { " · " }Quellen: { $sources }
    } · prüfen: { $url }
footer-fallback = KI-generiert von DestinAI (eingebauter Modus, das Sprachmodell hat nicht geantwortet){ $sources ->
        [none] { "" }
       *[other] { " · " }Quellen: { $sources }
    } · prüfen: { $url }

stopped = Sie haben diese Antwort angehalten. Was bisher zu sehen ist, hat ein KI-System erzeugt, und es ist nicht vollständig.
error = Bei uns ist etwas schiefgegangen, und diese Frage wurde nicht beantwortet. Sie haben nichts falsch gemacht: Bitte versuchen Sie es noch einmal, oder stöbern Sie inzwischen in Berufen und Fähigkeiten.
signpost = [AI] DestinAI { $date } { $url }

details-title = Über diese Antwort
details-system = KI-System
details-provider = Anbieter
details-mode = Wie sie entstand
details-model = Sprachmodell
details-issued = Ausgestellt
details-language = Sprache
details-sources = Quellen
details-caveats = Bitte beachten
details-human = Mit einem Menschen sprechen
details-verify = Diese Antwort prüfen
details-type = Art des Inhalts

mode-builtin = Eingebauter Modus: Regeln und amtliche Datensätze, kein Sprachmodell
mode-llm = Sprachmodell, an amtlichen Datensätzen geprüft
mode-fallback = Eingebauter Modus, weil das Sprachmodell nicht geantwortet hat

type-algorithmic = Nach festen Regeln zusammengestellter Text
type-trained = Von einem Sprachmodell geschriebener Text
type-composite = Text eines Sprachmodells um amtliche Datensätze

verdict-text-and-claims = Der Wortlaut und die aufgeführten Fähigkeiten sind so, wie DestinAI sie ausgestellt hat. Linkziele und Gestaltung sind nicht erfasst.
verdict-text = Der Wortlaut ist so, wie DestinAI ihn ausgestellt hat. Linkziele und Gestaltung sind nicht erfasst.
verdict-text-edited = Der Hinweis ist echt, aber der Wortlaut ist nicht der, den DestinAI ausgestellt hat.
verdict-claims-edited = Der Hinweis ist echt, aber die aufgeführten Fähigkeiten sind nicht die, die DestinAI ausgestellt hat.
verdict-details-edited = Der Hinweis ist echt, aber die Angaben um ihn herum passen nicht zu ihm.
verdict-signpost-edited = Der Hinweis ist echt, aber die beim Kopieren angefügte Zeile verweist auf etwas anderes.
verdict-signature = Die Signatur passt nicht zum Hinweis: Er wurde verändert, oder DestinAI hat ihn nicht ausgestellt.
verdict-unknown-key = Der Hinweis ist mit einem Schlüssel signiert, den dieser Dienst nie benutzt hat.
verdict-notice-altered = Der gezeigte Hinweis ist nicht der, der signiert wurde.
verdict-malformed = Das Eingereichte lässt sich nicht als Antwort mit Hinweis lesen.
verdict-no-notice = Es wurde kein Hinweis gefunden. Das heißt nicht, dass ein Mensch den Text geschrieben hat.
verdict-no-signature = Der Hinweis trägt keine Signatur und beweist daher nichts. Das heißt nicht, dass ein Mensch den Text geschrieben hat.
