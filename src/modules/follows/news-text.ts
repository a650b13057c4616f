import { type Language, plural } from '../../platform/i18n.ts'
import { deadlineText, openingText } from '../calls/index.ts'
import type { Group, Line } from './digest.ts'
import type { Follow } from './follow.ts'
import { words } from './messages.ts'
import type { Thing } from './news.ts'

type Told = Pick<Line<Follow>, 'thing' | 'news'>

/** `Nyt opslag: Bliv testby`; what is not new is called by its name alone. */
export function headline(language: Language, { thing, news }: Told): string {
	return news.includes('new') ? `${words(language).newThing[thing.kind]}: ${thing.title}` : thing.title
}

/** What is otherwise, in whole sentences; of something new, what one must know at once. */
export function sentences(language: Language, { thing, news }: Told): string {
	const { changed } = words(language)
	const told = news.flatMap((one) => {
		if (one === 'new') return newCallText(language, thing)
		if (one === 'deadline' || one === 'opened') return datedText(language, thing, changed[one])
		return [changed[one]]
	})
	return told.join(' ')
}

/** Of several news the first says what it is, and how many more there are. */
export function subjectText(language: Language, groups: readonly Group<Follow>[]): string {
	const lines = groups.flatMap((group) => group.lines)
	const [first] = lines
	if (!first) return ''
	const text = sentences(language, first).replace(/\.$/, '')
	const about = first.news.includes('new') ? headline(language, first) : `${first.thing.title}: ${text}`
	const more = lines.length - 1 + groups.reduce((sum, group) => sum + group.more, 0)
	return more === 0
		? about
		: words(language).digest.subject(about, plural(language, more, words(language).digest.others))
}

function newCallText(language: Language, { dates, state }: Thing): string[] {
	if (!dates) return []
	const { changed, opens, deadline: say } = words(language)
	if (dates.phase === 'closed') return [state['result'] === '0' ? changed.closed : changed.result]
	const deadline = say(deadlineText(language, dates.deadlineAt, dates))
	return dates.phase === 'open' ? [deadline] : [opens(openingText(language, dates.opensAt, dates)), deadline]
}

function datedText(language: Language, { dates }: Thing, say: (deadline: string) => string): string[] {
	return dates ? [say(deadlineText(language, dates.deadlineAt, dates))] : []
}
