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

## Jak odczytano pytanie

read-as = Rozumiem, że chodzi o zawód **{ $title }**.
read-from-page = Chodzi o zawód **{ $title }**, którego dotyczy otwarta strona.
ask-which = Nie mam pewności, jaki zawód oznacza tu „{ $query }”. Czy to jeden z tych?
ask-which-both = W pytaniu jest więcej niż jeden zawód. Od którego zacząć?
ask-role = O jaki zawód chodzi? Proszę podać jego nazwę, na przykład „piekarz” lub „twórca oprogramowania”.
ask-other = Proszę w takim razie nazwać zawód innymi słowami, na przykład tak, jak w ogłoszeniu o pracę.
unknown = Nie mam danych o zawodzie „{ $query }”, więc nie będę zgadywać, czego wymaga.
unknown-skill = Nie mam danych o umiejętności „{ $query }”.
unknown-help = Mogę powiedzieć, czego wymaga zawód, na czym polega i które zawody potrzebują danej umiejętności. Często pomaga inna nazwa tej samej pracy.

## Uprzejmości i granice

greeting = Dzień dobry. Odpowiadam na pytania o zawody i umiejętności na podstawie oficjalnych danych.
greeting-help = Przykładowe pytania: „Czego potrzebuje piekarz?”, „Czym zajmuje się analityk danych?” albo „Jakie zawody wymagają project management?”.
thanks = Nie ma za co. Chętnie odpowiem na kolejne pytania.
goodbye = Do widzenia. Po zamknięciu ta rozmowa nie jest przechowywana.
help = Mogę powiedzieć, czego wymaga zawód: co jest niezbędne, a co opcjonalne, jaka wiedza i jakie umiejętności praktyczne; na czym zawód polega; i które zawody potrzebują danej umiejętności.
help-sources = Każda odpowiedź pochodzi z oficjalnych danych ({ $sources }) i je wskazuje.
offtopic = W tym nie mogę pomóc: odpowiadam tylko na pytania o zawody i umiejętności.
identity = Jestem systemem sztucznej inteligencji, a nie człowiekiem. Sprawdzam oficjalne dane o zawodach i umiejętnościach, a każda odpowiedź jest z nimi porównywana przed wyświetleniem.
identity-mode-builtin = Działam według stałych reguł i tekstów; żaden model językowy nie pisze moich odpowiedzi.
identity-mode-llm = Model językowy ({ $model }) formułuje części moich odpowiedzi; fakty pochodzą z danych.

## Odmowy i wskazówki

refusal-person = Nie szereguję, nie selekcjonuję, nie punktuję ani nie oceniam ludzi i nie pomagam w decyzjach o tym, kogo zatrudnić lub przyjąć. Takie decyzje należą do ludzi i podlegają zasadom, które chronią zainteresowanych.
refusal-alternative = Mogę powiedzieć, czego według oficjalnych danych wymaga zawód, aby można było się do niego przygotować.
refusal-trait = Nie wnioskuję o niczyich cechach, emocjach, zdrowiu, pochodzeniu ani przekonaniach.
signpost-legal = Nie mogę doradzać w sprawach prawnych, medycznych, pobytowych ani dotyczących świadczeń. Proszę zwrócić się do właściwego urzędu w swoim kraju, do publicznych służb zatrudnienia lub do wykwalifikowanego doradcy.
signpost-pay = Nie mam danych o zarobkach, ofertach pracy ani zapotrzebowaniu. Takie informacje daje [EURES](https://eures.europa.eu) lub publiczne służby zatrudnienia.
signpost-then = Mogę powiedzieć, czego wymaga zawód albo na czym polega.
crisis = Przykro mi, że dzieje się coś tak trudnego. Jestem systemem sztucznej inteligencji i nie jestem właściwą pomocą, ale są ludzie, którzy mogą pomóc już teraz.
crisis-numbers = W nagłym przypadku proszę zadzwonić pod numer 112. W wielu krajach Europy pod numerem 116 123 można otrzymać wsparcie emocjonalne, a pod 116 111 pomoc dla dzieci i młodzieży, bezpłatnie.
crisis-end = Jeśli to możliwe, proszę powiedzieć komuś bliskiemu, co się dzieje.

## Błędy

error = Coś poszło nie tak i nie udało się odpowiedzieć. Proszę wysłać wiadomość jeszcze raz. Jeśli to się powtórzy, proszę powiadomić operatora tej strony.
error-empty = Wiadomość nie zawiera czytelnego tekstu. Proszę napisać pytanie, na przykład „Czego potrzebuje piekarz?”.
error-long = Liczba znaków w wiadomości: { $count }; mogę przeczytać { $limit }. Proszę ją skrócić lub wysłać w częściach.
error-busy = Dane są właśnie odświeżane albo nie można ich teraz otworzyć. Proszę spróbować ponownie za minutę.

## Następne pytania jako przyciski

next-requires = Co jest potrzebne?
next-requires-text = Czego wymaga zawód „{ $title }”?
next-describe = Co to za zawód?
next-describe-text = Na czym polega zawód „{ $title }”?
next-optional = Tylko opcjonalne
next-optional-text = A co jest opcjonalne?
next-knowledge = Tylko wiedza
next-knowledge-text = A jaka wiedza jest niezbędna?
next-other = Inny zawód
next-other-text = Co potrafisz?
starter-one = Czego potrzebuje piekarz?
starter-one-text = Czego potrzebuje piekarz?
starter-two = Czym zajmuje się analityk danych?
starter-two-text = Czym zajmuje się analityk danych?
starter-three = Co musi umieć twórca oprogramowania?
starter-three-text = Co musi umieć twórca oprogramowania?

## Zastrzeżenia w nocie

caveat-records = Oficjalne dane opisują zawód ogólnie; konkretny pracodawca może wymagać więcej lub mniej.
caveat-selection = Opcjonalne umiejętności są wyborem.
caveat-regulated = Ten zawód jest regulowany.
source-line = Źródło: { $links }
