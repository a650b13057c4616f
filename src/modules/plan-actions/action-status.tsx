import { daysBetween } from '../../platform/dates.ts'
import { type Language, plural } from '../../platform/i18n.ts'
import type { GlyphName } from '../../ui/drawings.ts'
import { Glyph } from '../../ui/icon.tsx'
import type { Stone } from '../../ui/progress.tsx'
import { Status, Tag } from '../../ui/status.tsx'
import { type ActionState, planWords } from '../plans/index.ts'
import type { ActionView } from './action-view.ts'
import { words } from './messages.ts'

type Look = { glyph: GlyphName; tone?: 'ok' | 'accent' }
const looks: Record<ActionState, Look> = {
	not_begun: { glyph: 'ring' },
	under_way: { glyph: 'half', tone: 'accent' },
	done: { glyph: 'done', tone: 'ok' },
	stopped: { glyph: 'shut' },
}

/** Where it stands, in the lead's own words where there are any. */
export function ActionStatus({ language, one }: { language: Language; one: ActionView }) {
	const { glyph, tone } = looks[one.state]
	return (
		<Status glyph={glyph} tone={tone}>
			{stateText(language, one)}
		</Status>
	)
}

/** The mark alone where there is no room; its word is read aloud. */
export function StateMark({ language, one }: { language: Language; one: ActionView }) {
	const { glyph, tone } = looks[one.state]
	return (
		<span class="status" data-tone={tone} title={stateText(language, one)}>
			<Glyph name={glyph} />
			<span class="vh">{stateText(language, one)}</span>
		</span>
	)
}

function stateText(language: Language, { state, stateWords }: ActionView): string {
	return stateWords === '' ? planWords(language).actionStates[state] : stateWords
}

export function stoneOf({ state, lateSince }: ActionView): Stone {
	if (state === 'done') return 'done'
	if (lateSince !== undefined) return 'late'
	return state === 'under_way' ? 'part' : 'open'
}

/** What to look at: that somebody is sought, that it is late, that it lacks what every action needs. */
export function Flags({ language, one, today }: { language: Language; one: ActionView; today: string }) {
	const { flags } = words(language)
	return (
		<>
			{one.lateSince !== undefined && (
				<Tag tone="bad">
					<Glyph name="late" />
					{lateText(language, one.lateSince, today)}
				</Tag>
			)}
			{one.action.sought !== '' && <Tag tone="warn">{flags.seeking}</Tag>}
			{one.lacking.map((lack) => (
				<Tag key={lack}>{flags[lack]}</Tag>
			))}
		</>
	)
}

/** In the measure that people use for it: days, weeks, months. */
export function lateText(language: Language, since: string, today: string): string {
	const { late } = words(language)
	const days = daysBetween(since, today)
	if (days < 14) return plural(language, days, late.days)
	if (days < 60) return plural(language, Math.floor(days / 7), late.weeks)
	return plural(language, Math.floor(days / 30), late.months)
}
