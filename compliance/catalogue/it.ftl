# Che cosa si dice a chi visita sul sistema di IA (regolamento (UE) 2024/1689, articolo 50, paragrafi 1 e 5).

standing = Sta interagendo con un sistema di IA, non con una persona.
opening = Sta interagendo con un sistema di IA, non con una persona: DestinAI è un consulente di orientamento professionale basato sull'IA che risponde a partire da schede ufficiali.

footer-builtin = Generato con l'IA da DestinAI (modalità integrata){ $sources ->
        [none] { "" }
       *[other] { " · " }fonti: { $sources }
    } · verificare: { $url }
footer-llm = Generato con l'IA da DestinAI (modello linguistico { $model }){ $sources ->
        [none] { "" }
       *[other] { " · " }fonti: { $sources }
    } · verificare: { $url }
footer-fallback = Generato con l'IA da DestinAI (modalità integrata, il modello linguistico non ha risposto){ $sources ->
        [none] { "" }
       *[other] { " · " }fonti: { $sources }
    } · verificare: { $url }

stopped = Ha interrotto questa risposta. Ciò che si vede finora è stato generato da un sistema di IA e non è completo.
error = Qualcosa non ha funzionato da parte nostra e questa domanda è rimasta senza risposta. Lei non ha sbagliato nulla: riprovi, oppure consulti nel frattempo le professioni e le competenze.
signpost = [AI] DestinAI { $date } { $url }

details-title = Informazioni su questa risposta
details-system = Sistema di IA
details-provider = Fornitore
details-mode = Come è stata prodotta
details-model = Modello linguistico
details-issued = Data
details-language = Lingua
details-sources = Fonti
details-caveats = Da tenere presente
details-human = Parlare con una persona
details-verify = Verificare questa risposta
details-type = Tipo di contenuto

mode-builtin = Modalità integrata: regole e schede ufficiali, nessun modello linguistico
mode-llm = Modello linguistico, controllato su schede ufficiali
mode-fallback = Modalità integrata, perché il modello linguistico non ha risposto

type-algorithmic = Testo composto secondo regole fisse
type-trained = Testo scritto da un modello linguistico
type-composite = Testo di un modello linguistico attorno a schede ufficiali

verdict-text-and-claims = Le parole e le competenze elencate sono quelle emesse da DestinAI. Le destinazioni dei link e la formattazione non sono coperte.
verdict-text = Le parole sono quelle emesse da DestinAI. Le destinazioni dei link e la formattazione non sono coperte.
verdict-text-edited = L'avviso è autentico, ma le parole non sono quelle emesse da DestinAI.
verdict-claims-edited = L'avviso è autentico, ma le competenze elencate non sono quelle emesse da DestinAI.
verdict-details-edited = L'avviso è autentico, ma ciò che lo circonda non concorda con esso.
verdict-signpost-edited = L'avviso è autentico, ma la riga aggiunta con la copia rimanda altrove.
verdict-signature = La firma non corrisponde all'avviso: è stato modificato, o non è stato emesso da DestinAI.
verdict-unknown-key = L'avviso è firmato con una chiave che questo servizio non ha mai usato.
verdict-notice-altered = L'avviso mostrato non è quello che è stato firmato.
verdict-malformed = Ciò che è stato consegnato non si può leggere come una risposta con il suo avviso.
verdict-no-notice = Non è stato trovato alcun avviso. Ciò non significa che il testo sia stato scritto da una persona.
verdict-no-signature = L'avviso non è firmato e quindi non prova nulla. Ciò non significa che il testo sia stato scritto da una persona.
