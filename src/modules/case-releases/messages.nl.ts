import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

const towns = { small: 'een kleine stad', middle: 'een middelgrote stad', large: 'een grote stad' }

export const nl: Messages<typeof da> = {
	cases: 'Intervisie',
	title: 'Met iedereen delen',
	instead: {
		town: (size) => towns[size],
		municipality: 'de gemeente',
		region: 'de regio',
		other: 'een andere gemeente',
		person: 'een deelnemer',
		facilitator: 'de facilitator',
		programme: 'het netwerk',
		owner: 'het programma',
		place: 'Een gemeente',
	},
	text: {
		said: 'Gezegd aan tafel:',
		origin: 'Uit een netwerk, geanonimiseerd',
		changes: 'De tekst is gewijzigd samen met degenen die het vertelden.',
	},
	states: {
		draft: 'Concept',
		asked: 'Wacht op antwoord van de inbrenger',
		refused: 'De inbrenger heeft nee gezegd',
		agreed: 'De inbrenger heeft ja gezegd',
		public: 'Iedereen kan hem lezen',
	},
	start: {
		lead: 'Wat u van de casus leerde, kan andere steden helpen. Hier maakt u een tekst zonder namen. Die komt pas naar buiten als degene die de casus inbracht ja heeft gezegd tegen precies die tekst.',
		names: 'Namen die we kennen',
		namesLead: 'Ze staan in de casus en in wat de inbrenger meenam. Pas gerust aan wat er in plaats daarvan komt.',
		noNames: 'We vonden geen van de namen die we kennen.',
		times: { one: 'Staat op 1 plek', other: 'Staat op # plekken' },
		button: 'Maak het concept',
	},
	honest: {
		title: 'We vinden alleen namen die we kennen',
		text: 'We kennen de gemeenten in het programma, de plaatsen van de inbrenger en wie er in de ruimte zat. Bijnamen, spelfouten, straten, winkels, scholen, getallen en data kennen we niet, en een bijzonder project is ook zonder naam te herkennen. Lees de tekst alsof u uit de buurgemeente komt.',
		look: 'Kijk vooral naar deze woorden',
		lookNone: 'We zagen geen getallen, adressen of hoofdletters midden in een zin.',
	},
	page: {
		lead: 'Een tekst zonder namen die iedereen mag lezen zodra de inbrenger ja heeft gezegd.',
		preview: 'Bekijk precies wat iedereen ziet',
		edit: 'Wijzig de tekst',
		publicAt: 'Lees hem in de bibliotheek',
		publicOlder:
			'Iedereen leest nog de tekst waartegen de inbrenger het laatst ja zei. De nieuwe komt pas naar buiten als de inbrenger ook daartegen ja heeft gezegd.',
		namesLeft: 'Deze namen staan er nog',
		replace: 'Vervang de namen',
		borrowed: 'De tekst herhaalt wat anderen noteerden',
		borrowedText: (names) =>
			`Woorden van ${names} staan in de tekst. Citeer ze hieronder, dan vragen we het hun, of schrijf het in de eigen woorden van de inbrenger.`,
		replaced: 'Wat er is vervangen',
		name: 'In de casus',
		instead: 'In de tekst',
		replacedNone: 'Er zijn geen namen vervangen.',
	},
	edit: {
		title: 'Wijzig de tekst',
		titleLabel: 'Titel',
		summary: 'In het kort',
		summaryHint: 'Twee zinnen. Ze staan bovenaan en in de lijst.',
		place: 'Waar?',
		placeHint: 'In neutrale woorden, bijvoorbeeld Een middelgrote stad.',
		story: 'De vraag en de achtergrond',
		helped: 'Wat hielp?',
		themes: 'Thema’s',
		measures: 'Maatregelen uit de gereedschapskist die zijn gebruikt',
		measuresFold: 'Kies maatregelen',
		again: 'Als de tekst verandert, moet de inbrenger opnieuw ja zeggen.',
		save: 'Bewaar',
	},
	quotes: {
		title: 'Wat anderen aan tafel zeiden',
		lead: 'Een notitie komt er alleen in als degene die hem schreef ja heeft gezegd tegen deze woorden. Eigen notities van de inbrenger kunnen er meteen in.',
		none: 'Er zijn geen notities.',
		quote: 'Citeer',
		ask: 'Citeer, en vraag het',
		remove: 'Haal eruit',
		states: {
			own: 'Eigen woorden van de inbrenger',
			given: 'Heeft ja gezegd',
			refused: 'Heeft nee gezegd en komt er niet in',
			open: 'Is gevraagd, komt er nog niet in',
		},
		answerTitle: 'Mogen we u citeren?',
		answerLead:
			'Dit schreef u in een notitie. Zegt u ja, dan staat het in een tekst zonder namen die iedereen kan lezen. Zonder uw ja komt het er niet in.',
		yes: 'Ja, dat mag',
		no: 'Nee',
		mind: 'U kunt altijd van gedachten veranderen. Zegt u nee als de tekst al openbaar is, dan wordt de hele tekst weggehaald.',
	},
	consent: {
		title: 'Het ja van de inbrenger',
		only: (seat) => `Alleen ${seat}, die de casus inbracht, kan ja zeggen.`,
		ask: 'Vraag het de inbrenger',
		askLead: 'De inbrenger krijgt een mail met een link hierheen. Van de tekst staat niets in de mail.',
		asked: 'De inbrenger is gevraagd.',
		yourTurn: 'Mag iedereen de tekst lezen?',
		yourTurnLead:
			'Lees hem eerst zoals iedereen hem ziet. U zegt ja tegen precies die tekst. Verandert er een woord, dan vragen we het u opnieuw.',
		word: 'Wat moet er anders?',
		wordHint: 'Mag leeg blijven. De facilitator leest het.',
		yes: 'Ja, iedereen mag hem lezen',
		no: 'Nee',
		said: {
			given: (on) => `De inbrenger zei ja op ${on}.`,
			refused: (on) => `De inbrenger zei nee op ${on}.`,
			withdrawn: (on) => `De inbrenger nam het ja terug op ${on}.`,
		},
	},
	publish: {
		title: 'In de bibliotheek zetten',
		lead: 'De tekst wordt een casus in de bibliotheek zoals de andere: in het zoeken, in de lijst en onder zijn thema’s. Er staat dat hij uit een netwerk komt, maar niet uit welk.',
		button: 'Zet hem voor iedereen neer',
	},
	down: {
		title: 'Haal de tekst weg',
		giver: 'Neem uw ja terug',
		giverLead:
			'Is de tekst openbaar, dan verdwijnt hij meteen uit de bibliotheek, het zoeken en de lijsten, en antwoordt het adres dat de pagina niet bestaat.',
		facilitatorLead:
			'Hij verdwijnt meteen uit de bibliotheek, het zoeken en de lijsten. Moet hij terug, dan moet de inbrenger opnieuw ja zeggen.',
		honest: (on) =>
			`Hij is openbaar sinds ${on}. Wie hem heeft gelezen, bewaard of geciteerd weten we niet, en dat kunnen we niet terugnemen. Zoekmachines kunnen hem nog enkele dagen tonen.`,
		button: 'Haal hem weg',
	},
	preview: {
		title: 'Zo ziet iedereen hem',
		text: 'Dit is precies de pagina die iedereen gaat lezen. Nu kunt alleen u hem nog zien.',
		back: 'Terug',
	},
	told: {
		saved: 'Bewaard',
		asked: 'De inbrenger is gevraagd.',
		answered: 'Uw antwoord is bewaard en de facilitator heeft bericht gekregen.',
		published: 'Iedereen kan de tekst nu lezen.',
		down: 'De tekst is weggehaald.',
	},
	reasons: {
		alreadyProposed: 'Er is al een tekst bij deze casus. Wijzig die.',
		alreadyQuoted: 'De notitie is al geciteerd.',
		askedAlready: 'De inbrenger is al gevraagd. Wacht op het antwoord.',
		answeredAlready: 'De inbrenger heeft op deze tekst geantwoord. Wijzig hem als u het opnieuw wilt vragen.',
		publicAlready: 'Iedereen kan deze tekst al lezen.',
		notAgreed: 'De inbrenger heeft geen ja gezegd tegen de tekst zoals die er nu staat. Vraag het eerst.',
		notPublic: 'Er is geen tekst om weg te halen.',
		summaryMissing: 'Schrijf in het kort waar het over gaat voordat u verdergaat.',
		placeMissing: 'Schrijf in neutrale woorden waar het was voordat u verdergaat.',
		storyMissing: 'Vertel over de vraag en de achtergrond voordat u verdergaat.',
		namesLeft: 'Er staan nog namen in die we kennen. Vervang ze eerst.',
		borrowed: 'De tekst herhaalt notities van anderen. Citeer ze, of schrijf het in de eigen woorden van de inbrenger.',
		quotesOpen: 'Iemand is gevraagd om geciteerd te worden en heeft niet geantwoord. Wacht, of haal het citaat eruit.',
		outdated: 'De tekst is veranderd terwijl u las. Lees hem opnieuw en probeer het dan nog eens.',
	},
	faults: {
		insteadMissing: 'Schrijf wat er in plaats daarvan komt',
		insteadLong: 'Schrijf hoogstens 100 tekens',
		titleMissing: 'Schrijf een titel',
		titleLong: 'De titel mag hoogstens 150 tekens hebben',
		summaryLong: 'Schrijf hoogstens 400 tekens',
		placeLong: 'Schrijf hoogstens 100 tekens',
		textLong: 'Schrijf hoogstens 8.000 tekens',
		themesMany: 'Kies hoogstens acht thema’s',
		measuresMany: 'Kies hoogstens acht maatregelen',
		noteMissing: 'Kies een notitie',
		answerMissing: 'Kies ja of nee',
		wordLong: 'Schrijf hoogstens 1.000 tekens',
	},
	mail: {
		consent: {
			subject: (programme) => `Mag iedereen lezen wat u leerde? ${programme}`,
			text: ({ name, programme, url }) =>
				`Beste ${name}\n\nDe facilitator van ${programme} wil graag delen wat u leerde van een casus die u inbracht. De tekst is zonder namen en komt alleen naar buiten als u ja zegt. Lees hem en antwoord hier:\n\n${url}\n\nU kunt een ja altijd terugnemen.`,
		},
		quote: {
			subject: (programme) => `Mogen we u citeren? ${programme}`,
			text: ({ name, programme, url }) =>
				`Beste ${name}\n\nIets wat u aan tafel noteerde in ${programme}, willen de anderen graag citeren in een tekst zonder namen die iedereen kan lezen. Dat gebeurt alleen als u ja zegt. Bekijk het en antwoord hier:\n\n${url}`,
		},
		given: {
			subject: (programme) => `De inbrenger heeft ja gezegd: ${programme}`,
			text: ({ name, programme, url }) =>
				`Beste ${name}\n\nWie een casus inbracht in ${programme}, vindt het goed dat iedereen de tekst erover leest. U kunt hem hier openbaar maken:\n\n${url}`,
		},
		refused: {
			subject: (programme) => `De inbrenger heeft nee gezegd: ${programme}`,
			text: ({ name, programme, url }) =>
				`Beste ${name}\n\nWie een casus inbracht in ${programme}, heeft nee gezegd tegen de tekst zoals die er nu staat. Lees hier waarom:\n\n${url}`,
		},
		published: {
			subject: (programme) => `Iedereen kan het nu lezen: ${programme}`,
			text: ({ name, programme, url }) =>
				`Beste ${name}\n\nDe tekst over uw casus uit ${programme} staat nu in de bibliotheek, zonder namen, zoals u goedvond. Bekijk hem hier, en haal hem weg als u zich bedenkt:\n\n${url}`,
		},
		takenDown: {
			subject: (programme) => `De tekst is weggehaald: ${programme}`,
			text: ({ name, programme, url }) =>
				`Beste ${name}\n\nDe tekst over een casus uit ${programme} is weggehaald en niet meer te lezen in de bibliotheek. Moet hij terug, dan moet de inbrenger opnieuw ja zeggen:\n\n${url}`,
		},
	},
}
