## What the visitor says of themselves

noted-job = Genoteerd: u werkt als **{ $title }**.
noted-goal = Genoteerd: u wilt graag **{ $title }** worden.
noted-unwanted = Genoteerd: niet **{ $title }**. Wat wilt u dan wel? U kunt ook “help mij een beroep te vinden” zeggen.
noted-limits = Genoteerd: { $limits }. De gegevens zeggen niet welke beroepen daarbij passen; ga het bij elk beroep na.
health-note = Over uw gezondheid bewaar ik niets. Een arts of de bedrijfsarts kan u zeggen welk werk goed voor u is.
recognition-note = Of en hoe een diploma uit een ander land wordt erkend, zeggen de [ENIC-NARIC-centra](https://www.enic-naric.net/).
ask-job = Wat doet u nu, of wat kunt u al? Dan kan ik u zeggen wat er nog ontbreekt.
limit-heavy_lifting = niet zwaar tillen
limit-part_time = deeltijd
limit-from_home = thuiswerken
limit-no_shifts = geen ploegendienst
limit-no_office = niet op kantoor
limit-outdoors = buiten
limit-no_travel = geen reizen
limit-with_people = met mensen
limit-no_people = zonder klanten
level-school = geen diploma na school
level-vocational = beroepsdiploma
level-degree = universitair of hbo-diploma
profile-empty = Ik weet nog niets over u. Wat u mij vertelt, zoals uw beroep of wat u kunt, blijft alleen in dit gesprek.
profile-intro = Dit heb ik in dit gesprek genoteerd:
profile-job = Uw beroep: { $value }
profile-goal = Uw doel: { $value }
profile-skills = Vaardigheden die u bevestigde: { $value }
profile-interests = Uw interesses: { $value }
profile-level = Uw opleiding: { $value }
profile-country = Uw land: { $value }
profile-limits = Uw wensen: { $value }
profile-unwanted = Niet gewenst: { $value }
profile-hint = Zeg “vergeet mijn beroep” of “opnieuw beginnen” om iets te verwijderen.
forgot = Vergeten. Ik gebruik het niet meer.
forgot-nothing = Zoiets was er niet om te vergeten.
started-over = Klaar: ik ben vergeten wat u mij vertelde en we beginnen opnieuw. Noem een beroep, of wat u kunt.

## Skills read from a text

skills-proposed = Deze vaardigheden lees ik in uw tekst. Kloppen ze? Zeg “ja”, “nee” of de nummers die kloppen.
skills-none = Hierin kon ik geen vaardigheid met zekerheid lezen. Noem er een paar, bijvoorbeeld “lassen, tekeningen lezen”.
skills-kept = Genoteerd ({ $count }). Vraag “welke beroepen passen bij mijn vaardigheden?” of noem een beroep dat u wilt.
skills-dropped = Dan bewaar ik er geen.

## Finding out what one likes

unsure = Geen probleem, dat hoeft niemand meteen te weten. Hier zijn zes korte vragen over wat u graag doet.
interview-progress = Vraag { $number } van 6. Antwoord “ja”, “een beetje” of “nee”; “overslaan” en “stop” kan ook.
interview-R = Bouwt, repareert of kweekt u graag iets met uw handen?
interview-I = Zoekt u graag uit waarom iets zo is, met getallen, proeven of geduldig lezen?
interview-A = Maakt u graag iets van uzelf: tekenen, schrijven, muziek maken, ontwerpen?
interview-S = Helpt u graag anderen, legt u hun graag iets uit of zorgt u graag voor hen?
interview-E = Overtuigt u graag anderen, leidt u graag een groep of begint u graag iets nieuws?
interview-C = Houdt u graag orde, met plannen, lijsten en precieze cijfers?
interview-stopped = Goed, we laten de vragen. U kunt een beroep noemen of zeggen wat u kunt.
interview-flat = Niets daarvan leek u aan te spreken, dus ik noem geen beroepen. Zeg liever wat u kunt of hebt gedaan.

## Steering the conversation

human-who = Ik ben een AI-systeem. Voor een gesprek met een mens gaat u naar de openbare arbeidsbemiddeling van uw land of naar een [EURES-adviseur](https://eures.europa.eu); beide zijn gratis. De beheerder van deze site bereikt u via de [contactpagina]({ $url }).
operator-who = De beheerder van deze site staat op de [contactpagina]({ $url }). DestinAI is het AI-systeem dat hier antwoordt.
privacy-what = Dit gesprek blijft in uw sessie: sluit u die, dan is het weg. Ik leg geen berichten vast. Wat u over uzelf zegt, gebruik ik alleen om u te antwoorden; “opnieuw beginnen” wist het. Meer op de [privacypagina]({ $url }).
language-switched = Graag, we gaan verder in het Nederlands. Wat wilt u weten?
which-of-these = Welke bedoelt u? Zeg het nummer of de naam.
no-then = Goed. Wat wilt u dan weten?
not-that = Excuses. Welk beroep bedoelt u? Een andere naam helpt vaak.
smalltalk = Mooi. Wat wilt u nu weten?
unknown-words = Ik kon niet opmaken welk beroep u bedoelt.
ask-compare = Met welk beroep zal ik vergelijken?
ask-skills = Wat kunt u? Noem een paar vaardigheden, bijvoorbeeld “ik kan lassen en tekeningen lezen”.
ask-skill-of = Ik heb geen gegevens over een vaardigheid “{ $query }”, dus ik kan niet zeggen of die nodig is.
why-answer = Alles wat ik over beroepen zeg, komt uit officiële gegevens ({ $sources }). Elk antwoord verwijst naar zijn bron en is te controleren via de melding eronder.
ask-own-job = Wat is uw huidige of laatste beroep? Dan kan ik u zeggen wat u van daaruit zou kunnen worden.
ask-which-these = Het kan een van deze zijn. Welke komt het dichtst in de buurt?
