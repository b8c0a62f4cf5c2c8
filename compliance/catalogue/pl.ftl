# Co mówimy odwiedzającym o systemie SI (rozporządzenie (UE) 2024/1689, art. 50 ust. 1 i 5).

standing = Rozmawiasz z systemem sztucznej inteligencji, a nie z człowiekiem.
opening = Rozmawiasz z systemem sztucznej inteligencji, a nie z człowiekiem: DestinAI to doradca zawodowy oparty na sztucznej inteligencji, który odpowiada na podstawie oficjalnych danych.

footer-builtin = Wygenerowane przez sztuczną inteligencję DestinAI (tryb wbudowany){ $sources ->
        [none] { "" }
       *[other] { " · " }źródła: { $sources }
    } · sprawdź: { $url }
footer-llm = Wygenerowane przez sztuczną inteligencję DestinAI (model językowy { $model }){ $sources ->
        [none] { "" }
       *[other] { " · " }źródła: { $sources }
    } · sprawdź: { $url }
footer-fallback = Wygenerowane przez sztuczną inteligencję DestinAI (tryb wbudowany, model językowy nie odpowiedział){ $sources ->
        [none] { "" }
       *[other] { " · " }źródła: { $sources }
    } · sprawdź: { $url }

stopped = Ta odpowiedź została zatrzymana. To, co widać do tej pory, wygenerował system sztucznej inteligencji i nie jest to całość.
error = Coś poszło nie tak po naszej stronie i to pytanie pozostało bez odpowiedzi. To nie Twoja wina: spróbuj ponownie albo przejrzyj tymczasem zawody i umiejętności.
signpost = [AI] DestinAI { $date } { $url }

details-title = O tej odpowiedzi
details-system = System sztucznej inteligencji
details-provider = Dostawca
details-mode = Jak powstała
details-model = Model językowy
details-issued = Data
details-language = Język
details-sources = Źródła
details-caveats = Uwaga
details-human = Porozmawiaj z człowiekiem
details-verify = Sprawdź tę odpowiedź
details-type = Rodzaj treści

mode-builtin = Tryb wbudowany: reguły i oficjalne dane, bez modelu językowego
mode-llm = Model językowy, sprawdzany na podstawie oficjalnych danych
mode-fallback = Tryb wbudowany, ponieważ model językowy nie odpowiedział

type-algorithmic = Tekst złożony według stałych reguł
type-trained = Tekst napisany przez model językowy
type-composite = Tekst modelu językowego wokół oficjalnych danych

verdict-text-and-claims = Słowa i wymienione umiejętności są takie, jakie wydał DestinAI. Nie obejmuje to adresów odsyłaczy ani formatowania.
verdict-text = Słowa są takie, jakie wydał DestinAI. Nie obejmuje to adresów odsyłaczy ani formatowania.
verdict-text-edited = Nota jest prawdziwa, ale słowa nie są tymi, które wydał DestinAI.
verdict-claims-edited = Nota jest prawdziwa, ale wymienione umiejętności nie są tymi, które wydał DestinAI.
verdict-details-edited = Nota jest prawdziwa, ale to, co jej towarzyszy, nie zgadza się z nią.
verdict-signpost-edited = Nota jest prawdziwa, ale wiersz dodany przy kopiowaniu odsyła gdzie indziej.
verdict-signature = Podpis nie pasuje do noty: została zmieniona albo nie wydał jej DestinAI.
verdict-unknown-key = Nota jest podpisana kluczem, którego ta usługa nigdy nie używała.
verdict-notice-altered = Pokazana nota nie jest tą, którą podpisano.
verdict-malformed = Przekazanych danych nie można odczytać jako odpowiedzi z notą.
verdict-no-notice = Nie znaleziono noty. Nie znaczy to, że tekst napisał człowiek.
verdict-no-signature = Nota nie jest podpisana, więc niczego nie dowodzi. Nie znaczy to, że tekst napisał człowiek.
