## Odmowy i wskazówki

refusal-person = Nie szereguję, nie selekcjonuję, nie punktuję ani nie oceniam ludzi i nie pomagam w decyzjach o tym, kogo zatrudnić lub przyjąć. Takie decyzje należą do ludzi i podlegają zasadom, które chronią zainteresowanych.
refusal-alternative = Mogę powiedzieć, czego według oficjalnych danych wymaga zawód, aby można było się do niego przygotować.
refusal-trait = Nie wnioskuję o niczyich cechach, emocjach, zdrowiu, pochodzeniu ani przekonaniach.
signpost-then = Mogę powiedzieć, czego wymaga zawód albo na czym polega.
crisis = Przykro mi, że dzieje się coś tak trudnego. Jestem systemem sztucznej inteligencji i nie jestem właściwą pomocą, ale są ludzie, którzy mogą pomóc już teraz.
crisis-numbers = W nagłym przypadku proszę zadzwonić pod numer 112. W wielu krajach Europy pod numerem 116 123 można otrzymać wsparcie emocjonalne, a pod 116 111 pomoc dla dzieci i młodzieży, bezpłatnie.
crisis-end = Jeśli to możliwe, proszę powiedzieć komuś bliskiemu, co się dzieje.

## Błędy

error = Coś poszło nie tak i nie udało się odpowiedzieć. Proszę wysłać wiadomość jeszcze raz. Jeśli to się powtórzy, proszę powiadomić operatora tej strony.
error-empty = Wiadomość nie zawiera czytelnego tekstu. Proszę napisać pytanie, na przykład „Czego potrzebuje piekarz?”.
error-long = Liczba znaków w wiadomości: { $count }; mogę przeczytać { $limit }. Proszę ją skrócić lub wysłać w częściach.
error-busy = Dane są właśnie odświeżane albo nie można ich teraz otworzyć. Proszę spróbować ponownie za minutę.
