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
