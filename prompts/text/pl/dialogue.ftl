## What the visitor says of themselves

noted-job = Zapisane: obecny zawód to **{ $title }**.
noted-goal = Zapisane: celem jest zawód **{ $title }**.
noted-unwanted = Zapisane: nie **{ $title }**. Co zamiast tego? Można też powiedzieć „pomóż mi znaleźć zawód”.
noted-limits = Zapisane: { $limits }. Oficjalne dane nie mówią, które zawody do tego pasują, więc proszę sprawdzić to przy każdym.
health-note = O zdrowiu niczego nie zapisuję. Jaka praca jest odpowiednia, powie lekarz lub służba medycyny pracy.
recognition-note = Czy i jak uznaje się kwalifikacje z innego kraju, mówią [ośrodki ENIC-NARIC](https://www.enic-naric.net/).
ask-job = Jaka jest obecna praca albo jakie są już umiejętności? Wtedy powiem, czego brakuje.
limit-heavy_lifting = bez dźwigania
limit-part_time = niepełny etat
limit-from_home = praca z domu
limit-no_shifts = bez pracy zmianowej
limit-no_office = nie w biurze
limit-outdoors = na świeżym powietrzu
limit-no_travel = bez podróży
limit-with_people = z ludźmi
limit-no_people = bez klientów
level-school = brak kwalifikacji poza szkołą
level-vocational = kwalifikacje zawodowe
level-degree = dyplom uczelni
profile-empty = Nic jeszcze o Tobie nie wiem. To, co usłyszę, na przykład zawód albo umiejętności, zostaje tylko w tej rozmowie.
profile-intro = Oto co zapisano w tej rozmowie:
profile-job = Zawód: { $value }
profile-goal = Cel: { $value }
profile-skills = Potwierdzone umiejętności: { $value }
profile-interests = Zainteresowania: { $value }
profile-level = Wykształcenie: { $value }
profile-country = Kraj: { $value }
profile-limits = Życzenia: { $value }
profile-unwanted = Niechciane: { $value }
profile-hint = Aby coś usunąć, wystarczy napisać „zapomnij mój zawód” albo „od nowa”.
forgot = Zapomniane. Już z tego nie korzystam.
forgot-nothing = Nie było nic takiego do zapomnienia.
started-over = Gotowe: wszystko zapomniane, zaczynamy od nowa. Proszę podać zawód albo umiejętności.

## Skills read from a text

skills-proposed = Te umiejętności odczytuję z tekstu. Czy są właściwe? Proszę napisać „tak”, „nie” albo numery właściwych.
skills-none = Nie udało się tu odczytać z pewnością żadnej umiejętności. Proszę podać kilka, na przykład „spawanie, czytanie rysunków”.
skills-kept = Zapisane ({ $count }). Można zapytać „jakie zawody pasują do moich umiejętności?” albo podać wymarzony zawód.
skills-dropped = Wobec tego żadnej nie zapisuję.

## Finding out what one likes

unsure = Nic nie szkodzi, nikt nie musi tego wiedzieć od razu. Oto sześć krótkich pytań o to, co sprawia przyjemność.
interview-progress = Pytanie { $number } z 6. Odpowiedzi: „tak”, „trochę” albo „nie”; można też „pomiń” i „stop”.
interview-R = Czy lubisz budować, naprawiać lub uprawiać coś własnymi rękami?
interview-I = Czy lubisz dociekać, dlaczego coś jest takie, z liczbami, próbami lub cierpliwym czytaniem?
interview-A = Czy lubisz tworzyć coś własnego: rysować, pisać, grać, projektować?
interview-S = Czy lubisz pomagać innym, uczyć ich lub się nimi opiekować?
interview-E = Czy lubisz przekonywać ludzi, prowadzić grupę lub zaczynać coś nowego?
interview-C = Czy lubisz porządek, plany, listy i dokładne liczby?
interview-stopped = Dobrze, zostawiamy pytania. Można podać zawód albo umiejętności.
interview-flat = Nic z tego nie wydało się ciekawe, więc nie podaję zawodów. Proszę raczej napisać o umiejętnościach lub doświadczeniu.

## Steering the conversation

human-who = Jestem systemem AI. Z człowiekiem można porozmawiać w publicznych służbach zatrudnienia swojego kraju lub z [doradcą EURES](https://eures.europa.eu); jedno i drugie jest bezpłatne. Kontakt z operatorem tej strony: [strona kontaktowa]({ $url }).
operator-who = Operator tej strony jest podany na [stronie kontaktowej]({ $url }). DestinAI to system AI, który tu odpowiada.
privacy-what = Ta rozmowa zostaje w Twojej sesji: po zamknięciu znika. Nie zapisuję treści wiadomości. To, co mówisz o sobie, służy tylko odpowiedziom, a „od nowa” to usuwa. Więcej na [stronie o prywatności]({ $url }).
language-switched = Chętnie, rozmawiamy dalej po polsku. O co chodzi?
which-of-these = Który z nich? Proszę podać numer albo nazwę.
no-then = Dobrze. Co zamiast tego?
not-that = Przepraszam. O który zawód chodzi? Inna nazwa często pomaga.
smalltalk = Dobrze. Co dalej?
unknown-words = Nie udało się rozpoznać, o który zawód chodzi.
ask-compare = Z którym zawodem porównać?
ask-skills = Jakie są umiejętności? Proszę podać kilka, na przykład „umiem spawać i czytać rysunki”.
ask-skill-of = Nie mam danych o umiejętności „{ $query }”, więc nie mogę powiedzieć, czy jest potrzebna.
why-answer = Wszystko, co mówię o zawodach, pochodzi z oficjalnych danych ({ $sources }). Każda odpowiedź wskazuje swoje źródło i można ją sprawdzić przez informację pod nią.
ask-own-job = Jaki jest obecny lub ostatni zawód? Wtedy powiem, kim można z niego zostać.
ask-which-these = To może być jeden z tych. Który jest najbliższy?
