import { formatDateTime } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import {
	type ApplicationDetail,
	ApplicationHead,
	applicationSide,
	applicationWords,
	deadlineText,
} from '../applications/index.ts'
import { type CallDetail, isOpen, lastDayOf } from '../calls/index.ts'
import { words } from './messages.ts'
import type { SubmissionContent } from './submission.ts'
import { SubmittedView } from './submitted-view.tsx'

type StandingPageProps = {
	view: View
	application: ApplicationDetail
	call: CallDetail
	at: Date
	/** What was handed in or, where nothing was, what had been written. */
	content: SubmissionContent
}

/** For the applicant, when there is nothing to write in: what was handed in, and what can still be done about it. */
export function StandingPage({ view, application, call, at, content }: StandingPageProps) {
	const { language } = view
	return (
		<WorkspaceLayout
			view={view}
			title={applicationWords(language).form.title(application.place.name)}
			side={applicationSide({ language, application, call, at })}
		>
			<ApplicationHead view={view} application={application} call={call}>
				<Doings view={view} application={application} call={call} at={at} />
			</ApplicationHead>
			<SubmittedView language={language} content={content} on={lastDayOf(call, at)}>
				<Standing view={view} application={application} call={call} at={at} />
			</SubmittedView>
		</WorkspaceLayout>
	)
}

type About = Omit<StandingPageProps, 'content'>

function Standing({ view, application, call, at }: About) {
	const { language } = view
	const { standing } = words(language)
	const { late, reasons, form } = applicationWords(language)
	const { state, submittedAt } = application
	if (state === 'submitted' && submittedAt)
		return (
			<Notice kind="ok" title={standing.submitted(formatDateTime(language, submittedAt, call.programme.timeZone))}>
				<p>{isOpen(call, at) ? form.keepUntil : reasons.closed}</p>
			</Notice>
		)
	if (state === 'withdrawn') return <Notice kind="warn" title={standing.withdrawn} />
	return (
		<Notice kind="bad" title={late.closed}>
			<p>{standing.neverSubmitted}</p>
			<p>
				{form.deadline}: {deadlineText(language, call)}.
			</p>
		</Notice>
	)
}

function Doings({ view, application, call, at }: About) {
	const { standing } = words(view.language)
	const base = `/applications/${application.id}`
	const open = isOpen(call, at)
	return (
		<>
			{application.number !== null && (
				<LinkButton kind="second" icon="doc" href={`${base}/receipt`}>
					{standing.receipt}
				</LinkButton>
			)}
			{open && application.state === 'submitted' && (
				<>
					<LinkButton kind="second" icon="undo" href={`${base}/reopening`}>
						{standing.reopen}
					</LinkButton>
					<LinkButton kind="quiet" href={`${base}/withdrawal`}>
						{standing.withdraw}
					</LinkButton>
				</>
			)}
			{open && application.state === 'withdrawn' && (
				<LinkButton href={`/calls/${call.slug}/applications/new`}>{standing.startAgain}</LinkButton>
			)}
		</>
	)
}
