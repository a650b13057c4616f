import type { Actor } from '../../platform/actor.ts'
import { formatDateTime, formatNumber } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { LateConflict } from '../assessments/index.ts'
import type { CallDetail } from '../calls/index.ts'
import { LateConflicts } from '../selection/index.ts'
import type { DecisionForm } from './decide.ts'
import type { Decision } from './decision.ts'
import { DecisionFrame } from './decision-frame.tsx'
import { words } from './messages.ts'
import { canDecide, canDispatch } from './policy.ts'

export type ChosenRow = { number: string; place: string; region: string; scoreInt: number }
export type OpenProposal = {
	id: string
	number: number
	reasons: string
	state: 'proposed' | 'confirmed' | 'sent_back'
	frozenBy: Actor['id']
	chosen: ChosenRow[]
	late: LateConflict[]
}

type DecisionProps = {
	view: View
	call: CallDetail
	actor: Actor
	proposal: OpenProposal | undefined
	decisions: Decision[]
	draft?: Draft<DecisionForm>
	faults?: Faults<DecisionForm>
}

export function DecisionPage(props: DecisionProps) {
	const { view, call, actor, proposal, decisions, faults } = props
	const { title } = words(view.language)
	return (
		<DecisionFrame view={view} call={call} actor={actor} title={title} faults={faults}>
			<ErrorSummary language={view.language} faults={faults ?? {}} />
			{proposal && <LateConflicts view={view} call={call} state={proposal.state} late={proposal.late} />}
			{proposal?.state === 'proposed' && <Proposal {...props} proposal={proposal} />}
			{!proposal && decisions.length === 0 && <Waiting view={view} call={call} />}
			{decisions.length > 0 && <History view={view} call={call} actor={actor} decisions={decisions} />}
		</DecisionFrame>
	)
}

function Waiting({ view, call }: { view: View; call: CallDetail }) {
	const { waiting } = words(view.language)
	return (
		<Empty title={waiting.noProposal}>
			<p>{waiting.noProposalText}</p>
			<p>
				<LinkButton kind="second" href={`/calls/${call.slug}/selection`}>
					{waiting.toSelection}
				</LinkButton>
			</p>
		</Empty>
	)
}

function Proposal(props: DecisionProps & { proposal: OpenProposal }) {
	const { view, call, actor, proposal } = props
	const { decide, waiting } = words(view.language)
	const mayDecide = canDecide(actor, { ...proposal, programmeId: call.programmeId })
	return (
		<div class="flow">
			{mayDecide ? (
				<p class="lead">{decide.lead(proposal.number)}</p>
			) : (
				<Notice kind="info" title={waiting.forDecision}>
					<p>{waiting.forDecisionText}</p>
				</Notice>
			)}
			<Card title={decide.reasons} beside={<a href={`/proposals/${proposal.id}`}>{decide.proposal}</a>}>
				<p lang={call.programme.language}>{proposal.reasons}</p>
			</Card>
			<Cohort view={view} rows={proposal.chosen} />
			{mayDecide && <DecideForm {...props} />}
		</div>
	)
}

function Cohort({ view, rows }: { view: View; rows: ChosenRow[] }) {
	const { cohort } = words(view.language)
	const columns = [
		{ heading: cohort.place, cell: (row: ChosenRow) => row.place },
		{ heading: cohort.number, cell: (row: ChosenRow) => row.number },
		{ heading: cohort.region, cell: (row: ChosenRow) => row.region },
		{
			heading: cohort.score,
			numeric: true,
			cell: (row: ChosenRow) => formatNumber(view.language, row.scoreInt / 10_000, 2),
		},
	]
	return <Table caption={cohort.title} columns={columns} rows={rows} rowKey={(row) => row.number} />
}

function DecideForm({ view, proposal, draft, faults }: DecisionProps & { proposal: OpenProposal }) {
	const { decide } = words(view.language)
	const options = [
		{ value: 'confirmed', label: decide.confirmed, hint: decide.confirmedHint },
		{ value: 'sent_back', label: decide.sentBack, hint: decide.sentBackHint },
	]
	return (
		<form method="post" action={`/proposals/${proposal.id}/decision`} class="flow" noValidate>
			<ChoiceGroup
				kind="one"
				name="outcome"
				label={decide.outcome}
				value={draft?.outcome}
				fault={faults?.outcome}
				options={options}
			/>
			<TextField
				name="reason"
				rows={4}
				label={decide.reason}
				hint={decide.reasonHint}
				value={draft?.reason}
				fault={faults?.reason}
			/>
			<p>
				<Button>{decide.button}</Button>
			</p>
		</form>
	)
}

type HistoryProps = { view: View; call: CallDetail; actor: Actor; decisions: Decision[] }

function History({ view, call, actor, decisions }: HistoryProps) {
	const { history } = words(view.language)
	return (
		<section class="flow">
			<h2>{history.title}</h2>
			{decisions.map((decision) => {
				const when = formatDateTime(view.language, decision.decidedAt, call.programme.timeZone)
				const readable = canDispatch(actor, decision)
				return (
					<Card
						key={decision.id}
						title={history[decision.outcome](decision.decidedByName, when)}
						beside={readable ? <a href={`/decisions/${decision.id}/letters`}>{history.letters}</a> : undefined}
					>
						{decision.reason && <p lang={call.programme.language}>{decision.reason}</p>}
						<p>
							<a href={`/proposals/${decision.proposalId}`}>{words(view.language).decide.proposal}</a>
						</p>
					</Card>
				)
			})}
		</section>
	)
}
