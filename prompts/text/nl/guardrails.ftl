## Wegwijzers: wat anderen kunnen beantwoorden, en wie

signpost-law = Over recht, contracten of ontslag kan ik niet adviseren. [Your Europe](https://europa.eu/youreurope/) legt rechten op het werk in de EU uit; een vakbond, de ondernemingsraad, een juridisch loket of een advocaat kan naar uw geval kijken. Termijnen kunnen kort zijn, vraag het dus snel.
signpost-immigration = Over visum, verblijf of asiel kan ik niet adviseren. Het [EU Immigration Portal](https://immigration-portal.ec.europa.eu/) legt de regels van elk land uit; over uw geval beslist de immigratiedienst, en er zijn organisaties die helpen.
signpost-benefits = Ik kan niet zeggen op welke uitkering of welk pensioen u recht hebt. Uw openbare arbeidsbemiddeling of socialeverzekeringsdienst kan dat wel; [Your Europe](https://europa.eu/youreurope/) legt de sociale zekerheid in de EU uit.
signpost-health = Over gezondheid kan ik niet adviseren, en ik kan niet beoordelen of werk veilig voor u is. Uw arts of bedrijfsarts kan dat. Zeg me wat u wilt vermijden, bijvoorbeeld zwaar tillen, dan houd ik daar rekening mee.
signpost-recognition = Ik kan niet zeggen of een buitenlands diploma wordt erkend. [ENIC-NARIC](https://www.enic-naric.net/) noemt het bureau van elk land dat dit kan, en de [EU-databank van gereglementeerde beroepen](https://ec.europa.eu/growth/tools-databases/regprof/) zegt waar erkenning nodig is.
signpost-pay = Ik heb geen gegevens over loon en ga niet raden. [EURES](https://eures.europa.eu/) en uw bureau voor de statistiek publiceren cijfers; vaak staat het loon in een cao.
signpost-demand = Ik heb geen gegevens over de vraag of over wat AI zal veranderen, en niemand kan de toekomst van een beroep beloven. [Cedefop](https://www.cedefop.europa.eu/) publiceert prognoses voor beroepen in Europa, en [EURES](https://eures.europa.eu/) laat zien waar mensen worden gezocht.
signpost-vacancies = Ik heb geen vacatures en kan niet voor u solliciteren. [EURES](https://eures.europa.eu/) verzamelt vacatures uit heel Europa; uw openbare arbeidsbemiddeling kent die in de buurt.
signpost-courses = Ik heb geen gegevens over cursussen, scholen, plaatsen of kosten. [Europass](https://europass.europa.eu/) helpt cursussen in Europa te vinden; uw openbare arbeidsbemiddeling kent die in de buurt en weet wat kan worden betaald.
signpost-national = In uw land: { $links }.
