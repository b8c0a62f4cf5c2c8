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
