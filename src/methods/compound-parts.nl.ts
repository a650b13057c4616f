/** Dutch words that compounds of this field are made of. Short ones stand here only where they really are parts. */
export const dutchParts = `
stad dorp kern centrum straat plein weg park haven zee meer rivier kade brug bos strand land veld natuur milieu
klimaat water regen wind zon boom bloem tuin groen blauw ruimte plek plaats huis woning pand gebouw eigenaar huurder
huur verhuur verhuurder verhuring lokaal winkel zaak onderneming ondernemer handel koop verkoop markt hal midden wijk
buurt gebied zone grens rand gevel muur wand dak deur raam etalage bord licht lamp bank kunst cultuur muziek theater
museum bibliotheek school kind jongere jeugd oudere burger gebruiker bewoner inwoner gast toerist toerisme klant
gemeente provincie rijk staat raad commissie bestuur college ministerie afdeling kantoor burgemeester wethouder
directeur leider medewerker manager coördinator secretariaat vereniging club fonds stichting samenwerking partner
partnerschap netwerk groep team forum overleg vergadering bijeenkomst dag avond nacht week maand jaar tijd plan visie
strategie beleid doel aanpak project programma regeling aanvraag aanvrager oproep termijn middelen geld steun subsidie
bijdrage budget begroting kosten prijs belasting krediet lening economie bedrijf industrie werk werkgever baan leven
levendig ontwikkeling vernieuwing herstel transformatie verbouwing renovatie sloop behoud erfgoed geschiedenis
monument bescherming leegstand lege vrij sluiting opening verhuizing vestiging groei krimp daling onderzoek analyse
meting telling gegevens kaart lijst tabel rapport verslag notitie boek krant nieuws brief post handleiding gereedschap
kist koffer maatregel methode model voorbeeld proef pilot ervaring kennis les cursus opleiding verkeer auto fiets bus
trein spoor station parkeer voetganger loop wandel route snelheid eten café restaurant koffie bier wijn hotel keuken
bakker slager kapper apotheek kleding schoen dienst zorg gezondheid arts sport bal spel speel vrije evenement festival
feest concert kerst zomer winter lente herfst beleving attractie dagelijks supermarkt online net web pagina adres naam
nummer taal woord tekst beeld foto film hoofd zuid noord oost west binnen buiten boven onder achter voor grond
oppervlakte meter verdieping kelder zolder hof poort passage tunnel lift trap toegang toegankelijkheid hulp idee
kracht vrijwilliger buur gemeenschap samen thuis ontmoeting verzamel afspraak overeenkomst wet regel eis voorwaarde
recht bezwaar besluit afwijzing toekenning motivering criterium beoordeling beoordelaar selectie keuze jury advies
onderhoud beheer schoonmaak afval energie warmte stroom riool veiligheid brand politie appartement villa kavel
belegger investering investeringen rendement risico winkelier bezoeker bezoek passant aanloop verblijf hoogte breed
smal lang kort groot klein oud nieuw sterk zwak gebruik acties actie agenda partij gevolg knelpunt kandelaar kabinet
kapitaal kapittel artikel plakkaat november persoon personeel traditie situatie standaard goed voetpad pad rijtje
kwaliteit ordening inrichting functie thema rol kader opgave vraag aanbod seizoen branche activiteit openbaar horeca
bouw hoek stal kwartier
`
	.split(/\s+/)
	.filter((word) => word !== '')

/** Known as a whole, and made of parts all the same. */
export const dutchCompounds = `
binnenstad vastgoed vrijetijd speelgoed looproute tandarts ziekenhuis detailhandel hergebruik winkelstraat
winkelgebied stadscentrum dorpscentrum zwembad
`
	.split(/\s+/)
	.filter((word) => word !== '')
