## Indicazioni: che cosa possono dire altri, e chi

signpost-law = Non posso dare consigli su diritto, contratti o licenziamenti. [Your Europe](https://europa.eu/youreurope/) spiega i diritti dei lavoratori nell'UE; un sindacato, un patronato, uno sportello legale o un avvocato possono esaminare il suo caso. I termini possono essere brevi: chieda presto.
signpost-immigration = Non posso dare consigli su visti, soggiorno o asilo. L'[EU Immigration Portal](https://immigration-portal.ec.europa.eu/) spiega le regole di ogni paese; sul suo caso decide l'autorità per l'immigrazione, e ci sono sportelli che aiutano.
signpost-benefits = Non posso dire quali prestazioni o quale pensione le spettano. Possono dirlo il servizio per l'impiego o l'ente previdenziale; [Your Europe](https://europa.eu/youreurope/) spiega la sicurezza sociale nell'UE.
signpost-health = Non posso dare consigli sulla salute né giudicare se un lavoro è sicuro per lei. Possono farlo il suo medico o il medico del lavoro. Mi dica che cosa vuole evitare, per esempio sollevare pesi, e ne terrò conto.
signpost-recognition = Non posso dire se un titolo estero sarà riconosciuto. [ENIC-NARIC](https://www.enic-naric.net/) indica l'ufficio competente di ogni paese, e la [banca dati UE delle professioni regolamentate](https://ec.europa.eu/growth/tools-databases/regprof/) dice dove serve il riconoscimento.
signpost-pay = Non ho dati sulle retribuzioni e non tiro a indovinare. [EURES](https://eures.europa.eu/) e il suo istituto di statistica pubblicano cifre; spesso la paga è fissata dai contratti collettivi.
signpost-demand = Non ho dati sulla domanda né su ciò che cambierà l'IA, e nessuno può promettere il futuro di un mestiere. Il [Cedefop](https://www.cedefop.europa.eu/) pubblica previsioni per professione in Europa, ed [EURES](https://eures.europa.eu/) mostra dove si cerca personale.
signpost-vacancies = Non ho offerte di lavoro e non posso candidarmi per lei. [EURES](https://eures.europa.eu/) raccoglie offerte in tutta Europa; il servizio pubblico per l'impiego conosce quelle vicine.
signpost-courses = Non ho dati su corsi, scuole, posti o costi. [Europass](https://europass.europa.eu/) aiuta a trovare corsi in Europa; il servizio pubblico per l'impiego conosce quelli vicini e che cosa può essere pagato.
signpost-national = Nel suo paese: { $links }.
