import type { Language } from '../../platform/i18n.ts'
import type { GlyphName } from '../../ui/drawings.ts'
import type { Stone } from '../../ui/progress.tsx'
import { Status } from '../../ui/status.tsx'
import { type ActionState, type PlanAction, planWords } from '../plans/index.ts'
import { type Standings, stateOf } from './public-plan.ts'

const looks: Record<ActionState, { glyph: GlyphName; tone?: 'ok' | 'accent'; stone: Stone }> = {
	done: { glyph: 'done', tone: 'ok', stone: 'done' },
	under_way: { glyph: 'half', tone: 'accent', stone: 'part' },
	not_begun: { glyph: 'ring', stone: 'open' },
	stopped: { glyph: 'shut', stone: 'open' },
}

type Props = { language: Language; action: PlanAction; standings: Standings; lang: string | undefined }

/** Where it stands, in the words of whoever leads it, or else in ours. */
export function ActionStanding({ language, action, standings, lang }: Props) {
	const said = standings.get(action.id)?.stateWords ?? ''
	const { glyph, tone } = looks[stateOf(action, standings)]
	return (
		<Status glyph={glyph} tone={tone}>
			{said === '' ? planWords(language).actionStates[stateOf(action, standings)] : <span lang={lang}>{said}</span>}
		</Status>
	)
}

/** What is done first, then what is under way, so that the row reads like a path. */
export function stonesOf(actions: readonly PlanAction[], standings: Standings): Stone[] {
	const order: readonly ActionState[] = ['done', 'under_way', 'not_begun', 'stopped']
	const states = actions.map((action) => stateOf(action, standings))
	return order.flatMap((state) => states.filter((one) => one === state).map(() => looks[state].stone))
}
