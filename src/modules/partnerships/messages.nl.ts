import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl: Messages<typeof da> = {
	partyKinds: {
		shop: 'Ondernemer',
		owner: 'Eigenaar',
		investor: 'Belegger',
		culture: 'Cultuur',
		association: 'Vereniging',
		residents: 'Inwoners',
		young: 'Jongeren',
		municipality: 'Gemeente',
		region: 'Provincie',
		state: 'Rijk',
		knowledge: 'Kennisinstelling',
		other: 'Andere partij',
	},
	kinds: { strategic: 'Strategisch partnerschap', project: 'Projectpartnerschap' },
	forms: { formal: 'Formeel', informal: 'Informeel' },
	steeredBy: { public: 'geleid door de overheid', private: 'geleid door private partijen' },
	states: { forming: 'In oprichting', active: 'Loopt', ended: 'Afgerond' },
	standings: { known: 'Bekend', joined: 'Doet mee', left: 'Uitgetreden' },
	teamRoles: { lead: 'Trekker', writer: 'Schrijft mee', adviser: 'Adviseur' },
	link: {
		home: (party: string) => `Pagina van ${party}`,
		speaksFor: (party: string, partnership: string) => `U antwoordt hier namens ${party} in ${partnership}.`,
	},
	side: {
		desk: 'Mijn bureau',
		partnership: 'Het partnerschap',
		overview: 'Overzicht',
		plans: 'Plannen',
		parties: 'Partijen en belanghebbenden',
		agreements: 'Overeenkomsten',
		health: 'Gezondheidscheck',
		team: 'Het team',
	},
}
