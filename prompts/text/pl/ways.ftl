## Zawody obok siebie

compare-two = { $shared ->
    [0] Zawody **{ $title1 }** i **{ $title2 }** nie mają nic wspólnego wśród podanych dla nich umiejętności i dziedzin wiedzy (razem: { $total }).
   *[other] Zawody **{ $title1 }** i **{ $title2 }**: wspólne umiejętności i dziedziny wiedzy: { $shared } z { $total } podanych ({ $percent } %).
  }
compare-three = { $shared ->
    [0] Zawody **{ $title1 }**, **{ $title2 }** i **{ $title3 }** nie mają nic wspólnego wśród podanych dla nich umiejętności i dziedzin wiedzy (razem: { $total }).
   *[other] Zawody **{ $title1 }**, **{ $title2 }** i **{ $title3 }**: wspólne umiejętności i dziedziny wiedzy: { $shared } z { $total } podanych ({ $percent } %).
  }
heading-shared = Wspólne ({ $count })
heading-partly = W dwóch z trzech ({ $count })
heading-only = Tylko { $title } ({ $count })
compare-selection = Wczytane tu dane zawierają wybór opcjonalnych umiejętności, więc to, co podano tylko dla jednego zawodu, może być opcjonalne także w drugim.
mark-optional = opcjonalne
more-on-request = … i jeszcze { $count }. Proszę napisać „wszystkie”, aby zobaczyć całą listę.
for-example = Na przykład: { $names }.
plain-words = Mówiąc prosto: „niezbędne” to to, czego w tym zawodzie potrzebuje prawie każdy. „Opcjonalne” to to, czego wymagają tylko niektóre miejsca pracy.

## Czego brakuje do celu

gap-from-job = Liczba niezbędnych umiejętności i dziedzin wiedzy, które { $source } podaje dla zawodu **{ $title }**: { $total }. Podane także dla zawodu **{ $origin }**: { $covered }; nowe: { $missing }.
gap-from-skills = Liczba niezbędnych umiejętności i dziedzin wiedzy, które { $source } podaje dla zawodu **{ $title }**: { $total }. Wymienione w rozmowie: { $covered }; brakuje: { $missing }.
heading-missing = Jeszcze brakuje, niezbędne ({ $count })
heading-covered = Już jest, niezbędne ({ $count })
gap-optional = Z opcjonalnych ({ $total }) już jest: { $covered }.
gap-beside = Niewymienione dla tego zawodu, ale nie stracone: { $skills }.
gap-note = Dane to nie egzamin: można umieć więcej lub mniej, niż w nich zapisano. Kursy, czas i koszty różnią się w zależności od miejsca.

## Co mogłoby być następne

moves-intro = Pod względem wymagań te zawody są najbliższe zawodowi **{ $title }**. Zawody, które mają z nim wspólną co najmniej jedną niezbędną umiejętność: { $count }.
moves-none = W danych nie ma zawodu, który miałby wspólną niezbędną umiejętność z zawodem **{ $title }**.
moves-note = Krok jest mały, gdy nowa jest najwyżej jedna trzecia niezbędnych umiejętności i nie trzeba więcej przygotowania, a droga daleka, gdy nowe są dwie trzecie albo przygotowanie jest o dwie „job zones” O*NET wyższe. To nie obietnica: czasu, kosztów ani wolnych miejsc nie ma w tych danych.
move-kept = Niezbędne umiejętności, które już są ({ $count } z { $total }): { $skills }
move-new = Nowe ({ $count }): { $skills }
effort-near = mały krok
effort-some = średni krok
effort-far = daleka droga
zone-lower = mniej przygotowania (job zone z O*NET)
zone-same = mniej więcej tyle samo przygotowania (job zone z O*NET)
zone-higher = więcej przygotowania (job zone z O*NET)
same-family = ta sama grupa ISCO-08

## Zawody według umiejętności i zainteresowań

skill-roles-intro = { $count ->
    [0] Żaden zawód w tych danych nie potrzebuje tego, co wymieniono: { $skills }.
   *[other] Zawody w tych danych, które potrzebują czegoś z tego, co wymieniono ({ $skills }): { $count }. Poniższe potrzebują z tego najwięcej, a poza tym niewiele.
  }
role-needs = potrzebuje { $count } z { $named }; niezbędne umiejętności razem: { $essential }
interests-intro = Według O*NET te zawody są najbliższe zainteresowaniom { $code } ({ $names }).
interests-unknown = Zainteresowania: { $code } ({ $names }). Nie mogę powiedzieć, do których zawodów pasują: nie wczytano tu danych O*NET.
interests-note = Zainteresowania mówią, co kto lubi, a nie co potrafi. O*NET opisuje pracę w Stanach Zjednoczonych, a jego zawody są często szersze niż te.
interest-R = praktyczne
interest-I = badawcze
interest-A = twórcze
interest-S = pomaganie ludziom
interest-E = kierowanie i sprzedaż
interest-C = porządkowanie

## Zawody pokrewne

related-intro = { $count ->
    [0] W danych nie ma nic bliskiego zawodowi **{ $title }**.
   *[other] Zawody bliskie zawodowi **{ $title }**: { $count }.
  }
heading-narrower = Jego odmiany ({ $count })
heading-broader = Należy do ({ $count })
heading-family = Ta sama grupa ISCO-08 ({ $count })
heading-american = Powiązane według O*NET ({ $count })
