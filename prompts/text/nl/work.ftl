## Studie en een werkdag

study-intro = { $count ->
    [0] De gegevens noemen geen onderwijsgebied voor wat men bij **{ $title }** moet weten.
    [one] Wat { $source } voor **{ $title }** aan kennis noemt, hoort bij één onderwijsgebied.
   *[other] Wat { $source } voor **{ $title }** aan kennis noemt, hoort bij { $count } onderwijsgebieden; die met de meeste essentiële kennis eerst.
  }
heading-fields = Onderwijsgebieden (ISCED-F 2013) ({ $count })
field-counts = essentieel: { $essential }, optioneel: { $optional }
heading-levels = Wat werkenden in de Verenigde Staten als vereist noemen (O*NET)
study-zone = O*NET plaatst het in job zone { $zone } van 5: hoe hoger, hoe meer voorbereiding.
study-note = Welke opleiding of welk diploma uw land vraagt, staat niet in deze gegevens: vraag het daar, bijvoorbeeld bij de openbare dienst voor arbeidsvoorziening.
match-exact = In O*NET is **{ $onet }** hetzelfde beroep als **{ $title }**.
match-broad = In O*NET is **{ $onet }** ruimer dan **{ $title }**: niet alles hoeft te passen.
match-close = In O*NET komt **{ $onet }** dicht bij **{ $title }**, maar het is niet hetzelfde.
match-narrow = In O*NET is **{ $onet }** smaller dan **{ $title }**: het toont een deel van het werk.
day-group = ISCO-08 noemt deze taken voor groep { $code }, { $group }, waartoe **{ $title }** behoort.
day-none = De gegevens die hier geladen zijn, noemen geen taken voor **{ $title }**.
heading-tasks = Taken ({ $count })
regulated-no = De gegevens noemen **{ $title }** geen gereglementeerd beroep. Dat verschilt per land: kijk in de [EU-databank van gereglementeerde beroepen](https://ec.europa.eu/growth/tools-databases/regprof/) voordat u erop vertrouwt.
has-essential = Ja: { $source } noemt **{ $skill }** als essentieel voor **{ $title }**.
has-optional = Het is optioneel: { $source } noemt **{ $skill }** voor **{ $title }**, maar niet als essentieel.
has-not = Nee: { $source } noemt **{ $skill }** niet voor **{ $title }**. Een bepaalde werkgever kan er toch om vragen.
has-not-here = Deze gegevens noemen **{ $skill }** niet voor **{ $title }**. Ze bevatten alle essentiële vaardigheden, maar slechts een selectie van de optionele.
caveat-american = O*NET beschrijft beroepen in de Verenigde Staten.
