import type { Messages } from '../../platform/i18n.ts'
import type { da } from './start.messages.da.ts'

export const en = {
	start: {
		title: 'Start application',
		lead: (call) => `To ${call}. You can write together, save as you go and change things until you submit.`,
		deadline: (when) => `Closes ${when}`,
		organisation: 'Who is applying?',
		actingFor: (organisation) => `You are applying on behalf of ${organisation}.`,
		chooseOrganisation: 'Choose',
		town: 'Which town are you applying for?',
		townHint: 'The figures go into the application with their year and source.',
		townCount: (population, day) => `${population} inhabitants (${day})`,
		find: 'Find a town',
		findButton: 'Find',
		findHint: 'Type the beginning of its name.',
		noTown: (name) => `We know of no town in the municipality that begins with ${name}.`,
		noTownsAtAll: 'We know of no towns in the municipality. Write to the secretariat.',
		allTowns: 'Show all towns in the municipality',
		municipalityItself: (name) => `The municipality applies for itself: ${name}.`,
		button: 'Start application',
		existing: 'You already have an application here',
		existingText: 'A colleague has started it. You continue in the same one.',
		closedTitle: 'The deadline has passed',
		notOpenTitle: 'The call is not open yet',
		opens: (when) => `It opens on ${when}.`,
		closed: (when) => `The deadline was ${when}. No new applications can be started.`,
		toCall: 'Read the call',
		takeTitle: (organisation) => `Apply on behalf of ${organisation}`,
		takeText: (email, organisation) =>
			`Your address ${email} belongs to ${organisation}. You can therefore take the right to apply on its behalf yourself. We note who did so and when.`,
		takeButton: (organisation) => `Apply on behalf of ${organisation}`,
		askTitle: 'You cannot apply on anybody’s behalf yet',
		askText: (email) =>
			`Your address ${email} does not belong to a municipality that we know. Sign in with your work address there, or write to the secretariat and we will give you access.`,
	},
	faults: {
		organisationMissing: 'Choose who you are applying for',
		townMissing: 'Choose a town',
	},
} satisfies Messages<typeof da>
