import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	title: 'De API: Torvet voor programma’s',
	name: 'API',
	lead: 'Alles wat de pagina’s openbaar laten zien, kunnen ook computerprogramma’s lezen, als JSON. Daar is geen afspraak of sleutel voor nodig.',
	example: 'Voorbeeld in een terminal',
	begin: {
		title: 'Zo begint u',
		text: 'Vraag naar de oproepen die nu open zijn. U kunt het adres ook in een browser openen.',
		document: 'De hele beschrijving in OpenAPI 3.1',
		documentText:
			'Daarvan maken hulpmiddelen clients, tests en documentatie. De antwoorden krijgen hun vorm van dezelfde schema’s.',
		version:
			'Er kunnen velden bijkomen, dus sla over wat uw programma niet kent. Wat hier staat, blijft zolang het adres v1 zegt.',
	},
	resources: {
		title: 'Wat er is',
		what: 'Wat',
		where: 'Adressen onder /api/v1',
		tags: {
			Programmes: 'Programma’s met fasen, mijlpalen en deelnemers',
			Calls: 'Oproepen met vragen, criteria, regels en uitslag',
			Places: 'Plaatsen en gemeenten met inwonertal en bron',
			Measures: 'Ingrepen uit de gereedschapskist, en wat plaatsen ervan vinden',
			Recommendations: 'Aanbevelingen met antwoorden, opvolging en proeven',
			Cases: 'Cases, die u met facetten kunt verfijnen',
			Pages: 'Nieuws, publicaties en pagina’s',
			Terms: 'De woorden voor thema’s en opgaven in drie talen',
			Search: 'Zoeken in alles wat iedereen kan vinden',
			Applications: 'Aanvragen met antwoorden: met een sleutel',
		},
	},
	tokens: {
		title: 'Sleutels',
		text: 'Met een sleutel kan een programma meer: concepten en aanvragen lezen en voorstellen doen voor de bibliotheek, maar nooit meer dan wie hem heeft gemaakt. Stuur hem mee in de header Authorization, en alleen vanaf een server; browsers op andere sites mogen lezen wat openbaar is, maar geen sleutel meesturen.',
		make: 'Maak een sleutel',
		scope: 'Recht',
		meaning: 'Wat het geeft',
	},
	paging: {
		title: 'Lijsten, pagina voor pagina',
		text: 'Een lijst geeft er 50 tegelijk; met limit wordt dat anders, tot 100. Volg next tot het null is. De volgorde ligt vast, dus niets komt dubbel, ook als er intussen iets bijkomt.',
	},
	caching: {
		title: 'Haal alleen op wat veranderd is',
		text: 'Elk antwoord heeft een ETag. Stuur die de volgende keer mee: is er niets veranderd, dan is het antwoord 304 en leeg.',
	},
	limits: {
		title: 'Hoe vaak u mag vragen',
		text: (address, token, minutes) =>
			`Vanaf één adres ${address} keer in ${minutes} minuten, met een sleutel ${token}. De headers RateLimit en RateLimit-Policy zeggen hoeveel er over is en wanneer het opnieuw begint. Daarna is het antwoord 429, en Retry-After zegt hoeveel seconden u wacht.`,
	},
	problems: {
		title: 'Als het niet lukt',
		text: 'Fouten komen als application/problem+json (RFC 9457). Het veld type wijst naar een van deze:',
		kind: 'Fout',
		status: 'Status',
		meaning: 'Wat er is gebeurd, en wat u doet',
		kinds: {
			'not-found': 'Het bestaat niet, of de sleutel mag het niet zien.',
			'method-not-allowed': 'Het adres bestaat, maar wordt anders gevraagd. De header Allow zegt hoe.',
			'token-needed': 'Hier is een sleutel nodig.',
			'token-unknown': 'De sleutel is verkeerd getypt, verlopen of ingetrokken. Maak een nieuwe.',
			'scope-missing': 'De sleutel mist een recht. WWW-Authenticate zegt welk.',
			'not-allowed': 'Wie de sleutel heeft gemaakt, mag dit niet. Vraag het secretariaat om de rol.',
			refused: 'Een regel staat nu in de weg. Lees het ding opnieuw.',
			'parameters-invalid': 'Iets in het adres klopt niet. errors noemt elke parameter.',
			'body-not-json': 'Stuur een JSON-object met Content-Type: application/json.',
			'body-too-large': 'Stuur hoogstens 256 kB.',
			'body-invalid': 'Iets in wat u stuurde klopt niet. errors wijst elk veld aan.',
			'too-many-requests': 'Wacht zoals Retry-After zegt, of gebruik een sleutel.',
			'internal-error':
				'De fout ligt bij ons. Probeer het opnieuw, en stuur anders het nummer in reference naar de beheerder.',
		},
	},
} satisfies Messages<typeof da>
