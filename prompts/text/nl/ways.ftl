## Beroepen naast elkaar

compare-two = { $shared ->
    [0] **{ $title1 }** en **{ $title2 }** hebben niets gemeen van de { $total } vaardigheden en kennisgebieden die ervoor genoemd worden.
    [one] **{ $title1 }** en **{ $title2 }** hebben er één gemeen van de { $total } vaardigheden en kennisgebieden die ervoor genoemd worden.
   *[other] **{ $title1 }** en **{ $title2 }** hebben er { $shared } gemeen van de { $total } vaardigheden en kennisgebieden die ervoor genoemd worden ({ $percent } %).
  }
compare-three = { $shared ->
    [0] **{ $title1 }**, **{ $title2 }** en **{ $title3 }** hebben niets gemeen van de { $total } vaardigheden en kennisgebieden die ervoor genoemd worden.
    [one] **{ $title1 }**, **{ $title2 }** en **{ $title3 }** hebben er één gemeen van de { $total } vaardigheden en kennisgebieden die ervoor genoemd worden.
   *[other] **{ $title1 }**, **{ $title2 }** en **{ $title3 }** hebben er { $shared } gemeen van de { $total } vaardigheden en kennisgebieden die ervoor genoemd worden ({ $percent } %).
  }
heading-shared = Gemeenschappelijk ({ $count })
heading-partly = Bij twee van de drie ({ $count })
heading-only = Alleen bij { $title } ({ $count })
compare-selection = De gegevens die hier geladen zijn, bevatten een selectie van de optionele vaardigheden; wat bij één beroep staat, kan dus ook bij het andere optioneel zijn.
mark-optional = optioneel
more-on-request = … en nog { $count }. Zeg “allemaal” om de hele lijst te zien.
for-example = Bijvoorbeeld: { $names }.
plain-words = Eenvoudig gezegd: “essentieel” is wat bijna iedereen in dit beroep nodig heeft. “Optioneel” is wat sommige banen vragen en andere niet.

## Wat er voor een doel ontbreekt

gap-from-job = Voor **{ $title }** noemt { $source } { $total } essentiële vaardigheden en kennisgebieden. Daarvan staan er { $covered } ook bij **{ $origin }**; { $missing } zouden nieuw zijn.
gap-from-skills = Voor **{ $title }** noemt { $source } { $total } essentiële vaardigheden en kennisgebieden. Daarvan hebt u er { $covered } genoemd; er ontbreken er { $missing }.
heading-missing = Ontbreekt nog, essentieel ({ $count })
heading-covered = Is er al, essentieel ({ $count })
gap-optional = Van { $total } optionele zijn er { $covered } al.
gap-beside = Daar niet genoemd, maar niet verloren: { $skills }.
gap-note = Gegevens zijn geen examen: u kunt meer of minder dan erin staat. Cursussen, tijd en kosten verschillen van plaats tot plaats.

## Wat hierna zou kunnen komen

moves-intro = Naar wat ze vragen, liggen deze beroepen het dichtst bij **{ $title }**. { $count ->
    [one] Eén beroep heeft
   *[other] { $count } beroepen hebben
  } er minstens één essentiële vaardigheid mee gemeen.
moves-none = De gegevens bevatten geen beroep dat een essentiële vaardigheid gemeen heeft met **{ $title }**.
moves-note = Een stap is klein als hoogstens een derde van de essentiële vaardigheden nieuw is en er niet meer voorbereiding nodig is; een weg is lang als twee derde nieuw is of de voorbereiding twee “job zones” van O*NET hoger ligt. Dat is geen belofte: tijd, kosten en vacatures staan niet in deze gegevens.
move-kept = U zou { $count } van de { $total } essentiële vaardigheden meebrengen: { $skills }
move-new = Nieuw zouden er { $count } zijn: { $skills }
effort-near = kleine stap
effort-some = middelgrote stap
effort-far = lange weg
zone-lower = minder voorbereiding (job zone van O*NET)
zone-same = ongeveer evenveel voorbereiding (job zone van O*NET)
zone-higher = meer voorbereiding (job zone van O*NET)
same-family = dezelfde ISCO-08-groep

## Beroepen bij vaardigheden en interesses

skill-roles-intro = { $count ->
    [0] Geen beroep in deze gegevens vraagt wat u noemde: { $skills }.
    [one] Eén beroep in deze gegevens vraagt iets van wat u noemde: { $skills }.
   *[other] { $count } beroepen in deze gegevens vragen iets van wat u noemde: { $skills }. Deze vragen er het meeste van, en weinig anders.
  }
role-needs = vraagt { $count } van de { $named } genoemde; essentiële vaardigheden in totaal: { $essential }
interests-intro = Volgens O*NET liggen deze beroepen het dichtst bij uw interesses, { $code } ({ $names }).
interests-unknown = Uw interesses zijn { $code } ({ $names }). Bij welke beroepen ze passen, kan ik niet zeggen: er zijn hier geen gegevens van O*NET geladen.
interests-note = Interesses zeggen wat iemand leuk vindt, niet wat iemand kan. O*NET beschrijft werk in de Verenigde Staten, en zijn beroepen zijn vaak ruimer dan deze.
interest-R = praktisch
interest-I = onderzoekend
interest-A = creatief
interest-S = mensen helpen
interest-E = leiden en verkopen
interest-C = ordenend

## Beroepen in de buurt

related-intro = { $count ->
    [0] De gegevens bevatten niets dat dicht bij **{ $title }** ligt.
    [one] Eén beroep ligt dicht bij **{ $title }**.
   *[other] { $count } beroepen liggen dicht bij **{ $title }**.
  }
heading-narrower = Soorten ervan ({ $count })
heading-broader = Hoort bij ({ $count })
heading-family = Dezelfde ISCO-08-groep ({ $count })
heading-american = Verwant volgens O*NET ({ $count })
