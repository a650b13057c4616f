import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	side: {
		title: 'Call',
		call: 'Setup',
		applications: 'Applications',
		assessments: 'Assessment',
		selection: 'Selection',
		decision: 'Decision',
		draft: 'Draft',
	},
} satisfies Messages<typeof da>
