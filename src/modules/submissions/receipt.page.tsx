import { LinkButton } from '../../ui/button.tsx'
import { Rows } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { type Side, WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type ApplicationDetail, ApplicationHead, applicationWords, deadlineText } from '../applications/index.ts'
import { type CallDetail, isOpen } from '../calls/index.ts'
import { words } from './messages.ts'
import type { Attempt } from './queries.ts'
import { formatServerTime } from './server-time.ts'
import type { Submission } from './submission.ts'

type ReceiptPageProps = {
	view: View
	application: ApplicationDetail
	call: CallDetail
	at: Date
	side: Side
	/** The latest; it may have lost its worth since. */
	submission: Submission | undefined
	attempts: readonly Attempt[]
}

/** What was received and when, by the server's clock, with every attempt; made to be printed. */
export function ReceiptPage({ side, ...props }: ReceiptPageProps) {
	const { view, application, call, submission } = props
	const { receipt } = words(view.language)
	const title = submission ? receipt.titleWith(submission.number) : receipt.title
	return (
		<WorkspaceLayout view={view} title={title} side={side}>
			<ApplicationHead view={view} application={application} call={call} title={title}>
				<LinkButton kind="second" icon="doc" href={`/applications/${application.id}`}>
					{receipt.toApplication}
				</LinkButton>
			</ApplicationHead>
			<div class="edmain flow receipt">
				<Standing {...props} />
				{submission && <Received view={view} call={call} submission={submission} />}
				{submission && application.state === 'submitted' && <Next {...props} />}
				<Attempts {...props} />
			</div>
		</WorkspaceLayout>
	)
}

type Told = Omit<ReceiptPageProps, 'side'>

function Standing({ view, application, call, submission }: Told) {
	const { receipt, standing } = words(view.language)
	const { reopenedNotice } = applicationWords(view.language)
	if (!submission)
		return (
			<Notice kind="warn" title={receipt.none}>
				<p>{receipt.noneText}</p>
			</Notice>
		)
	if (application.state === 'submitted')
		return (
			<Notice kind="ok" title={receipt.received}>
				<p>{receipt.mailed}</p>
				<p class="noprint">{receipt.print}</p>
			</Notice>
		)
	const why =
		application.state === 'withdrawn' ? standing.withdrawn : reopenedNotice.text(deadlineText(view.language, call))
	return (
		<Notice kind="warn" title={receipt.invalid}>
			<p>{why}</p>
		</Notice>
	)
}

function Received({ view, call, submission }: { view: View; call: CallDetail; submission: Submission }) {
	const { language } = view
	const { receipt } = words(language)
	const { content, at, sha256, submittedBy } = submission
	return (
		<Rows
			pairs={[
				{ term: receipt.number, value: <b>{submission.number}</b> },
				{ term: receipt.call, value: `${content.call.title}, ${content.programme.name}` },
				{ term: receipt.applicant, value: content.organisation.name },
				{ term: receipt.place, value: content.place.name },
				{
					term: receipt.at,
					value: <time dateTime={at.toISOString()}>{formatServerTime(language, at, call.programme.timeZone)}</time>,
				},
				{ term: receipt.by, value: submittedBy },
				{
					term: receipt.hash,
					value: (
						<>
							<code class="hash">{sha256}</code>
							<br />
							<span class="small muted">{receipt.hashHint}</span>
						</>
					),
				},
			]}
		/>
	)
}

function Next({ view, application, call, at }: Told) {
	const { receipt, standing } = words(view.language)
	const base = `/applications/${application.id}`
	const open = isOpen(call, at)
	return (
		<section class="flow">
			<h2>{receipt.nextTitle}</h2>
			<ul>
				{open && <li>{receipt.nextOpen(deadlineText(view.language, call))}</li>}
				<li>{receipt.nextAssess}</li>
				<li>{receipt.nextDecision}</li>
			</ul>
			{open && (
				<p class="row noprint">
					<LinkButton kind="second" icon="undo" href={`${base}/reopening`}>
						{standing.reopen}
					</LinkButton>
					<LinkButton kind="second" href={`${base}/withdrawal`}>
						{standing.withdraw}
					</LinkButton>
				</p>
			)}
		</section>
	)
}

function Attempts({ view, call, attempts }: Told) {
	const { receipt } = words(view.language)
	if (attempts.length === 0) return null
	return (
		<Table
			caption={receipt.attempts}
			rows={attempts}
			rowKey={({ at, outcome }) => `${at.toISOString()} ${outcome}`}
			columns={[
				{ heading: receipt.when, cell: ({ at }) => formatServerTime(view.language, at, call.programme.timeZone) },
				{ heading: receipt.who, cell: ({ byName }) => byName },
				{ heading: receipt.outcome, cell: ({ outcome }) => receipt.outcomes[outcome] },
			]}
		/>
	)
}
