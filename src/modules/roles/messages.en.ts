import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	title: 'People and roles',
	pages: 'Pages about the house',
	webhooks: 'Webhooks',
	desk: 'My desk',
	houseTitle: 'People and roles in the whole house',
	lead: 'These are the people who work on the programme. Whoever gets a role gets a mail on how to come in.',
	none: 'No roles yet',
	holders: 'Holds a role',
	name: 'Name',
	email: 'E-mail',
	role: 'Role',
	since: 'Since',
	end: 'Take the role back',
	give: 'Give a role',
	giveButton: 'Give the role',
	emailHint: 'Their work address. It is what they sign in with.',
	mandates: 'Let somebody apply for a municipality',
	mandatesLead: 'For when it does not work by itself: their address is not in a domain that we know.',
	municipality: 'Municipality',
	choose: 'Choose a municipality',
	mandateButton: 'Let them apply',
	told: { applicant: 'They may apply now and have had a mail', partner: 'They may propose now, and have had a mail' },
	partners: 'Let somebody speak for a partner',
	partnersLead:
		'An association, a foundation or a company. The person may propose measures, recommendations and cases in its name.',
	organisation: 'Partner',
	partnerButton: 'Let them propose',
	speakers: 'Speaks for a partner',
	endPartner: 'Take the right back',
	applicants: 'May apply',
	actsFor: 'For',
	reasons: {
		alreadyHeld: 'This person has the role already.',
		lastAdministrator: 'The last administrator cannot be removed. Give the role to somebody else first.',
	},
	faults: {
		emailMissing: 'Enter an e-mail address',
		emailWrong: 'Enter an e-mail address such as name@council.example',
		nameMissing: 'Enter a name',
		nameLong: 'Use at most 100 characters',
		roleMissing: 'Choose a role',
		municipalityMissing: 'Choose a municipality',
		organisationMissing: 'Write the name of the partner',
	},
	mail: {
		subject: (place) => `You are part of ${place}`,
		text: (name, role, place, url) =>
			`Hello ${name}\n\nYou have the role ${role} in ${place}.\n\nSign in with this address here:\n${url}\n\nWe send you a link; there is no password to remember.\n\nKind regards\nTorvet`,
		mandateSubject: (place) => `You may apply for ${place}`,
		mandateText: (name, place, url) =>
			`Hello ${name}\n\nYou may now apply for ${place}.\n\nSign in with this address here:\n${url}\n\nWe send you a link; there is no password to remember.\n\nKind regards\nTorvet`,
		partnerSubject: (place) => `You may propose for ${place}`,
		partnerText: (name, place, url) =>
			`Dear ${name}\n\nYou may now propose measures, recommendations and cases in the name of ${place}.\n\nSign in with this address here:\n${url}\n\nWe send you a link; there is no password to remember.\n\nKind regards\nTorvet`,
	},
} satisfies Messages<typeof da>
