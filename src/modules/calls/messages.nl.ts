import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	side: {
		title: 'Oproep',
		call: 'Instellingen',
		applications: 'Aanvragen',
		assessments: 'Beoordeling',
		selection: 'Selectie',
		decision: 'Besluit',
		draft: 'Concept',
	},
} satisfies Messages<typeof da>
