import { formatDateTime } from '../../platform/i18n.ts'
import type { Actor } from '../../platform/actor.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Rows } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { shortHash } from '../calls/index.ts'
import type { Room } from '../participation/index.ts'
import { type FrozenCase, LateConflicts } from '../selection/index.ts'
import { DecideCard } from './decide-card.tsx'
import type { DecisionForm } from './decide-replacement.ts'
import type { Gathered } from './gather-case.ts'
import { LockedOut } from './locked-out.tsx'
import { words } from './messages.ts'
import { canDecideReplacement } from './policy.ts'
import { rankCandidates } from './ranking.ts'
import { RankingTable } from './ranking-table.tsx'
import { proposalAddress, replacementAddress, replacementsAddress } from './replacement-address.ts'
import { type Answered, ReplacementFrame } from './replacement-frame.tsx'
import type { Proposal, Replacement } from './replacement.ts'

export type ProposalProps = Answered & {
	view: View
	room: Room
	actor: Actor
	replacement: Replacement
	proposal: Proposal
	frozen: FrozenCase
	gathered: Gathered
	draft?: { [Field in keyof DecisionForm]?: string }
}

/** A proposal as it was frozen: nothing on this page is solved anew. */
export function ProposalPage(props: ProposalProps) {
	const { view, room, replacement, proposal, frozen, gathered } = props
	const t = words(view.language)
	const { call, late } = gathered
	const ranking = rankCandidates(frozen.input, frozen.result)
	const when = formatDateTime(view.language, proposal.frozenAt, room.programme.timeZone)
	const seat = t.page.title(replacement.seatName)
	return (
		<ReplacementFrame
			{...props}
			title={`${t.proposals.number(proposal.number)}: ${seat}`}
			lead={`${t.proposals.by(proposal.frozenByName, when)}. ${t.proposals.state[proposal.state]}.`}
			crumbs={[
				{ label: t.overview.title, href: replacementsAddress(room) },
				{ label: seat, href: replacementAddress(room, replacement) },
			]}
		>
			<LateConflicts view={view} call={call} state={proposal.state} late={late} />
			{proposal.applicationId === null && (
				<Notice kind="warn" title={t.infeasible.title}>
					<p>{t.infeasible.next}</p>
				</Notice>
			)}
			<Reasons {...props} />
			<RankingTable view={view} call={call} input={frozen.input} ranking={ranking} />
			<LockedOut view={view} input={frozen.input} />
			<Decision {...props} />
			<HowComputed {...props} />
		</ReplacementFrame>
	)
}

function Reasons({ view, room, proposal }: ProposalProps) {
	const { proposal: t } = words(view.language)
	return (
		<Card title={t.reasons} flat>
			<WrittenText text={proposal.reasons} lang={room.programme.language} />
		</Card>
	)
}

function Decision(props: ProposalProps) {
	const { view, room, actor, proposal, frozen } = props
	const { proposal: t } = words(view.language)
	const { decision } = proposal
	if (canDecideReplacement(actor, room, proposal)) return <DecideCard {...props} />
	if (!decision) return <Notice kind="info" title={t.waits} />
	const name = frozen.input.applicants.find(({ application }) => application === decision.applicationId)?.name ?? ''
	const when = formatDateTime(view.language, decision.at, room.programme.timeZone)
	return (
		<Card title={t.decision[decision.outcome](decision.byName, name, when)}>
			<WrittenText text={decision.reason} lang={room.programme.language} />
		</Card>
	)
}

/** Whatever somebody needs who wants to compute the same again. */
function HowComputed(props: ProposalProps) {
	const { view, room, replacement, proposal, frozen, gathered } = props
	const { proposal: t } = words(view.language)
	const { call, decided } = gathered
	const { method, solver } = frozen.result
	return (
		<Card title={t.how}>
			<div class="flow repeat">
				<p>{t.howText}</p>
				<Rows
					pairs={[
						{ term: t.basis, value: <a href={`/calls/${call.slug}`}>{t.basisValue(decided.number, call.title)}</a> },
						{ term: t.rules, value: <code>{shortHash(call.lockedSha256 ?? '')}</code> },
						{ term: t.method, value: `${method} ${proposal.methodVersion}, ${solver.name} ${solver.version}` },
						{ term: t.input, value: <code>{proposal.inputSha256}</code> },
						{ term: t.seed, value: <code>{frozen.input.tieBreakSeed}</code> },
						{ term: t.command, value: <code>npm run --silent torvet -- select &lt; case.json</code> },
					]}
				/>
				<p>
					<LinkButton
						kind="second"
						icon="download"
						href={`${proposalAddress(room, replacement, proposal)}/case.json`}
						download
					>
						{t.download}
					</LinkButton>
				</p>
			</div>
		</Card>
	)
}
