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
    [nl] olandese
    [pt] portoghese
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

## Avvertenze nell'avviso

caveat-records = Le schede ufficiali descrivono una professione in generale; un singolo datore di lavoro può chiedere di più o di meno.
caveat-selection = Le competenze opzionali sono una selezione.
caveat-regulated = Questa professione è regolamentata.
source-line = Fonte: { $links }
