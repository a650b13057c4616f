/** Danish words that compounds of this field are made of. Short ones stand here only where they really are parts. */
export const danishParts = `
by land gade torv vej plads park havn sø bro sti skov hav strand mark eng dal bakke bæk fjord kyst natur miljø klima
vand regn vind sol træ blomst have grønt grøn blå rum sted hus bolig bygning ejendom ejer lejer leje udleje udlejning
lokale butik forretning handel handle køb salg marked center midte kerne centrum kvarter område zone grænse kant rand
facade mur væg tag dør vindue skilt lys lampe bænk kunst kultur musik teater museum bibliotek skole børn barn unge ung
ældre borger bruger beboer gæst turist turisme kunde kommune region stat råd udvalg nævn styrelse ministerium
forvaltning afdeling kontor borgmester direktør chef leder medarbejder koordinator sekretariat forening klub laug
samarbejde partner partnerskab netværk gruppe hold team forum møde workshop dag aften nat morgen uge måned år tid plan
strategi politik vision mål indsats projekt program pulje ansøgning ansøger frist midler penge støtte tilskud
bevilling budget økonomi pris gebyr skat fond bank kredit lån erhverv industri virksomhed firma iværksætter arbejde
job liv levende leve udvikling fornyelse omdannelse renovering ombygning nedrivning bevaring arv historie fredning
tomgang tom tomme ledig lukning lukke åbning åben åbne flytning bosætning tilflytter fraflytning vækst fald analyse
undersøgelse måling tælling data kort liste tabel rapport notat bog hæfte avis nyhed brev mail post vejledning værktøj
kasse greb metode model eksempel case test forsøg prøve erfaring viden læring kursus uddannelse trafik bil cykel bus
tog bane station parkering fodgænger gående gang færdsel fart stop signal mad café restaurant kaffe øl vin hotel
køkken bager slagter frisør apotek tøj sko legetøj blomster kiosk service sundhed læge tandlæge hospital pleje idræt
sport svømme hal bold spil leg fritid event festival fest koncert jul sommer vinter forår efterår oplevelse attraktion
detail dagligvare discount online net web side adresse navn nummer tal sprog ord tekst billede foto film video hoved
syd nord øst vest midt indre ydre mellem over under opland grund areal kvadrat meter etage stue kælder loft gård port
passage arkade tunnel elevator trappe rampe adgang tilgængelighed handicap kørestol ting hjælp idé kraft ild sjæl
frivillig nabo naboskab fælles fællesskab hjem værk værested mødested samling aftale kontrakt lov regel krav vilkår
ret klage afgørelse afslag tilsagn begrundelse kriterie vurdering bedømmelse bedømmer udvælgelse valg dom komite følge
styre styring ledelse drift vedligehold rengøring affald energi varme strøm vandløb kloak sikring beskyttelse brand
politi tryghed vagt kriminalitet lejlighed villa parcel alment almen investor investering udbytte risiko levedygtig
strøg pilot forkant stærk svag stor lille lang bred smal høj lav gammel ny genbrug brug passant besøg besøgende flow
rute linje cirkel stjerne plakat kommunal artikel formand fordel møbel badminton handling banan bilag parti november
nation person personale tradition situation kapitel titel kapital stand sogn garn bagerst sæson døgn træf tilbud tema
spor skala ramme rolle række ordning opgave ligning kvalitet komfort kapacitet inspiration indgang identitet høring
helhed håndværk grundlag forløb fordeling forbruger formål effekt dialog cirkus branche belægning belysning baggrund
ansvar anlæg aktør aktivitet
`
	.split(/\s+/)
	.filter((word) => word !== '')

/** Known as a whole, and made of parts all the same. */
export const danishCompounds = `
torvehal bymidte bydel lokalplan kommuneplan legeplads netværksmøde udviklingsplan handleplan byrum byliv byforum
byteam bymiljø detailhandel gågade strøggade hovedgade handelsgade sidegade baggård pladsdannelse tøjbutik mellemstor
brugsret tilskudsordning rækkehus bogruppe testby kulturarv bevaringsværdi byudvikling byfornyelse områdefornyelse
`
	.split(/\s+/)
	.filter((word) => word !== '')
