## Weigeringen en wegwijzers

refusal-person = Ik rangschik, selecteer, scoor of beoordeel geen mensen, en ik help niet te beslissen wie wordt aangenomen of toegelaten. Die beslissingen zijn aan mensen, volgens regels die de betrokkenen beschermen.
refusal-alternative = Ik kan u zeggen wat een beroep volgens officiële gegevens vraagt, zodat iemand zich erop kan voorbereiden.
refusal-trait = Ik leid van niemand eigenschappen, gevoelens, gezondheid, afkomst of overtuigingen af.
signpost-then = Ik kan u zeggen wat een beroep vraagt of wat het is.
crisis = Het spijt mij dat u dit doormaakt. Ik ben een AI-systeem en niet de juiste hulp hiervoor, maar er zijn nu mensen voor u.
crisis-numbers = Bel in nood 112. In veel Europese landen biedt 116 123 emotionele steun, en 116 111 is er voor kinderen en jongeren, gratis.
crisis-end = Als het kan, vertel iemand bij u in de buurt hoe u zich voelt.

## Fouten

error = Hier is iets misgegaan en ik kon niet antwoorden. Stuur uw bericht nog eens. Gebeurt het weer, zeg het dan de beheerder van deze site.
error-empty = Uw bericht bevat geen leesbare tekst. Schrijf een vraag, bijvoorbeeld “Wat heeft een bakker nodig?”.
error-long = Uw bericht heeft { $count } tekens; ik kan er { $limit } lezen. Maak het korter of stuur het in delen.
error-busy = De gegevens worden net vernieuwd of kunnen nu niet worden geopend. Probeer het over een minuut nog eens.
