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
