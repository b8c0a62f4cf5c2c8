# Wat bezoekers over het AI-systeem wordt verteld (Verordening (EU) 2024/1689, artikel 50, leden 1 en 5).

standing = U communiceert met een AI-systeem, niet met een mens.
opening = U communiceert met een AI-systeem, niet met een mens: DestinAI is een AI-loopbaanadviseur die antwoordt uit officiële gegevens.

footer-builtin = Door AI gegenereerd door DestinAI (ingebouwde modus){ $sources ->
        [none] { "" }
       *[other] { " · " }bronnen: { $sources }
    } · controleren: { $url }
footer-llm = Door AI gegenereerd door DestinAI (taalmodel { $model }){ $sources ->
        [none] { "" }
       *[other] { " · " }bronnen: { $sources }
    } · controleren: { $url }
footer-fallback = Door AI gegenereerd door DestinAI (ingebouwde modus, het taalmodel antwoordde niet){ $sources ->
        [none] { "" }
       *[other] { " · " }bronnen: { $sources }
    } · controleren: { $url }

stopped = U hebt dit antwoord gestopt. Wat tot nu toe te zien is, is door een AI-systeem gegenereerd en niet volledig.
error = Er is bij ons iets misgegaan en deze vraag is niet beantwoord. U hebt niets verkeerd gedaan: probeer het nog eens, of blader intussen door beroepen en vaardigheden.
signpost = [AI] DestinAI { $date } { $url }

details-title = Over dit antwoord
details-system = AI-systeem
details-provider = Aanbieder
details-mode = Hoe het is gemaakt
details-model = Taalmodel
details-issued = Uitgegeven
details-language = Taal
details-sources = Bronnen
details-caveats = Let op
details-human = Met een mens praten
details-verify = Dit antwoord controleren
details-type = Soort inhoud

mode-builtin = Ingebouwde modus: regels en officiële gegevens, geen taalmodel
mode-llm = Taalmodel, gecontroleerd aan de hand van officiële gegevens
mode-fallback = Ingebouwde modus, omdat het taalmodel niet antwoordde

type-algorithmic = Volgens vaste regels samengestelde tekst
type-trained = Door een taalmodel geschreven tekst
type-composite = Tekst van een taalmodel rond officiële gegevens

verdict-text-and-claims = De woorden en de genoemde vaardigheden zijn zoals DestinAI ze heeft uitgegeven. Linkdoelen en opmaak vallen hier niet onder.
verdict-text = De woorden zijn zoals DestinAI ze heeft uitgegeven. Linkdoelen en opmaak vallen hier niet onder.
verdict-text-edited = De kennisgeving is echt, maar de woorden zijn niet die welke DestinAI heeft uitgegeven.
verdict-claims-edited = De kennisgeving is echt, maar de genoemde vaardigheden zijn niet die welke DestinAI heeft uitgegeven.
verdict-details-edited = De kennisgeving is echt, maar wat eromheen staat, klopt er niet mee.
verdict-signpost-edited = De kennisgeving is echt, maar de bij het kopiëren toegevoegde regel verwijst naar iets anders.
verdict-signature = De handtekening past niet bij de kennisgeving: die is gewijzigd, of DestinAI heeft haar niet uitgegeven.
verdict-unknown-key = De kennisgeving is ondertekend met een sleutel die deze dienst nooit heeft gebruikt.
verdict-notice-altered = De getoonde kennisgeving is niet die welke ondertekend is.
verdict-malformed = Wat is ingediend, kan niet als een antwoord met kennisgeving worden gelezen.
verdict-no-notice = Er is geen kennisgeving gevonden. Dat betekent niet dat een mens de tekst heeft geschreven.
verdict-no-signature = De kennisgeving heeft geen handtekening en bewijst dus niets. Dat betekent niet dat een mens de tekst heeft geschreven.
