import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	troubles: {
		notFound: {
			title: 'Deze pagina bestaat niet',
			text: 'Het adres klopt niet, of de pagina is niet voor u open. Is de pagina met u gedeeld? Log dan in met het e-mailadres waarmee dat gebeurde.',
			next: 'Naar de voorpagina',
			href: '/',
		},
		forbidden: {
			title: 'Dat kunt u hier niet doen',
			text: 'Uw rol geeft daar geen toegang toe. Hoort dat wel zo te zijn? Schrijf dan het programmabureau.',
			next: 'Naar mijn bureau',
			href: '/desk',
		},
		refused: {
			title: 'Dit kan nu niet',
			text: 'Er is iets veranderd sinds u de pagina opende. Ga terug, laad de pagina opnieuw en kijk wat er staat.',
			next: 'Naar mijn bureau',
			href: '/desk',
		},
		outdated: {
			title: 'Er is iets nieuwers opgeslagen',
			text: 'Iemand anders sloeg op terwijl u schreef. Ga terug in de browser: uw tekst staat er nog. Kopieer die, laad de pagina opnieuw en plak de tekst erin.',
			next: 'Naar mijn bureau',
			href: '/desk',
		},
		foreign: {
			title: 'Het formulier kwam van elders',
			text: 'Voor de veiligheid nemen we alleen formulieren van onze eigen pagina’s aan. Open de pagina hier en probeer het opnieuw.',
			next: 'Naar de voorpagina',
			href: '/',
		},
		bug: {
			title: 'Er ging bij ons iets mis',
			text: 'Er is niets half opgeslagen. Probeer het straks opnieuw. Gebeurt het weer, stuur ons dan het nummer hieronder.',
			next: 'Naar de voorpagina',
			href: '/',
		},
		reference: (number) => `Foutnummer ${number}`,
	},
	privacy: {
		title: 'Persoonsgegevens',
		demo: 'Dit is een proefversie',
		demoText:
			'Hier kan iedereen als iedereen inloggen. Schrijf dus niets over echte mensen. Alles wat u ziet, kan op elk moment worden gewist.',
		kept: 'Wat we bewaren',
		keptText:
			'Naam, e-mailadres en functie van wie inlogt, namens wie zij handelen en wat zij hier doen. Bij elke aanmelding staat welke browser het was, zodat u uw eigen herkent. Om raden te remmen, tellen we hoogstens een etmaal hoe vaak een e-mailadres en een netwerkadres om een link vragen. Aanvragen, beoordelingen en brieven horen bij het dossier van het programma.',
		following: 'Als u iets volgt',
		followingText:
			'Volgt u iets zonder account, dan bewaren we uw e-mailadres en wat u volgt, en gebruiken we die alleen voor mails daarover. Stopt u met het laatste, dan verwijderen we beide en de mails die we gestuurd hebben. Een e-mailadres dat niet binnen twee dagen is bevestigd, vergeten we.',
		events: 'Als u zich aanmeldt voor een evenement',
		eventsText:
			'We bewaren uw naam, uw e-mail en waar u vandaan komt, en wissen dat een half jaar na het evenement. Wat u over eten of toegankelijkheid schrijft, ziet alleen de organisator, en het wordt na 30 dagen gewist. Meldt u zich af, dan wissen we alles meteen; alleen een laatste mail blijft tot die tijd. Een e-mailadres dat niet binnen twee dagen is bevestigd, vergeten we.',
		speaking: 'Als u spreekt op een bijeenkomst',
		speakingText:
			'Bent u van buiten uitgenodigd, dan bewaren we uw naam, uw e-mail en uw organisatie, en wissen we die een half jaar na de bijeenkomst samen met de mails die we stuurden. De deelnemers zien uw naam en organisatie zodra u ja hebt gezegd. Wat u over toegankelijkheid of techniek schrijft, zien alleen de facilitator en de gastheer, en het wordt na 30 dagen gewist. Uw slides blijven bij de deelnemers, tot u of zij ze verwijderen.',
		cookiesTitle: 'Cookies',
		cookies: (days) =>
			`Er zijn er twee. torvet_session onthoudt dat u bent ingelogd en verloopt na ${days} dagen zonder gebruik. torvet_language onthoudt uw taal een jaar lang. Beide zijn nodig, geen van beide is leesbaar voor scripts en geen van beide volgt u.`,
		cookiesSecure: 'Ze gaan alleen over een versleutelde verbinding.',
		mails: 'E-mails',
		mailsSent: (server) =>
			`E-mails gaan via de server ${server}. Van elke e-mail blijft hier een kopie, zodat te zien is wat er wanneer is verstuurd.`,
		mailsKept: 'Deze installatie verstuurt geen e-mails. Ze blijven hier en zijn te lezen in het postvak.',
		where: 'Waar staat het?',
		builtIn: 'Alles staat op de machine waarop Torvet draait.',
		ownDatabase: 'Alles staat in de eigen database van de beheerder.',
		files:
			'Bestanden die u plaatst, staan in een map ernaast. Uit foto’s verwijderen we wat de camera erin heeft geschreven.',
		log: 'Het logboek zegt wat er misging en op welke pagina. Er staan geen namen, e-mailadressen of antwoorden in.',
		howLong: 'Hoe lang?',
		howLongText: (days, minutes) =>
			`Een link om in te loggen geldt ${minutes} minuten. Een aanmelding verloopt na ${days} dagen zonder gebruik, en op uw account kunt u overal uitloggen. Aanvragen, beoordelingen, brieven en het spoor van wie wat deed, worden niet vanzelf gewist: ze blijven zo lang als de regels voor het dossier eisen.`,
		others: 'Niemand kijkt mee',
		othersText:
			'De pagina’s halen niets bij anderen op: lettertypen, kaarten en beelden komen van hier. Er is geen statistiek en geen reclame.',
		rights: 'Uw rechten',
		rightsText:
			'U kunt opvragen wat er over u staat en fouten laten verbeteren. Schrijf het programmabureau dat op de pagina van het programma staat.',
	},
	statements: {
		accessibility: {
			title: 'Toegankelijkheid',
			parts: [
				{
					heading: 'Waar we naar streven',
					text: 'Torvet is gemaakt volgens WCAG 2.2, niveau AA. Alles werkt zonder muis, zonder JavaScript en bij 400 procent zoom. Wat een kaart toont, staat ook in een lijst.',
				},
				{
					heading: 'Wat nog ontbreekt',
					text: 'Er is nog geen onafhankelijk onderzoek gedaan. De pagina’s worden bij elke wijziging automatisch getest, en dat vindt niet alles.',
				},
				{
					heading: 'Meld een probleem',
					text: 'Kunt u iets niet gebruiken? Schrijf het programmabureau dat op de pagina van het programma staat. Zij sturen u de informatie op een andere manier.',
				},
			],
		},
		contact: {
			title: 'Contact',
			parts: [
				{
					heading: 'Vragen over een oproep',
					text: 'Elke oproep heeft eigen contactpersonen, verdeeld naar onderwerp. U vindt ze onder aan de pagina van de oproep.',
				},
				{
					heading: 'Vragen over Torvet',
					text: 'Wie het programma uitvoert, staat op de pagina van het programma. Schrijf hen; zij antwoorden of sturen uw vraag door.',
				},
			],
		},
	},
} satisfies Messages<typeof da>
