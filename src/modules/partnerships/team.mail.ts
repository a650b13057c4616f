import { formatDay, type Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import { words } from './messages.ts'
import type { Partnership, TeamRole } from './partnership.ts'

type About = {
	partnership: Pick<Partnership, 'name' | 'slug'>
	role: TeamRole
	lastDay: string | null
	language: Language
	publicUrl: string
}

/** That somebody is of the team now, as what, and until when. */
export function teamMail(
	person: { name: string; email: string },
	{ partnership, role, lastDay, language, publicUrl }: About,
): Mail {
	const { mail, teamRoles } = words(language)
	return {
		to: person.email,
		subject: mail.teamSubject(partnership.name),
		text: mail.team({
			name: person.name,
			partnership: partnership.name,
			role: teamRoles[role],
			until: lastDay === null ? '' : formatDay(language, lastDay),
			url: `${publicUrl}/partnerships/${partnership.slug}`,
		}),
	}
}
