import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	title: 'Open data',
	lead: 'Alles wat deze pagina’s laten zien over programma’s, oproepen, gereedschap, aanbevelingen en praktijkvoorbeelden kunt u ook downloaden en zelf gebruiken.',
	facts: {
		licence: 'Licentie',
		publisher: 'Uitgever',
		updated: 'Bijgewerkt',
		formats: 'Formaten',
		contact: 'Contact',
	},
	licence: 'Naamsvermelding 4.0 (CC BY 4.0): gebruik het waarvoor u wilt, en vermeld waar u het vandaan hebt',
	updated: 'Meteen, zodra er iets verandert',
	toContact: 'Schrijf ons',
	tables: 'Tabellen',
	download: (title, format) => `${title} als ${format}`,
	formats: {
		csv: 'CSV voor rekenbladen: UTF-8 met BOM, puntkomma’s tussen de velden, een decimale punt en een verticale streep tussen meer waarden in één veld. Tekst die op een formule lijkt, staat achter een apostrof.',
		json: 'JSON voor programma’s: precies dezelfde tabel, met elke tekst zoals hij geschreven is.',
	},
	names:
		'De kolommen hebben Engelse namen, die niet veranderen. Codes van gemeenten en plaatsen zijn de officiële. Rijen met invented = true horen bij verzonnen programma’s en plaatsen.',
	keywords: ['binnensteden', 'gebiedsontwikkeling', 'gemeenten', 'samenwerking'],
	datasets: {
		programmes: { title: 'Programma’s', text: 'Elk programma: wie het uitvoert, waar, wanneer en waar het over gaat.' },
		participants: {
			title: 'Deelnemers',
			text: 'Plaatsen en gemeenten die meedoen of meededen aan een programma, en wat het opleverde.',
		},
		awards: { title: 'Steun', text: 'Wie in een programma wordt gesteund, waarvoor en met hoeveel.' },
		calls: {
			title: 'Oproepen en uitslagen',
			text: 'Elke oproep met data en plekken, en wie er gekozen is zodra de uitslag bekend is.',
		},
		measures: {
			title: 'Gereedschap',
			text: 'Het gepubliceerde gereedschap uit de kist, met kosten, duur en onderwerpen.',
		},
		verdicts: { title: 'Wat plaatsen van het gereedschap vinden', text: 'Het oordeel van elke plaats, en waarom.' },
		recommendations: {
			title: 'Aanbevelingen',
			text: 'Wat de programma’s aanbevelen, aan wie, en wat die hebben geantwoord.',
		},
		trials: {
			title: 'Aanbevelingen uitgeprobeerd',
			text: 'Welke plaats welke aanbeveling heeft uitgeprobeerd, en hoe dat ging.',
		},
		cases: {
			title: 'Praktijkvoorbeelden',
			text: 'Samenwerking in binnensteden: waar, wanneer, door wie en voor hoeveel geld.',
		},
		terms: { title: 'Trefwoorden', text: 'Thema’s en opgaven in het Deens, Nederlands en Engels, met synoniemen.' },
	},
	machines: {
		title: 'Voor programma’s en portalen',
		catalogue: 'Beschrijving van alle tabellen (DCAT-AP 3)',
		grants: 'De steun volgens de 360Giving-standaard',
		feed: 'Nieuw op Torvet als Atom',
		calendar: 'Sluitingsdata van de oproepen als agenda',
		sitemap: 'De adressen van alle pagina’s',
	},
} satisfies Messages<typeof da>
