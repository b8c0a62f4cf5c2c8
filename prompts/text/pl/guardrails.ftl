## Drogowskazy: na co mogą odpowiedzieć inni i kto

signpost-law = Nie mogę doradzać w sprawach prawa, umów ani zwolnień. [Your Europe](https://europa.eu/youreurope/) wyjaśnia prawa pracownika w UE; sprawie może się przyjrzeć związek zawodowy, inspekcja pracy, punkt nieodpłatnej pomocy prawnej lub prawnik. Terminy bywają krótkie, więc proszę pytać szybko.
signpost-immigration = Nie mogę doradzać w sprawach wiz, pobytu ani azylu. [EU Immigration Portal](https://immigration-portal.ec.europa.eu/) wyjaśnia zasady każdego kraju; o sprawie decyduje urząd do spraw cudzoziemców, a pomagają organizacje dla migrantów.
signpost-benefits = Nie mogę powiedzieć, jakie świadczenia lub emerytura się należą. Powie to urząd pracy lub zakład ubezpieczeń społecznych; [Your Europe](https://europa.eu/youreurope/) wyjaśnia zabezpieczenie społeczne w UE.
signpost-health = Nie mogę doradzać w sprawach zdrowia ani oceniać, czy praca jest bezpieczna. Może to zrobić lekarz lub lekarz medycyny pracy. Proszę napisać, czego unikać, na przykład dźwigania, a wezmę to pod uwagę.
signpost-recognition = Nie mogę powiedzieć, czy zagraniczne kwalifikacje zostaną uznane. [ENIC-NARIC](https://www.enic-naric.net/) wskazuje właściwe biuro każdego kraju, a [unijna baza zawodów regulowanych](https://ec.europa.eu/growth/tools-databases/regprof/) mówi, gdzie uznanie jest wymagane.
signpost-pay = Nie mam danych o zarobkach i nie będę zgadywać. Liczby publikują [EURES](https://eures.europa.eu/) i urząd statystyczny; płacę często określają układy zbiorowe.
signpost-demand = Nie mam danych o zapotrzebowaniu ani o tym, co zmieni sztuczna inteligencja, a przyszłości zawodu nikt nie może obiecać. [Cedefop](https://www.cedefop.europa.eu/) publikuje prognozy dla zawodów w Europie, a [EURES](https://eures.europa.eu/) pokazuje, gdzie szuka się pracowników.
signpost-vacancies = Nie mam ofert pracy i nie mogę aplikować za nikogo. [EURES](https://eures.europa.eu/) zbiera oferty z całej Europy; te w pobliżu zna urząd pracy.
signpost-courses = Nie mam danych o kursach, szkołach, miejscach ani opłatach. [Europass](https://europass.europa.eu/) pomaga znaleźć kursy w Europie; te w pobliżu i możliwości finansowania zna urząd pracy.
signpost-national = W tym kraju: { $links }.
