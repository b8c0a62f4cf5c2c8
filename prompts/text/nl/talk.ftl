## Beleefdheid en grenzen

greeting = Goedendag. Ik beantwoord vragen over beroepen en vaardigheden uit officiële gegevens.
greeting-help = Vraag bijvoorbeeld “Wat heeft een bakker nodig?”, “Wat is een data-analist?” of “Welke beroepen hebben project management nodig?”.
thanks = Graag gedaan. Vraag gerust verder.
goodbye = Tot ziens. Dit gesprek wordt niet bewaard als u het sluit.
help = Ik kan u zeggen wat een beroep vraagt, essentieel en optioneel, kennis en praktische vaardigheden; wat een beroep is; en welke beroepen een vaardigheid nodig hebben.
help-sources = Elk antwoord komt uit officiële gegevens ({ $sources }) en noemt ze.
offtopic = Daar kan ik niet bij helpen: ik beantwoord alleen vragen over beroepen en vaardigheden.
identity = Ik ben een AI-systeem, geen mens. Ik zoek in officiële gegevens over beroepen en vaardigheden, en elk antwoord wordt daarmee vergeleken voordat u het ziet.
identity-mode-builtin = Ik werk met vaste regels en teksten; geen taalmodel schrijft mijn antwoorden.
identity-mode-llm = Een taalmodel ({ $model }) verwoordt delen van mijn antwoorden; de feiten komen uit de gegevens.
