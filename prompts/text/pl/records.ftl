## Czego wymaga zawód

requires-all = { $source } podaje dla zawodu **{ $title }** { $total ->
    [one] jedną umiejętność lub dziedzinę wiedzy
    [few] { $total } umiejętności i dziedziny wiedzy
    [many] { $total } umiejętności i dziedzin wiedzy
   *[other] { $total } umiejętności i dziedzin wiedzy
  }, w tym niezbędne: { $essential }, opcjonalne: { $optional }.
requires-selection = { $source } podaje dla zawodu **{ $title }** { $essential ->
    [one] { $essential } niezbędną umiejętność lub dziedzinę wiedzy
    [few] { $essential } niezbędne umiejętności i dziedziny wiedzy
    [many] { $essential } niezbędnych umiejętności i dziedzin wiedzy
   *[other] { $essential } niezbędnych umiejętności i dziedzin wiedzy
  }; z opcjonalnych wczytane tu dane zawierają { $optional }.
requires-part = Dla zawodu **{ $title }** { $source } { $count ->
    [0] nie podaje niczego
    [one] podaje jedną pozycję
    [few] podaje { $count } pozycje
    [many] podaje { $count } pozycji
   *[other] podaje { $count } pozycji
  } w kategorii „{ $part }”.
part-essential-knowledge = niezbędna wiedza
part-essential-skill = niezbędne umiejętności
part-optional-knowledge = opcjonalna wiedza
part-optional-skill = opcjonalne umiejętności
part-essential = niezbędne
part-optional = opcjonalne
part-knowledge = wiedza
part-skill = umiejętności praktyczne
heading-essential-knowledge = Niezbędna wiedza ({ $count })
heading-essential-skill = Niezbędne umiejętności ({ $count })
heading-optional-knowledge = Opcjonalna wiedza ({ $count })
heading-optional-skill = Opcjonalne umiejętności ({ $count })
selection-note = Wczytane tu dane zawierają wybór opcjonalnych umiejętności; strona oficjalna podaje wszystkie.
more-on-page = … i jeszcze { $count }: [pełna lista na stronie zawodu]({ $url })

## Czym jest zawód

describe-codes = W klasyfikacji ISCO-08 ten zawód należy do grupy { $code }, { $group }.
describe-counts = { $source } podaje dla tego zawodu umiejętności i dziedziny wiedzy, w tym niezbędne: { $essential }, opcjonalne: { $optional }.
describe-nothing = Dane wymieniają zawód **{ $title }**, ale nie zawierają jego opisu.
other-language = Tekst opisu jest dostępny tylko w { $language ->
    [en] języku angielskim
    [de] języku niemieckim
    [fr] języku francuskim
    [es] języku hiszpańskim
    [it] języku włoskim
    [pl] języku polskim
    [nl] języku niderlandzkim
    [pt] języku portugalskim
   *[other] innym języku
  }.
labels-other-language = Wiele nazw umiejętności jest tu dostępnych tylko w języku angielskim.
regulated = Ten zawód jest regulowany: w wielu krajach do jego wykonywania potrzebne jest urzędowe uznanie kwalifikacji. Zob. [bazę danych UE o zawodach regulowanych](https://ec.europa.eu/growth/tools-databases/regprof/).

## Umiejętność

skill-is-knowledge = **{ $label }** to dziedzina wiedzy.
skill-is-skill = **{ $label }** to umiejętność praktyczna.
skill-no-description = Wczytane tu dane nie zawierają jej opisu.
skill-uses = { $count ->
    [0] Żaden zawód w tych danych jej nie wymaga.
    [one] Wymaga jej jeden zawód w tych danych.
    [few] Wymagają jej { $count } zawody w tych danych; zawody, w których jest niezbędna: { $essential }.
    [many] Wymaga jej { $count } zawodów w tych danych; zawody, w których jest niezbędna: { $essential }.
   *[other] Wymaga jej { $count } zawodów w tych danych; zawody, w których jest niezbędna: { $essential }.
  }
heading-essential-for = Niezbędna w zawodach
heading-optional-for = Opcjonalna w zawodach

## Zastrzeżenia w nocie

caveat-records = Oficjalne dane opisują zawód ogólnie; konkretny pracodawca może wymagać więcej lub mniej.
caveat-selection = Opcjonalne umiejętności są wyborem.
caveat-regulated = Ten zawód jest regulowany.
source-line = Źródło: { $links }
