import { csvText } from '../../platform/csv.ts'
import type { Language } from '../../platform/i18n.ts'
import { words } from './messages.ts'
import type { SignUp } from './sign-up.ts'

/** The list as a file; what somebody needs is in no file. */
export function attendeesCsv(language: Language, signUps: readonly SignUp[]): string {
	const { csv, attendees } = words(language)
	const lines = signUps.map(({ turn, name, organisation, email, state }) => [
		`${turn ?? ''}`,
		name,
		organisation,
		email,
		state === 'asked' ? '' : attendees.states[state],
	])
	return csvText([Object.values(csv.columns), ...lines])
}
