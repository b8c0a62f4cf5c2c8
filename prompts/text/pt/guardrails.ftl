## Indicações: o que outros podem responder, e quem

signpost-law = Não posso aconselhar sobre direito, contratos ou despedimentos. [Your Europe](https://europa.eu/youreurope/) explica os direitos no trabalho na UE; um sindicato, a comissão de trabalhadores, um gabinete jurídico ou um advogado podem ver o seu caso. Os prazos podem ser curtos: pergunte depressa.
signpost-immigration = Não posso aconselhar sobre vistos, residência ou asilo. O [EU Immigration Portal](https://immigration-portal.ec.europa.eu/) explica as regras de cada país; sobre o seu caso decide a autoridade de imigração, e há serviços de apoio a migrantes.
signpost-benefits = Não posso dizer a que prestações ou pensão tem direito. O serviço público de emprego ou a segurança social podem; [Your Europe](https://europa.eu/youreurope/) explica a segurança social na UE.
signpost-health = Não posso aconselhar sobre saúde nem avaliar se um trabalho é seguro para si. O seu médico ou a medicina do trabalho podem. Diga-me o que quer evitar, por exemplo levantar pesos, e terei isso em conta.
signpost-recognition = Não posso dizer se uma qualificação estrangeira será reconhecida. O [ENIC-NARIC](https://www.enic-naric.net/) indica o serviço de cada país que o pode dizer, e a [base de dados da UE de profissões regulamentadas](https://ec.europa.eu/growth/tools-databases/regprof/) diz onde é preciso o reconhecimento.
signpost-pay = Não tenho dados sobre salários e não vou adivinhar. O [EURES](https://eures.europa.eu/) e o seu instituto de estatística publicam números; os contratos coletivos fixam muitas vezes o que se paga.
signpost-demand = Não tenho dados sobre a procura nem sobre o que a IA vai mudar, e ninguém pode prometer o futuro de uma profissão. O [Cedefop](https://www.cedefop.europa.eu/) publica previsões por profissão na Europa, e o [EURES](https://eures.europa.eu/) mostra onde se procuram trabalhadores.
signpost-vacancies = Não tenho ofertas de emprego e não posso candidatar-me por si. O [EURES](https://eures.europa.eu/) reúne ofertas de toda a Europa; o serviço público de emprego conhece as que há perto de si.
signpost-courses = Não tenho dados sobre cursos, escolas, vagas ou propinas. O [Europass](https://europass.europa.eu/) ajuda a encontrar cursos na Europa; o serviço público de emprego conhece os que há perto de si e o que pode ser pago.
signpost-national = No seu país: { $links }.
