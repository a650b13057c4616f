import { formatDateTime } from '../../platform/i18n.ts'
import type { GlyphName } from '../../ui/drawings.ts'
import { IndexList } from '../../ui/index-list.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import { words } from './messages.ts'
import type { ProposalState } from './proposal.ts'
import type { ProposalSummary } from './queries.ts'

const marks: Record<ProposalState, { glyph: GlyphName; tone: 'ok' | 'warn' | undefined }> = {
	proposed: { glyph: 'half', tone: undefined },
	confirmed: { glyph: 'done', tone: 'ok' },
	sent_back: { glyph: 'late', tone: 'warn' },
}

type ListProps = { view: View; call: CallDetail; proposals: readonly ProposalSummary[] }

/** Everything that was put forward for this call, and what became of it. */
export function ProposalsList({ view, call, proposals }: ListProps) {
	const { proposals: say } = words(view.language)
	if (proposals.length === 0) return null
	return (
		<section aria-labelledby="proposals" class="flow">
			<h2 id="proposals">{say.title}</h2>
			<IndexList
				entries={proposals.map(({ id, number, state, frozenByName, frozenAt, decisionReason }) => ({
					href: `/proposals/${id}`,
					title: say.number(number),
					meta: [
						say.by(frozenByName, formatDateTime(view.language, frozenAt, call.programme.timeZone)),
						decisionReason ? say.decision(decisionReason) : [],
					]
						.flat()
						.join('. '),
					end: <ProposalStatus view={view} state={state} />,
				}))}
			/>
		</section>
	)
}

export function ProposalStatus({ view, state }: { view: View; state: ProposalState }) {
	return <Status {...marks[state]}>{words(view.language).proposals.state[state]}</Status>
}
