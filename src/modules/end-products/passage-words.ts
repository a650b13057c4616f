import { formatDate, type Language } from '../../platform/i18n.ts'
import type { Passage } from '../meeting-summaries/index.ts'
import type { Programme } from '../programmes/index.ts'
import { words } from './messages.ts'

/** Where a passage comes from, and whether it may be used: `Andet møde, 21. maj 2026 · Godt råd · sagt ja` */
export function originOf(language: Language, { timeZone }: Pick<Programme, 'timeZone'>, passage: Passage): string {
	const { kinds, consent } = words(language)
	const { meetingTitle, meetingDate, kind } = passage
	return [
		`${meetingTitle}, ${formatDate(language, meetingDate, timeZone)}`,
		kind === 'section' ? passage.sectionTitle : kinds[kind],
		consent[passage.consent],
	].join(' · ')
}
