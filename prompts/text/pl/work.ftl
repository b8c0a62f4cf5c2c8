## Nauka i dzień pracy

study-intro = { $count ->
    [0] Dane nie wskazują żadnej dziedziny kształcenia dla wiedzy w zawodzie **{ $title }**.
   *[other] Dziedziny kształcenia, do których należy wiedza podana przez { $source } dla zawodu **{ $title }**: { $count }. Najpierw te, w których jest najwięcej niezbędnej wiedzy.
  }
heading-fields = Dziedziny kształcenia (ISCED-F 2013) ({ $count })
field-counts = niezbędne: { $essential }, opcjonalne: { $optional }
heading-levels = Co według pracujących w Stanach Zjednoczonych jest wymagane (O*NET)
study-zone = O*NET umieszcza ten zawód w job zone { $zone } z 5: im wyżej, tym więcej przygotowania.
study-note = Jakiego wykształcenia lub świadectwa wymaga dany kraj, nie ma w tych danych: proszę zapytać na miejscu, na przykład w publicznych służbach zatrudnienia.
match-exact = W O*NET **{ $onet }** to ten sam zawód co **{ $title }**.
match-broad = W O*NET **{ $onet }** to zawód szerszy niż **{ $title }**: nie wszystko musi pasować.
match-close = W O*NET **{ $onet }** to zawód bliski zawodowi **{ $title }**, ale nie ten sam.
match-narrow = W O*NET **{ $onet }** to zawód węższy niż **{ $title }**: pokazuje część pracy.
day-group = ISCO-08 podaje te zadania dla grupy { $code }, { $group }, do której należy **{ $title }**.
day-none = Wczytane tu dane nie podają zadań dla zawodu **{ $title }**.
heading-tasks = Zadania ({ $count })
regulated-no = Dane nie wskazują zawodu **{ $title }** jako regulowanego. Zależy to od kraju: zanim się na tym oprzeć, proszę sprawdzić [bazę danych UE o zawodach regulowanych](https://ec.europa.eu/growth/tools-databases/regprof/).
has-essential = Tak: { $source } podaje **{ $skill }** jako niezbędne w zawodzie **{ $title }**.
has-optional = To opcjonalne: { $source } podaje **{ $skill }** dla zawodu **{ $title }**, ale nie jako niezbędne.
has-not = Nie: { $source } nie podaje **{ $skill }** dla zawodu **{ $title }**. Konkretny pracodawca może tego mimo to wymagać.
has-not-here = Te dane nie podają **{ $skill }** dla zawodu **{ $title }**. Zawierają wszystkie niezbędne umiejętności, ale tylko wybór opcjonalnych.
caveat-american = O*NET opisuje zawody w Stanach Zjednoczonych.
