## What the visitor says of themselves

noted-job = Annotato: lavora come **{ $title }**.
noted-goal = Annotato: le piacerebbe diventare **{ $title }**.
noted-unwanted = Annotato: non **{ $title }**. Che cosa le piacerebbe invece? Può anche dire «mi aiuti a trovare un lavoro».
noted-limits = Annotato: { $limits }. Le schede non dicono quali professioni vi si adattino; lo verifichi per ciascuna.
health-note = Non conservo nulla sulla sua salute. Un medico o il servizio di medicina del lavoro può dirle quale lavoro fa per lei.
recognition-note = Se il suo titolo viene da un altro paese, i [centri ENIC-NARIC](https://www.enic-naric.net/) dicono se e come è riconosciuto.
ask-job = Che cosa fa ora, o che cosa sa già fare? Così potrò dirle che cosa manca.
limit-heavy_lifting = senza sollevare pesi
limit-part_time = tempo parziale
limit-from_home = lavoro da casa
limit-no_shifts = senza turni
limit-no_office = non in ufficio
limit-outdoors = all'aperto
limit-no_travel = senza viaggi
limit-with_people = con le persone
limit-no_people = senza clienti
level-school = nessun titolo oltre la scuola
level-vocational = qualifica professionale
level-degree = laurea
profile-empty = Non so ancora nulla di lei. Quello che mi dice, per esempio il suo lavoro o che cosa sa fare, resta solo in questa conversazione.
profile-intro = Ecco che cosa ho annotato in questa conversazione:
profile-job = Il suo lavoro: { $value }
profile-goal = Il suo obiettivo: { $value }
profile-skills = Competenze che ha confermato: { $value }
profile-interests = I suoi interessi: { $value }
profile-level = La sua formazione: { $value }
profile-country = Il suo paese: { $value }
profile-limits = I suoi desideri: { $value }
profile-unwanted = Non desiderato: { $value }
profile-hint = Dica «dimentica il mio lavoro» o «ricominciare» per togliere qualcosa.
forgot = Dimenticato. Non lo uso più.
forgot-nothing = Non c'era nulla del genere da dimenticare.
started-over = Fatto: ho dimenticato quello che mi ha detto e ricominciamo. Mi dica una professione, o che cosa sa fare.

## Skills read from a text

skills-proposed = Queste sono le competenze che leggo nel suo testo. Sono giuste? Dica «sì», «no» o i numeri giusti.
skills-none = Non ho potuto leggervi con certezza nessuna competenza. Ne indichi alcune, per esempio «saldare, leggere disegni».
skills-kept = Annotato ({ $count }). Chieda «quali lavori si adattano alle mie competenze?» o indichi un lavoro che le piacerebbe.
skills-dropped = Allora non ne conservo nessuna.

## Finding out what one likes

unsure = Nessun problema, nessuno deve saperlo subito. Ecco sei brevi domande su che cosa le piace.
interview-progress = Domanda { $number } di 6. Risponda «sì», «un po'» o «no»; valgono anche «salta» e «basta».
interview-R = Le piace costruire, riparare o coltivare qualcosa con le mani?
interview-I = Le piace scoprire perché una cosa è così, con numeri, prove o letture pazienti?
interview-A = Le piace creare qualcosa di suo: disegnare, scrivere, fare musica, progettare?
interview-S = Le piace aiutare gli altri, insegnare o prendersene cura?
interview-E = Le piace convincere le persone, guidare un gruppo o avviare qualcosa di nuovo?
interview-C = Le piace tenere le cose in ordine, con piani, elenchi e cifre esatte?
interview-stopped = Bene, lasciamo le domande. Può indicare una professione o dirmi che cosa sa fare.
interview-flat = Niente di tutto ciò sembrava piacerle, quindi non indico professioni. Mi dica piuttosto che cosa sa fare o ha fatto.

## Steering the conversation

human-who = Sono un sistema di IA. Per parlare con una persona si rivolga al servizio pubblico per l'impiego del suo paese o a un [consulente EURES](https://eures.europa.eu); entrambi sono gratuiti. Il gestore di questo sito si raggiunge dalla [pagina dei contatti]({ $url }).
operator-who = Il gestore di questo sito è indicato nella [pagina dei contatti]({ $url }). DestinAI è il sistema di IA che risponde qui.
privacy-what = Questa conversazione resta nella sua sessione: chiudendola sparisce. Non registro il testo dei messaggi. Quello che dice di sé serve solo a risponderle, e «ricominciare» lo cancella. Di più nella [pagina sulla privacy]({ $url }).
language-switched = Volentieri, continuiamo in italiano. Che cosa vuole sapere?
which-of-these = Quale intende? Dica il numero o il nome.
no-then = Va bene. Che cosa vuole sapere invece?
not-that = Mi scusi. Quale professione intende? Spesso aiuta un altro nome.
smalltalk = Bene. Che cosa vuole sapere adesso?
unknown-words = Non ho capito quale professione intende.
ask-compare = Con quale professione devo fare il confronto?
ask-skills = Che cosa sa fare? Indichi alcune competenze, per esempio «so saldare e leggere disegni».
ask-skill-of = Non ho schede per una competenza chiamata «{ $query }», quindi non posso dire se serve.
why-answer = Tutto quello che dico sulle professioni viene da schede ufficiali ({ $sources }). Ogni risposta rimanda alla sua scheda e si verifica con l'avviso che la segue.
ask-own-job = Qual è il suo lavoro attuale, o l'ultimo? Così potrò dirle che cosa potrebbe diventare da lì.
ask-which-these = Potrebbe essere una di queste. Quale si avvicina di più?
