## Berufe nebeneinander

compare-two = { $shared ->
    [0] **{ $title1 }** und **{ $title2 }** haben von { $total } dafür genannten Fähigkeiten und Kenntnissen keine gemeinsam.
    [one] **{ $title1 }** und **{ $title2 }** haben von { $total } dafür genannten Fähigkeiten und Kenntnissen eine gemeinsam.
   *[other] **{ $title1 }** und **{ $title2 }** haben von { $total } dafür genannten Fähigkeiten und Kenntnissen { $shared } gemeinsam ({ $percent } %).
  }
compare-three = { $shared ->
    [0] **{ $title1 }**, **{ $title2 }** und **{ $title3 }** haben von { $total } dafür genannten Fähigkeiten und Kenntnissen keine gemeinsam.
    [one] **{ $title1 }**, **{ $title2 }** und **{ $title3 }** haben von { $total } dafür genannten Fähigkeiten und Kenntnissen eine gemeinsam.
   *[other] **{ $title1 }**, **{ $title2 }** und **{ $title3 }** haben von { $total } dafür genannten Fähigkeiten und Kenntnissen { $shared } gemeinsam ({ $percent } %).
  }
heading-shared = Gemeinsam ({ $count })
heading-partly = Bei zweien der drei ({ $count })
heading-only = Nur bei { $title } ({ $count })
compare-selection = Die hier geladenen Daten enthalten eine Auswahl der optionalen Fähigkeiten; was nur bei einem Beruf steht, kann also beim anderen auch optional sein.
mark-optional = optional
more-on-request = … und { $count } weitere. Mit „alle“ sehen Sie die ganze Liste.
for-example = Zum Beispiel: { $names }.
plain-words = Einfach gesagt: „Wesentlich“ ist, was fast alle in diesem Beruf brauchen. „Optional“ ist, was nur manche Stellen verlangen.

## Was zu einem Ziel fehlt

gap-from-job = Für **{ $title }** nennt { $source } { $total } wesentliche Fähigkeiten und Kenntnisse. { $covered } davon stehen auch bei **{ $origin }**; neu wären { $missing }.
gap-from-skills = Für **{ $title }** nennt { $source } { $total } wesentliche Fähigkeiten und Kenntnisse. Davon haben Sie { $covered } genannt; es fehlen { $missing }.
heading-missing = Fehlt noch, wesentlich ({ $count })
heading-covered = Schon da, wesentlich ({ $count })
gap-optional = Von { $total } optionalen sind { $covered } schon da.
gap-beside = Dort nicht genannt, aber nicht verloren: { $skills }.
gap-note = Daten sind keine Prüfung: Sie können mehr oder weniger, als darin steht. Kurse, Zeit und Kosten sind von Ort zu Ort verschieden.

## Was als Nächstes kommen könnte

moves-intro = Nach dem, was sie verlangen, liegen diese am nächsten bei **{ $title }**. Mindestens eine wesentliche Fähigkeit mit ihm gemeinsam { $count ->
    [one] hat ein Beruf
   *[other] haben { $count } Berufe
  }.
moves-none = Die Daten enthalten keinen Beruf, der eine wesentliche Fähigkeit mit **{ $title }** gemeinsam hat.
moves-note = Klein heißt ein Schritt, bei dem höchstens ein Drittel der wesentlichen Fähigkeiten neu ist und nicht mehr Vorbereitung nötig, weit ein Weg, bei dem zwei Drittel neu sind oder die Vorbereitung zwei Job Zones von O*NET höher liegt. Das verspricht nichts: Zeit, Kosten und offene Stellen stehen nicht in diesen Daten.
move-kept = Sie brächten { $count } von { $total } wesentlichen Fähigkeiten mit: { $skills }
move-new = Neu wären { $count }: { $skills }
effort-near = kleiner Schritt
effort-some = mittlerer Schritt
effort-far = weiter Weg
zone-lower = weniger Vorbereitung (Job Zone von O*NET)
zone-same = etwa gleich viel Vorbereitung (Job Zone von O*NET)
zone-higher = mehr Vorbereitung (Job Zone von O*NET)
same-family = gleiche ISCO-08-Gruppe

## Berufe zu Fähigkeiten und Interessen

skill-roles-intro = { $count ->
    [0] Kein Beruf in diesen Daten braucht, was Sie genannt haben: { $skills }.
    [one] Ein Beruf in diesen Daten braucht etwas von dem, was Sie genannt haben: { $skills }.
   *[other] { $count } Berufe in diesen Daten brauchen etwas von dem, was Sie genannt haben: { $skills }. Diese brauchen das meiste davon und wenig anderes.
  }
role-needs = braucht { $count } der { $named } genannten; wesentliche Fähigkeiten insgesamt: { $essential }
interests-intro = Diese Berufe liegen Ihren Interessen { $code } ({ $names }) nach O*NET am nächsten.
interests-unknown = Ihre Interessen sind { $code } ({ $names }). Zu welchen Berufen sie passen, kann ich nicht sagen: Hier sind keine Daten von O*NET geladen.
interests-note = Interessen sagen, was Menschen mögen, nicht, was sie können. O*NET beschreibt Arbeit in den Vereinigten Staaten, und seine Berufe sind oft weiter gefasst als diese.
interest-R = praktisch
interest-I = forschend
interest-A = kreativ
interest-S = Menschen helfend
interest-E = führend und verkaufend
interest-C = ordnend

## Berufe in der Nähe

related-intro = { $count ->
    [0] Die Daten enthalten nichts in der Nähe von **{ $title }**.
    [one] Ein Beruf liegt nahe bei **{ $title }**.
   *[other] { $count } Berufe liegen nahe bei **{ $title }**.
  }
heading-narrower = Arten davon ({ $count })
heading-broader = Gehört zu ({ $count })
heading-family = Gleiche ISCO-08-Gruppe ({ $count })
heading-american = Nach O*NET verwandt ({ $count })
