import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	programmes: 'Programmes',
	home: 'Front page',
	rooms: { news: 'News', publication: 'Publications', page: 'Pages' },
	none: { news: 'No news yet', publication: 'No publications yet' },
	published: (on) => `Published ${on}`,
	updated: (on) => `Updated ${on}`,
	facts: { authors: 'Published by', year: 'Year', language: 'Language', licence: 'Rights' },
	languages: { da: 'Danish', nl: 'Dutch', en: 'English' },
	licences: {
		'cc-by-4.0': 'CC BY 4.0: may be used when the source is named',
		'cc-by-sa-4.0': 'CC BY-SA 4.0: may be used and shared on the same terms',
		'cc-by-nc-4.0': 'CC BY-NC 4.0: may be used, not sold',
		'cc0-1.0': 'CC0: may be used freely',
		reserved: 'All rights reserved',
	},
	edit: 'Edit the page',
} satisfies Messages<typeof da>
