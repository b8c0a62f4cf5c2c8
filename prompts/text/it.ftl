## Che cosa richiede una professione

requires-all = { $source } elenca per **{ $title }** { $total ->
    [one] una sola competenza o conoscenza
   *[other] { $total } competenze e conoscenze
  }: { $essential } { $essential ->
    [one] essenziale
   *[other] essenziali
  } e { $optional } { $optional ->
    [one] opzionale
   *[other] opzionali
  }.
requires-selection = { $source } elenca per **{ $title }** { $essential ->
    [one] { $essential } competenza o conoscenza essenziale
   *[other] { $essential } competenze e conoscenze essenziali
  }; di quelle opzionali, le schede caricate qui ne contengono { $optional }.
requires-part = Per **{ $title }**, { $source } { $count ->
    [0] non elenca nulla
    [one] elenca una voce
   *[other] elenca { $count } voci
  } nella categoria «{ $part }».
part-essential-knowledge = conoscenze essenziali
part-essential-skill = competenze essenziali
part-optional-knowledge = conoscenze opzionali
part-optional-skill = competenze opzionali
part-essential = essenziale
part-optional = opzionale
part-knowledge = conoscenze
part-skill = competenze pratiche
heading-essential-knowledge = Conoscenze essenziali ({ $count })
heading-essential-skill = Competenze essenziali ({ $count })
heading-optional-knowledge = Conoscenze opzionali ({ $count })
heading-optional-skill = Competenze opzionali ({ $count })
selection-note = Le schede caricate qui contengono una selezione delle competenze opzionali; la pagina ufficiale le riporta tutte.
more-on-page = … e altre { $count }: [l'elenco completo nella pagina della professione]({ $url })

## Che cos'è una professione

describe-codes = Nella classificazione ISCO-08 questa professione appartiene al gruppo { $code }, { $group }.
describe-counts = { $source } elenca per questa professione { $essential } { $essential ->
    [one] competenza o conoscenza essenziale
   *[other] competenze e conoscenze essenziali
  } e { $optional } { $optional ->
    [one] opzionale
   *[other] opzionali
  }.
describe-nothing = Le schede citano **{ $title }**, ma non ne contengono una descrizione.
other-language = Il testo della scheda è disponibile solo in { $language ->
    [en] inglese
    [de] tedesco
    [fr] francese
    [es] spagnolo
    [it] italiano
    [pl] polacco
   *[other] un'altra lingua
  }.
labels-other-language = Qui molti nomi di competenze sono disponibili solo in inglese.
regulated = Questa professione è regolamentata: in molti paesi per esercitarla serve un riconoscimento ufficiale. Consulti la [banca dati dell'UE delle professioni regolamentate](https://ec.europa.eu/growth/tools-databases/regprof/).

## Una competenza

skill-is-knowledge = **{ $label }** è un'area di conoscenza.
skill-is-skill = **{ $label }** è una competenza pratica.
skill-no-description = Le schede caricate qui non ne contengono una descrizione.
skill-uses = { $count ->
    [0] Nessuna professione di queste schede la richiede.
    [one] Una sola professione di queste schede la richiede.
   *[other] { $count } professioni di queste schede la richiedono; è essenziale per { $essential } di esse.
  }
heading-essential-for = Essenziale per
heading-optional-for = Opzionale per

## Come è stata letta la domanda

read-as = Intendo la domanda come riferita a **{ $title }**.
read-from-page = Si tratta di **{ $title }**, la professione della pagina in cui si trova.
ask-which = Non so con certezza quale professione intenda con «{ $query }». È una di queste?
ask-which-both = Ha nominato più di una professione. Da quale cominciamo?
ask-role = Quale professione intende? Mi dica il nome, per esempio «fornaio» o «sviluppatrice di software».
ask-other = Allora mi indichi la professione con altre parole, per esempio come compare in un annuncio di lavoro.
unknown = Non ho schede su una professione chiamata «{ $query }», quindi non provo a indovinare che cosa richieda.
unknown-skill = Non ho schede su una competenza chiamata «{ $query }».
unknown-help = Posso dire che cosa richiede una professione, in che cosa consiste e quali professioni hanno bisogno di una competenza. Spesso aiuta un altro nome per lo stesso lavoro.

## Cortesia e limiti

greeting = Buongiorno. Rispondo a domande su professioni e competenze a partire da schede ufficiali.
greeting-help = Chieda, per esempio, «Che cosa serve a un fornaio?», «Che cosa fa un analista dei dati?» oppure «Quali professioni richiedono project management?».
thanks = Prego. Chieda pure quando vuole.
goodbye = Arrivederci. Questa conversazione non viene conservata quando la chiude.
help = Posso dirle che cosa richiede una professione, l'essenziale e l'opzionale, conoscenze e competenze pratiche; in che cosa consiste una professione; e quali professioni hanno bisogno di una competenza.
help-sources = Ogni risposta proviene da schede ufficiali ({ $sources }) e le cita.
offtopic = Su questo non posso aiutare: rispondo solo a domande su professioni e competenze.
identity = Sono un sistema di IA, non una persona. Consulto schede ufficiali su professioni e competenze, e ogni risposta viene confrontata con esse prima che lei la veda.
identity-mode-builtin = Lavoro con regole e testi fissi; nessun modello linguistico scrive le mie risposte.
identity-mode-llm = Un modello linguistico ({ $model }) formula parti delle mie risposte; i fatti provengono dalle schede.

## Rifiuti e indicazioni

refusal-person = Non classifico, non filtro, non valuto e non giudico le persone, e non aiuto a decidere chi viene assunto o ammesso. Queste decisioni spettano a persone, secondo regole che proteggono gli interessati.
refusal-alternative = Posso dirle che cosa richiede una professione secondo le schede ufficiali, perché una persona possa prepararsi.
refusal-trait = Non deduco tratti, emozioni, salute, origine o convinzioni di nessuno.
signpost-legal = Non posso dare consigli su questioni legali, mediche, di immigrazione o di prestazioni sociali. Si rivolga all'ufficio competente del suo paese, al servizio pubblico per l'impiego o a un consulente qualificato.
signpost-pay = Non ho dati su retribuzioni, offerte di lavoro o domanda. Per questi consulti [EURES](https://eures.europa.eu) o il servizio pubblico per l'impiego.
signpost-then = Posso dirle che cosa richiede una professione o in che cosa consiste.
crisis = Mi dispiace che stia attraversando tutto questo. Sono un sistema di IA e non sono l'aiuto giusto, ma ci sono persone pronte ad ascoltarla adesso.
crisis-numbers = In caso di emergenza chiami il 112. In molti paesi europei il 116 123 offre sostegno emotivo e il 116 111 è a disposizione di bambini e ragazzi, gratuitamente.
crisis-end = Se può, dica a qualcuno vicino a lei come si sente.

## Errori

error = Qualcosa non ha funzionato e non ho potuto rispondere. Invii di nuovo il messaggio, per favore. Se succede ancora, lo segnali al gestore di questo sito.
error-empty = Il suo messaggio non contiene testo leggibile. Scriva una domanda, per esempio «Che cosa serve a un fornaio?».
error-long = Il suo messaggio ha { $count } caratteri; posso leggerne { $limit }. Lo accorci o lo invii in più parti.
error-busy = Le schede sono in aggiornamento o al momento non si possono aprire. Riprovi tra un minuto.

## Domande successive, come pulsanti

next-requires = Che cosa serve?
next-requires-text = Che cosa richiede la professione «{ $title }»?
next-describe = In che cosa consiste?
next-describe-text = In che cosa consiste la professione «{ $title }»?
next-optional = Solo l'opzionale
next-optional-text = E che cosa è opzionale?
next-knowledge = Solo le conoscenze
next-knowledge-text = E quali conoscenze sono essenziali?
next-other = Un'altra professione
next-other-text = Che cosa può fare?
starter-one = Che cosa serve a un fornaio?
starter-one-text = Che cosa serve a un fornaio?
starter-two = Che cosa fa un analista dei dati?
starter-two-text = Che cosa fa un analista dei dati?
starter-three = Che cosa serve a una sviluppatrice di software?
starter-three-text = Che cosa serve a una sviluppatrice di software?

## Avvertenze nell'avviso

caveat-records = Le schede ufficiali descrivono una professione in generale; un singolo datore di lavoro può chiedere di più o di meno.
caveat-selection = Le competenze opzionali sono una selezione.
caveat-regulated = Questa professione è regolamentata.
source-line = Fonte: { $links }
