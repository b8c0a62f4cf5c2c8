## Professioni a confronto

compare-two = { $shared ->
    [0] **{ $title1 }** e **{ $title2 }** non hanno nulla in comune tra le { $total } competenze e conoscenze elencate per loro.
    [one] **{ $title1 }** e **{ $title2 }** ne hanno una in comune tra le { $total } competenze e conoscenze elencate per loro.
   *[other] **{ $title1 }** e **{ $title2 }** ne hanno { $shared } in comune tra le { $total } competenze e conoscenze elencate per loro ({ $percent } %).
  }
compare-three = { $shared ->
    [0] **{ $title1 }**, **{ $title2 }** e **{ $title3 }** non hanno nulla in comune a tutte tra le { $total } competenze e conoscenze elencate per loro.
    [one] **{ $title1 }**, **{ $title2 }** e **{ $title3 }** ne hanno una in comune tra le { $total } competenze e conoscenze elencate per loro.
   *[other] **{ $title1 }**, **{ $title2 }** e **{ $title3 }** ne hanno { $shared } in comune tra le { $total } competenze e conoscenze elencate per loro ({ $percent } %).
  }
heading-shared = In comune ({ $count })
heading-partly = Per due delle tre ({ $count })
heading-only = Solo per { $title } ({ $count })
compare-selection = Le schede caricate qui contengono una selezione delle competenze opzionali: ciò che compare per una sola professione può quindi essere opzionale anche per l'altra.
mark-optional = opzionale
more-on-request = … e altre { $count }. Dica «tutte» per vedere l'elenco completo.
for-example = Per esempio: { $names }.
plain-words = In parole semplici: «essenziale» è ciò che serve a quasi tutti in questo lavoro. «Opzionale» è ciò che alcuni posti chiedono e altri no.

## Che cosa manca per un obiettivo

gap-from-job = Per **{ $title }**, { $source } elenca { $total } competenze e conoscenze essenziali. { $covered } di esse compaiono anche per **{ $origin }**; { $missing } sarebbero nuove.
gap-from-skills = Per **{ $title }**, { $source } elenca { $total } competenze e conoscenze essenziali. Di queste ne ha nominate { $covered }; ne mancano { $missing }.
heading-missing = Manca ancora, essenziale ({ $count })
heading-covered = C'è già, essenziale ({ $count })
gap-optional = Di { $total } opzionali, { $covered } ci sono già.
gap-beside = Non elencato per questa professione, ma non perso: { $skills }.
gap-note = Una scheda non è un esame: può darsi che lei sappia più o meno di quanto vi è scritto. Corsi, tempi e costi cambiano da un luogo all'altro.

## Che cosa potrebbe venire dopo

moves-intro = Per ciò che richiedono, queste sono le professioni più vicine a **{ $title }**. { $count ->
    [one] Una professione condivide
   *[other] { $count } professioni condividono
  } con essa almeno una competenza essenziale.
moves-none = Le schede non contengono professioni che condividano una competenza essenziale con **{ $title }**.
moves-note = Un passo è piccolo se al massimo un terzo delle competenze essenziali è nuovo e non serve più preparazione; una strada è lunga se due terzi sono nuovi o la preparazione è più alta di due «job zone» di O*NET. Non è una promessa: tempi, costi e posti disponibili non sono in queste schede.
move-kept = Porterebbe con sé { $count } competenze essenziali su { $total }: { $skills }
move-new = Nuove sarebbero { $count }: { $skills }
effort-near = piccolo passo
effort-some = passo medio
effort-far = strada lunga
zone-lower = meno preparazione (job zone di O*NET)
zone-same = più o meno la stessa preparazione (job zone di O*NET)
zone-higher = più preparazione (job zone di O*NET)
same-family = stesso gruppo ISCO-08

## Professioni per competenze e interessi

skill-roles-intro = { $count ->
    [0] Nessuna professione di queste schede ha bisogno di ciò che ha nominato: { $skills }.
    [one] Una sola professione di queste schede ha bisogno di qualcosa di ciò che ha nominato: { $skills }.
   *[other] { $count } professioni di queste schede hanno bisogno di qualcosa di ciò che ha nominato: { $skills }. Queste ne richiedono la maggior parte, e poco altro.
  }
role-needs = ne richiede { $count } su { $named }; competenze essenziali in tutto: { $essential }
interests-intro = Secondo O*NET, queste professioni sono le più vicine ai suoi interessi, { $code } ({ $names }).
interests-unknown = I suoi interessi sono { $code } ({ $names }). Non posso dire a quali professioni corrispondono: qui non sono caricati dati di O*NET.
interests-note = Gli interessi dicono che cosa piace, non che cosa si sa fare. O*NET descrive il lavoro negli Stati Uniti, e le sue professioni sono spesso più ampie di queste.
interest-R = pratico
interest-I = ricerca
interest-A = creatività
interest-S = aiutare le persone
interest-E = guidare e vendere
interest-C = ordine e metodo

## Professioni vicine

related-intro = { $count ->
    [0] Le schede non contengono nulla di vicino a **{ $title }**.
    [one] Una professione è vicina a **{ $title }**.
   *[other] { $count } professioni sono vicine a **{ $title }**.
  }
heading-narrower = Le sue varianti ({ $count })
heading-broader = Fa parte di ({ $count })
heading-family = Stesso gruppo ISCO-08 ({ $count })
heading-american = Collegate secondo O*NET ({ $count })
