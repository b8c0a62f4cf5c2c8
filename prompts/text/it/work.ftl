## Studio e una giornata di lavoro

study-intro = { $count ->
    [0] Le schede non indicano alcun ambito di studio per le conoscenze di **{ $title }**.
    [one] Le conoscenze che { $source } elenca per **{ $title }** appartengono a un solo ambito di studio.
   *[other] Le conoscenze che { $source } elenca per **{ $title }** appartengono a { $count } ambiti di studio; prima quelli con più conoscenze essenziali.
  }
heading-fields = Ambiti di studio (ISCED-F 2013) ({ $count })
field-counts = essenziali: { $essential }, opzionali: { $optional }
heading-levels = Che cosa i lavoratori negli Stati Uniti dicono che è richiesto (O*NET)
study-zone = O*NET la colloca nella job zone { $zone } di 5: più è alta, più serve preparazione.
study-note = Quale formazione o titolo chieda il suo paese non è in queste schede: chieda sul posto, per esempio al servizio pubblico per l'impiego.
match-exact = In O*NET, **{ $onet }** è la stessa professione di **{ $title }**.
match-broad = In O*NET, **{ $onet }** è più ampia di **{ $title }**: non tutto deve corrispondere.
match-close = In O*NET, **{ $onet }** è vicina a **{ $title }**, ma non è la stessa.
match-narrow = In O*NET, **{ $onet }** è più stretta di **{ $title }**: mostra una parte del lavoro.
day-group = La ISCO-08 elenca questi compiti per il gruppo { $code }, { $group }, a cui appartiene **{ $title }**.
day-none = Le schede caricate qui non elencano compiti per **{ $title }**.
heading-tasks = Compiti ({ $count })
regulated-no = Le schede non indicano **{ $title }** come professione regolamentata. Dipende dal paese: consulti la [banca dati dell'UE delle professioni regolamentate](https://ec.europa.eu/growth/tools-databases/regprof/) prima di contarci.
has-essential = Sì: { $source } elenca **{ $skill }** come essenziale per **{ $title }**.
has-optional = È opzionale: { $source } elenca **{ $skill }** per **{ $title }**, ma non come essenziale.
has-not = No: { $source } non elenca **{ $skill }** per **{ $title }**. Un singolo datore di lavoro può chiederlo comunque.
has-not-here = Queste schede non elencano **{ $skill }** per **{ $title }**. Contengono tutte le competenze essenziali, ma solo una selezione di quelle opzionali.
caveat-american = O*NET descrive professioni negli Stati Uniti.
