import type { Messages } from '../../platform/i18n.ts'
import type { da } from './start.messages.da.ts'

export const nl = {
	start: {
		title: 'Begin aanvraag',
		lead: (call) => `Voor ${call}. U kunt samen schrijven, tussendoor opslaan en wijzigen tot u indient.`,
		deadline: (when) => `Uiterlijk ${when}`,
		organisation: 'Wie vraagt aan?',
		actingFor: (organisation) => `U vraagt aan namens ${organisation}.`,
		chooseOrganisation: 'Kies',
		town: 'Voor welke plaats vraagt u aan?',
		townHint: 'De cijfers komen met jaar en bron in de aanvraag te staan.',
		townCount: (population, day) => `${population} inwoners (${day})`,
		find: 'Zoek plaats',
		findButton: 'Zoek',
		findHint: 'Typ het begin van de naam.',
		noTown: (name) => `We kennen in de gemeente geen plaats die begint met ${name}.`,
		noTownsAtAll: 'We kennen geen plaatsen in de gemeente. Schrijf naar het programmabureau.',
		allTowns: 'Toon alle plaatsen in de gemeente',
		municipalityItself: (name) => `De gemeente vraagt voor zichzelf aan: ${name}.`,
		button: 'Begin aanvraag',
		existing: 'U hebt hier al een aanvraag',
		existingText: 'Een collega is ermee begonnen. U schrijft verder in dezelfde.',
		closedTitle: 'De sluitingsdatum is voorbij',
		notOpenTitle: 'De oproep is nog niet open',
		opens: (when) => `Hij gaat open op ${when}.`,
		closed: (when) => `De sluitingsdatum was ${when}. Nieuwe aanvragen zijn niet meer mogelijk.`,
		toCall: 'Lees de oproep',
		takeTitle: (organisation) => `Aanvragen namens ${organisation}`,
		takeText: (email, organisation) =>
			`Uw e-mailadres ${email} hoort bij ${organisation}. Daarom kunt u zelf het recht nemen om namens de gemeente aan te vragen. We leggen vast wie dat deed en wanneer.`,
		takeButton: (organisation) => `Vraag aan namens ${organisation}`,
		askTitle: 'U kunt nog namens niemand aanvragen',
		askText: (email) =>
			`Uw e-mailadres ${email} hoort niet bij een gemeente die wij kennen. Log in met uw werkadres bij de gemeente, of schrijf naar het programmabureau, dan krijgt u toegang.`,
	},
	faults: {
		organisationMissing: 'Kies voor wie u aanvraagt',
		townMissing: 'Kies een plaats',
	},
} satisfies Messages<typeof da>
