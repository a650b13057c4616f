import type { ComponentChildren } from 'preact'
import { formatDay, type Language } from '../../platform/i18n.ts'
import type { GlyphName } from '../../ui/drawings.ts'
import { asList } from '../../ui/roles.ts'
import { Status } from '../../ui/status.tsx'
import type { ActionParty } from '../plans/index.ts'
import type { Ask } from './matrix.ts'
import { words } from './messages.ts'

type Props = {
	language: Language
	asks: readonly Ask[]
	/** Below each, for those who may answer. */
	answer?: (ask: Ask) => ComponentChildren
}

/** What is asked of whom, with the answer. */
export function AskList({ language, asks, answer }: Props) {
	return (
		<ul class="asks" {...asList}>
			{asks.map((ask) => (
				<li key={`${ask.action.id} ${ask.party.partyId}`}>
					<p class="strong">{ask.party.name}</p>
					<p class="small muted">{ask.action.title}</p>
					{ask.party.askedFor !== '' && <p>{ask.party.askedFor}</p>}
					<Answer language={language} party={ask.party} />
					{answer?.(ask)}
				</li>
			))}
		</ul>
	)
}

type Look = { glyph: GlyphName; tone: 'ok' | 'warn' | 'bad' }
const looks: Record<NonNullable<ActionParty['answer']>, Look> = {
	accepted: { glyph: 'done', tone: 'ok' },
	partly: { glyph: 'q1', tone: 'warn' },
	rejected: { glyph: 'shut', tone: 'bad' },
}

function Answer({ language, party }: { language: Language; party: ActionParty }) {
	const { asks } = words(language)
	const { answer, answerWords, answeredOn } = party
	if (answer === null || answeredOn === null) return <Status glyph="dash" tone="warn" children={asks.open} />
	return (
		<>
			<Status {...looks[answer]} children={asks.answers[answer]} />
			{answerWords !== '' && <p>{answerWords}</p>}
			<p class="tiny muted">{asks.answeredOn(formatDay(language, answeredOn))}</p>
		</>
	)
}
