import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	title: 'Mensen en rollen',
	pages: 'Pagina’s over het huis',
	webhooks: 'Webhooks',
	desk: 'Mijn bureau',
	houseTitle: 'Mensen en rollen in het hele huis',
	lead: 'Dit zijn de mensen die aan het programma werken. Wie een rol krijgt, krijgt een mail over hoe in te loggen.',
	none: 'Nog geen rollen',
	holders: 'Heeft een rol',
	name: 'Naam',
	email: 'E-mailadres',
	role: 'Rol',
	since: 'Sinds',
	end: 'Neem de rol terug',
	give: 'Geef een rol',
	giveButton: 'Geef de rol',
	emailHint: 'Het werkadres. Daarmee logt de persoon in.',
	mandates: 'Laat iemand namens een gemeente aanvragen',
	mandatesLead: 'Voor als dat niet vanzelf gaat: het e-mailadres hoort niet bij een domein dat we kennen.',
	municipality: 'Gemeente',
	choose: 'Kies een gemeente',
	mandateButton: 'Laat deze persoon aanvragen',
	told: {
		applicant: 'Deze persoon kan nu aanvragen en heeft een mail gekregen',
		partner: 'De persoon kan nu voorstellen doen en heeft een mail gekregen',
	},
	partners: 'Laat iemand namens een partner spreken',
	partnersLead:
		'Een vereniging, fonds of bedrijf. De persoon kan namens de partner maatregelen, aanbevelingen en voorbeelden voorstellen.',
	organisation: 'Partner',
	partnerButton: 'Laat deze persoon voorstellen',
	speakers: 'Spreekt voor een partner',
	endPartner: 'Trek het recht in',
	applicants: 'Kan aanvragen',
	actsFor: 'Namens',
	reasons: {
		alreadyHeld: 'Deze persoon heeft de rol al.',
		lastAdministrator: 'De laatste beheerder kan niet weg. Geef de rol eerst aan iemand anders.',
	},
	faults: {
		emailMissing: 'Vul een e-mailadres in',
		emailWrong: 'Vul een e-mailadres in zoals naam@gemeente.nl',
		nameMissing: 'Vul een naam in',
		nameLong: 'Gebruik hooguit 100 tekens',
		roleMissing: 'Kies een rol',
		municipalityMissing: 'Kies een gemeente',
		organisationMissing: 'Vul de naam van de partner in',
	},
	mail: {
		subject: (place) => `U doet mee in ${place}`,
		text: (name, role, place, url) =>
			`Beste ${name}\n\nU hebt de rol ${role} in ${place}.\n\nLog hier in met dit e-mailadres:\n${url}\n\nWij sturen u een link; een wachtwoord is niet nodig.\n\nVriendelijke groet\nTorvet`,
		mandateSubject: (place) => `U kunt aanvragen namens ${place}`,
		mandateText: (name, place, url) =>
			`Beste ${name}\n\nU kunt nu aanvragen namens ${place}.\n\nLog hier in met dit e-mailadres:\n${url}\n\nWij sturen u een link; een wachtwoord is niet nodig.\n\nVriendelijke groet\nTorvet`,
		partnerSubject: (place) => `U kunt voorstellen doen namens ${place}`,
		partnerText: (name, place, url) =>
			`Beste ${name}\n\nU kunt nu maatregelen, aanbevelingen en voorbeelden voorstellen namens ${place}.\n\nLog hier in met dit e-mailadres:\n${url}\n\nWe sturen u een link; een wachtwoord is niet nodig.\n\nMet vriendelijke groet\nTorvet`,
	},
} satisfies Messages<typeof da>
