## Indicaciones: lo que pueden responder otros, y quién

signpost-law = No puedo asesorar sobre derecho, contratos o despidos. [Your Europe](https://europa.eu/youreurope/) explica los derechos laborales en la UE; un sindicato, los representantes de los trabajadores, un servicio de orientación jurídica o un abogado pueden ver su caso. Los plazos pueden ser cortos: pregunte pronto.
signpost-immigration = No puedo asesorar sobre visados, residencia o asilo. El [EU Immigration Portal](https://immigration-portal.ec.europa.eu/) explica las normas de cada país; decide la autoridad de extranjería, y hay servicios de ayuda a migrantes.
signpost-benefits = No puedo decir a qué prestaciones o pensión tiene derecho. Su servicio público de empleo o la seguridad social pueden; [Your Europe](https://europa.eu/youreurope/) explica la seguridad social en la UE.
signpost-health = No puedo asesorar sobre salud ni juzgar si un trabajo es seguro para usted. Pueden hacerlo su médico o la medicina del trabajo. Dígame qué quiere evitar, por ejemplo levantar peso, y lo tendré en cuenta.
signpost-recognition = No puedo decir si un título extranjero será reconocido. [ENIC-NARIC](https://www.enic-naric.net/) indica la oficina de cada país que puede, y la [base de datos europea de profesiones reguladas](https://ec.europa.eu/growth/tools-databases/regprof/) dice dónde hace falta el reconocimiento.
signpost-pay = No tengo datos sobre salarios y no voy a adivinar. [EURES](https://eures.europa.eu/) y su instituto de estadística publican cifras; los convenios colectivos suelen fijar lo que se paga.
signpost-demand = No tengo datos sobre la demanda ni sobre lo que cambiará la IA, y nadie puede prometer el futuro de un trabajo. El [Cedefop](https://www.cedefop.europa.eu/) publica previsiones por ocupación en Europa, y [EURES](https://eures.europa.eu/) muestra dónde se busca personal.
signpost-vacancies = No tengo ofertas de empleo y no puedo presentar solicitudes por usted. [EURES](https://eures.europa.eu/) reúne ofertas de toda Europa; su servicio público de empleo conoce las cercanas.
signpost-courses = No tengo datos sobre cursos, escuelas, plazas o precios. [Europass](https://europass.europa.eu/) ayuda a encontrar cursos en Europa; su servicio público de empleo conoce los cercanos y lo que se puede financiar.
signpost-national = En su país: { $links }.
