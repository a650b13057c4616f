import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en: Messages<typeof da> = {
	partyKinds: {
		shop: 'Shop',
		owner: 'Owner',
		investor: 'Investor',
		culture: 'Culture',
		association: 'Association',
		residents: 'Residents',
		young: 'Young people',
		municipality: 'Municipality',
		region: 'Region',
		state: 'State',
		knowledge: 'Knowledge institution',
		other: 'Other party',
	},
	kinds: { strategic: 'Strategic partnership', project: 'Project partnership' },
	forms: { formal: 'Formal', informal: 'Informal' },
	steeredBy: { public: 'led by public parties', private: 'led by private parties' },
	states: { forming: 'Being formed', active: 'Under way', ended: 'Ended' },
	standings: { known: 'Known', joined: 'With us', left: 'Left' },
	teamRoles: { lead: 'Lead', writer: 'Writes along', adviser: 'Adviser' },
	link: {
		home: (party: string) => `The page of ${party}`,
		speaksFor: (party: string, partnership: string) => `Here you answer for ${party} in ${partnership}.`,
	},
	side: {
		desk: 'My desk',
		partnership: 'The partnership',
		overview: 'Overview',
		plans: 'Plans',
		parties: 'Parties and stakeholders',
		agreements: 'Agreements',
		health: 'Health check',
		team: 'The team',
	},
}
