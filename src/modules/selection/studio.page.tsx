import type { Actor } from '../../platform/actor.ts'
import { plural } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { callSide } from '../calls/index.ts'
import { ApplicantsTable } from './applicants-table.tsx'
import { CohortCard, CohortMap } from './cohort-parts.tsx'
import type { ProposalForm } from './freeze-proposal.ts'
import { Infeasible } from './infeasible.tsx'
import type { LockForm } from './lock-application.ts'
import { LocksCard } from './locks-card.tsx'
import { words } from './messages.ts'
import { points } from './points.ts'
import { canLock, canPropose } from './policy.ts'
import { PriceSection, regionsIn } from './price-section.tsx'
import { ProposalsList } from './proposals-list.tsx'
import { ProposeCard } from './propose-card.tsx'
import { RulesForm } from './rules-form.tsx'
import type { Studio } from './studio.ts'
import { studioPath } from './studio-question.ts'

export type Refusal = keyof ReturnType<typeof words>['reasons']

/** What came back from a form of the studio: what was typed, and what is wrong with it. */
export type Returned = {
	refusal?: Refusal | undefined
	lock?: { draft: Draft<LockForm>; faults?: Faults<LockForm> | undefined } | undefined
	proposal?: { draft: Draft<ProposalForm>; faults?: Faults<ProposalForm> | undefined } | undefined
}

type StudioProps = { view: View; actor: Actor; studio: Studio; returned: Returned }

/** The best cohort under the published rules, what it costs, and why everybody is in or out. */
export function StudioPage(props: StudioProps) {
	const { view, actor, studio, returned } = props
	const { call, selection } = studio
	const faults = { ...returned.lock?.faults, ...returned.proposal?.faults }
	const some = Object.keys(faults).length > 0 ? faults : undefined
	const selected = selection.status === 'optimal' ? selection.selected : []
	const mayLock = canLock(actor, call) && !studio.openProposal ? true : undefined
	const shown = { view, call, applicants: studio.input.applicants, selected }
	const themed = { ...view, programme: call.programme.theme }
	return (
		<WorkspaceLayout
			view={themed}
			title={`${words(view.language).title}: ${call.title}`}
			faults={some}
			side={callSide(view, call, 'selection', actor)}
		>
			<Head view={view} studio={studio} />
			<div class="selection">
				{some && <ErrorSummary language={view.language} faults={some} />}
				<Notices {...props} />
				<div class="studio">
					<RulesForm view={view} call={call} question={studio.question} />
					<CohortMap {...shown} />
					{selected.length > 0 && <CohortCard {...shown} />}
				</div>
				<PriceSection view={view} studio={studio} />
				<ApplicantsTable view={view} studio={studio} selected={selected} mayLock={mayLock} />
				{mayLock && <LocksCard view={view} studio={studio} {...forms(returned.lock)} />}
				{isProposable(actor, studio) && <ProposeCard view={view} studio={studio} {...forms(returned.proposal)} />}
				<ProposalsList view={view} call={call} proposals={studio.proposals} />
			</div>
		</WorkspaceLayout>
	)
}

function forms<Of>(returned: { draft: Draft<Of>; faults?: Faults<Of> | undefined } | undefined) {
	return { draft: returned?.draft, faults: returned?.faults }
}

/** Only the proven cohort under all published rules, and one at a time. */
function isProposable(actor: Actor, { call, question, selection, openProposal }: Studio): boolean {
	const isWhole = question.without.length === 0 && selection.status === 'optimal'
	return isWhole && !openProposal && canPropose(actor, call)
}

function Head({ view, studio }: { view: View; studio: Studio }) {
	const { language } = view
	const { title, heading, lead, who, regions, infeasible, timeLimit } = words(language)
	const { call, question, selection } = studio
	const headings = {
		optimal: heading(
			plural(language, question.seats, who[call.applies]),
			plural(language, regionsIn(studio), regions[call.programme.country]),
		),
		infeasible: infeasible.title,
		'time-limit': timeLimit.title,
	}
	return (
		<div class="ws__head">
			<Crumbs
				language={language}
				crumbs={[
					{ label: call.programme.name, href: `/programmes/${call.programme.slug}` },
					{ label: call.title, href: `/calls/${call.slug}` },
					{ label: title },
				]}
			/>
			<h1>{headings[selection.status]}</h1>
			<p>{lead}</p>
		</div>
	)
}

function Notices({ view, studio, returned }: StudioProps) {
	const { language } = view
	const { whatIf, frozen, timeLimit, reasons, refused } = words(language)
	const { call, question, selection, openProposal } = studio
	return (
		<>
			{returned.refusal && (
				<Notice kind="warn" title={refused} role="alert">
					<p>{reasons[returned.refusal]}</p>
				</Notice>
			)}
			{openProposal && (
				<Notice kind="info" title={frozen.title(openProposal.number)}>
					<p>
						{frozen.text} <a href={`/proposals/${openProposal.id}`}>{frozen.link}</a>
					</p>
				</Notice>
			)}
			{question.without.length > 0 && (
				<Notice kind="warn" title={whatIf.title}>
					<p>
						{whatIf.text} <a href={studioPath(call, { ...question, without: [] })}>{whatIf.back}</a>
					</p>
				</Notice>
			)}
			{selection.status === 'infeasible' && <Infeasible view={view} studio={studio} conflicts={selection} />}
			{selection.status === 'time-limit' && (
				<Notice kind="warn" title={timeLimit.title}>
					<p>{timeLimit.text(points(language, selection.boundInt))}</p>
				</Notice>
			)}
		</>
	)
}
