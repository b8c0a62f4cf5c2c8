## Wat een beroep vraagt

requires-all = { $source } noemt voor **{ $title }** { $total ->
    [one] één vaardigheid of kennisgebied
   *[other] { $total } vaardigheden en kennisgebieden
  }: { $essential } essentieel en { $optional } optioneel.
requires-selection = { $source } noemt voor **{ $title }** { $essential } essentiële vaardigheden en kennisgebieden; deze gegevens bevatten { $optional } van de optionele.
requires-part = Voor **{ $title }** noemt { $source } { $count ->
    [0] niets
    [one] één item
   *[other] { $count } items
  } onder “{ $part }”.
part-essential-knowledge = essentiële kennis
part-essential-skill = essentiële vaardigheden
part-optional-knowledge = optionele kennis
part-optional-skill = optionele vaardigheden
part-essential = essentieel
part-optional = optioneel
part-knowledge = kennis
part-skill = praktische vaardigheden
heading-essential-knowledge = Essentiële kennis ({ $count })
heading-essential-skill = Essentiële vaardigheden ({ $count })
heading-optional-knowledge = Optionele kennis ({ $count })
heading-optional-skill = Optionele vaardigheden ({ $count })
selection-note = De gegevens die hier geladen zijn, bevatten een selectie van de optionele vaardigheden; de officiële pagina noemt ze allemaal.
more-on-page = … en nog { $count }: [alles op de pagina]({ $url })

## Wat een beroep is

describe-codes = In ISCO-08 hoort dit beroep bij groep { $code }, { $group }.
describe-counts = { $source } noemt er { $essential } essentiële en { $optional } optionele vaardigheden en kennisgebieden voor.
describe-nothing = De gegevens noemen **{ $title }**, maar bevatten er geen beschrijving van.
other-language = De tekst is alleen beschikbaar in het { $language ->
    [en] Engels
    [de] Duits
    [fr] Frans
    [es] Spaans
    [it] Italiaans
    [pl] Pools
    [nl] Nederlands
    [pt] Portugees
   *[other] origineel, in een andere taal
  }.
labels-other-language = Veel namen van vaardigheden zijn hier alleen in het Engels beschikbaar.
regulated = Dit beroep is gereglementeerd: in veel landen hebt u een officiële erkenning nodig om het uit te oefenen. Zie de [EU-databank van gereglementeerde beroepen](https://ec.europa.eu/growth/tools-databases/regprof/).

## Een vaardigheid

skill-is-knowledge = **{ $label }** is een kennisgebied.
skill-is-skill = **{ $label }** is een praktische vaardigheid.
skill-no-description = De gegevens die hier geladen zijn, bevatten er geen beschrijving van.
skill-uses = { $count ->
    [0] Geen beroep in deze gegevens vraagt dit.
    [one] Eén beroep in deze gegevens vraagt dit.
   *[other] { $count } beroepen in deze gegevens vragen dit; voor { $essential } ervan is het essentieel.
  }
heading-essential-for = Essentieel voor
heading-optional-for = Optioneel voor

## Opmerkingen in de kennisgeving

caveat-records = Officiële gegevens beschrijven een beroep in het algemeen; een bepaalde werkgever kan meer of minder vragen.
caveat-selection = De optionele vaardigheden zijn een selectie.
caveat-regulated = Dit beroep is gereglementeerd.
source-line = Bron: { $links }
