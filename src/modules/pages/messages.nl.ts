import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	programmes: 'Programma’s',
	home: 'Voorpagina',
	rooms: { news: 'Nieuws', publication: 'Publicaties', page: 'Pagina’s' },
	none: { news: 'Nog geen nieuws', publication: 'Nog geen publicaties' },
	published: (on) => `Gepubliceerd op ${on}`,
	updated: (on) => `Bijgewerkt op ${on}`,
	facts: { authors: 'Uitgegeven door', year: 'Jaar', language: 'Taal', licence: 'Rechten' },
	languages: { da: 'Deens', nl: 'Nederlands', en: 'Engels' },
	licences: {
		'cc-by-4.0': 'CC BY 4.0: gebruiken mag, met bronvermelding',
		'cc-by-sa-4.0': 'CC BY-SA 4.0: gebruiken en delen mag onder dezelfde voorwaarden',
		'cc-by-nc-4.0': 'CC BY-NC 4.0: gebruiken mag, verkopen niet',
		'cc0-1.0': 'CC0: vrij te gebruiken',
		reserved: 'Alle rechten voorbehouden',
	},
	edit: 'Pagina bewerken',
} satisfies Messages<typeof da>
