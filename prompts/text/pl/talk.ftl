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
