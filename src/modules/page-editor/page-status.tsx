import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { nextShowing, type Page, stateOf } from '../pages/index.ts'
import { momentIn, type Room } from '../roles/index.ts'
import { words } from './messages.ts'

type PageStatusProps = { view: View; room: Room; page: Page; at: Date }

const looks = {
	draft: { glyph: 'q1', tone: undefined },
	scheduled: { glyph: 'ring', tone: 'accent' },
	public: { glyph: 'done', tone: 'ok' },
	withdrawn: { glyph: 'shut', tone: undefined },
} as const

/** What everybody sees of a page now, and what is planned. */
export function PageStatus({ view, room, page, at }: PageStatusProps) {
	const { states } = words(view.language)
	const state = stateOf(page, at)
	const plan = planText({ view, room, page, at })
	if (state === 'scheduled') return <Status {...looks.scheduled}>{plan}</Status>
	return (
		<Status {...looks[state]}>
			{states[state]}
			{plan !== undefined && `. ${plan}`}
		</Status>
	)
}

export function planText({ view, room, page, at }: PageStatusProps): string | undefined {
	const { states } = words(view.language)
	const next = nextShowing(page.showings, at)
	if (next === undefined) return undefined
	const moment = momentIn(room, view, next.fromAt)
	if (next.edition === null) return states.ends(moment)
	return stateOf(page, at) === 'public' ? states.changes(moment) : states.scheduled(moment)
}
