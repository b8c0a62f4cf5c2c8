## Rifiuti e indicazioni

refusal-person = Non classifico, non filtro, non valuto e non giudico le persone, e non aiuto a decidere chi viene assunto o ammesso. Queste decisioni spettano a persone, secondo regole che proteggono gli interessati.
refusal-alternative = Posso dirle che cosa richiede una professione secondo le schede ufficiali, perché una persona possa prepararsi.
refusal-trait = Non deduco tratti, emozioni, salute, origine o convinzioni di nessuno.
signpost-then = Posso dirle che cosa richiede una professione o in che cosa consiste.
crisis = Mi dispiace che stia attraversando tutto questo. Sono un sistema di IA e non sono l'aiuto giusto, ma ci sono persone pronte ad ascoltarla adesso.
crisis-numbers = In caso di emergenza chiami il 112. In molti paesi europei il 116 123 offre sostegno emotivo e il 116 111 è a disposizione di bambini e ragazzi, gratuitamente.
crisis-end = Se può, dica a qualcuno vicino a lei come si sente.

## Errori

error = Qualcosa non ha funzionato e non ho potuto rispondere. Invii di nuovo il messaggio, per favore. Se succede ancora, lo segnali al gestore di questo sito.
error-empty = Il suo messaggio non contiene testo leggibile. Scriva una domanda, per esempio «Che cosa serve a un fornaio?».
error-long = Il suo messaggio ha { $count } caratteri; posso leggerne { $limit }. Lo accorci o lo invii in più parti.
error-busy = Le schede sono in aggiornamento o al momento non si possono aprire. Riprovi tra un minuto.
