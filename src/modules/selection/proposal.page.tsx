import type { CohortSelection, OptimalOutcome } from '../../methods/selection-result.ts'
import type { Actor } from '../../platform/actor.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import type { LateConflict } from '../assessments/index.ts'
import { type CallDetail, callSide } from '../calls/index.ts'
import { CohortCard, CohortMap } from './cohort-parts.tsx'
import { FrozenPrice } from './frozen-price.tsx'
import { HowComputed } from './how-computed.tsx'
import { LateConflicts } from './late-conflicts.tsx'
import { words } from './messages.ts'
import { canSelect } from './policy.ts'
import type { Proposal } from './proposal.ts'
import { ProposalEntries } from './proposal-entries.tsx'
import { ProposalsList, ProposalStatus } from './proposals-list.tsx'
import type { FrozenCase, ProposalSummary } from './queries.ts'

export type ProposalProps = {
	view: View
	actor: Actor
	call: CallDetail
	proposal: Proposal
	frozen: FrozenCase
	/** All of the call. */
	proposals: readonly ProposalSummary[]
	mayDecide: true | undefined
	late: readonly LateConflict[]
}

/** The recommendation as it was frozen: nothing on this page is computed anew. */
export function ProposalPage(props: ProposalProps) {
	const { view, actor, call, proposal, frozen, proposals } = props
	const { proposals: say } = words(view.language)
	const selected = selectedIn(frozen.result)
	const shown = { view, call, applicants: frozen.input.applicants, selected }
	return (
		<WorkspaceLayout
			view={{ ...view, programme: call.programme.theme }}
			title={`${say.number(proposal.number)}: ${call.title}`}
			side={callSide(view, call, canSelect(actor, call) ? 'selection' : 'decision', actor)}
		>
			<Head {...props} />
			<div class="selection">
				<LateConflicts view={view} call={call} state={proposal.state} late={props.late} />
				<Reasons {...props} />
				<div class="cols" style={{ '--cols': 'minmax(0, 1fr) 15.5rem' }}>
					<CohortMap {...shown} />
					<CohortCard {...shown} />
				</div>
				<FrozenPrice view={view} call={call} frozen={frozen} />
				<ProposalEntries view={view} call={call} proposal={proposal} frozen={frozen} />
				<HowComputed view={view} proposal={proposal} frozen={frozen} />
				{proposals.length > 1 && <ProposalsList view={view} call={call} proposals={proposals} />}
			</div>
		</WorkspaceLayout>
	)
}

export function selectedIn(result: CohortSelection): OptimalOutcome['selected'] {
	return result.status === 'optimal' ? result.selected : []
}

function Head({ view, call, proposal, actor, mayDecide }: ProposalProps) {
	const { language } = view
	const { title, proposals, proposal: say } = words(language)
	const name = proposals.number(proposal.number)
	const when = formatDateTime(language, proposal.frozenAt, call.programme.timeZone)
	const selection = `/calls/${call.slug}/selection`
	return (
		<div class="ws__head">
			<Crumbs
				language={language}
				crumbs={[
					{ label: call.programme.name, href: `/programmes/${call.programme.slug}` },
					{ label: call.title, href: `/calls/${call.slug}` },
					...(canSelect(actor, call) ? [{ label: title, href: selection }] : []),
					{ label: name },
				]}
			/>
			<h1>{name}</h1>
			<p>
				<ProposalStatus view={view} state={proposal.state} />
			</p>
			<p>{say.lead(proposal.frozenByName, when)}</p>
			{mayDecide && (
				<p>
					<LinkButton href={`/calls/${call.slug}/decision`}>{say.toDecision}</LinkButton>
				</p>
			)}
		</div>
	)
}

function Reasons({ view, call, proposal, proposals }: ProposalProps) {
	const { proposal: say } = words(view.language)
	const { language } = call.programme
	const lang = language === view.language ? undefined : language
	const decision = proposals.find(({ id }) => id === proposal.id)?.decisionReason
	return (
		<Card title={say.reasons} flat>
			<div class="prose flow" lang={lang}>
				<Paragraphs text={proposal.reasons} />
			</div>
			{decision && (
				<>
					<h3>{say.decisionReason}</h3>
					<div class="prose flow" lang={lang}>
						<Paragraphs text={decision} />
					</div>
				</>
			)}
		</Card>
	)
}

function Paragraphs({ text }: { text: string }) {
	return (
		<>
			{text.split(/\n+/).map((paragraph, index) => (
				<p key={index}>{paragraph}</p>
			))}
		</>
	)
}
