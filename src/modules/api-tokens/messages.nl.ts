import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	title: 'Sleutels voor de API',
	account: 'Uw profiel',
	lead: 'Met een sleutel kan een programma namens u vragen stellen aan Torvet. Het kan nooit meer dan uzelf, en verliest u een rol, dan verliest de sleutel die dezelfde dag.',
	guide: 'Zo gebruikt u de API',
	made: {
		title: 'Kopieer de sleutel nu',
		text: 'U ziet hem maar één keer. Bewaar hem waar het programma hem kan lezen en anderen niet: nooit in broncode of in een e-mail.',
		secret: (name) => `De sleutel ‘${name}’`,
	},
	revoked: 'De sleutel is ingetrokken en werkt niet meer',
	list: {
		title: 'Uw sleutels',
		none: 'U hebt nog geen sleutels.',
		name: 'Naam',
		ending: (ending) => `eindigt op ${ending}`,
		scopes: 'Mag',
		expires: 'Verloopt',
		expired: (when) => `Verlopen op ${when}`,
		used: 'Laatst gebruikt',
		never: 'Nooit',
		action: 'Actie',
		revoke: 'Intrekken',
		remove: 'Uit de lijst halen',
		what: (name) => `de sleutel ${name}`,
	},
	form: {
		title: 'Maak een sleutel',
		name: 'Naam',
		nameHint:
			'Wat gaat hem gebruiken? Bijvoorbeeld ‘Overzicht voor de directie’. Geef elk programma een eigen sleutel.',
		days: 'Hoe lang moet hij werken?',
		lifetimes: { 30: '30 dagen', 90: '90 dagen', 365: 'Een jaar' },
		scopes: 'Wat mag hij, naast lezen wat iedereen kan lezen?',
		scopesHint: 'Kies zo weinig mogelijk. Zonder keuze leest hij alleen wat openbaar is, maar mag hij vaker vragen.',
		make: 'Maak de sleutel',
		full: 'U hebt zoveel sleutels als u kunt hebben. Trek er een in die niet meer wordt gebruikt voordat u een nieuwe maakt.',
	},
	scopes: {
		'drafts:read': {
			label: 'Concepten lezen',
			hint: 'Programma’s, oproepen en voorstellen die nog niet gepubliceerd zijn, als u ze zelf kunt zien.',
		},
		'applications:read': {
			label: 'Aanvragen lezen',
			hint: 'Wat u zelf kunt lezen: als aanvrager uw eigen aanvragen, als secretariaat wat bij uw oproepen is ingediend.',
		},
		'library:propose': {
			label: 'Voorstellen doen voor de bibliotheek',
			hint: 'Ingrepen, aanbevelingen en cases, namens een organisatie waarvoor u handelt.',
		},
	},
	faults: {
		nameMissing: 'Schrijf waarvoor de sleutel is',
		nameLong: 'Schrijf hoogstens 80 tekens',
		daysMissing: 'Kies hoe lang de sleutel moet werken',
		scopeUnknown: 'Kies uit wat hier staat',
	},
} satisfies Messages<typeof da>
