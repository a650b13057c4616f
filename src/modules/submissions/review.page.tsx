import { plural } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { asList } from '../../ui/roles.ts'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import {
	type ApplicationDetail,
	ApplicationHead,
	applicationSide,
	applicationWords,
	fieldOf,
	gapFaults,
	gapSentence,
	type Missing,
	missingIn,
	type Reason,
} from '../applications/index.ts'
import { type CallDetail, lastDayOf } from '../calls/index.ts'
import { words } from './messages.ts'
import { submittedContent } from './submission.ts'
import { SubmittedView } from './submitted-view.tsx'

type ReviewPageProps = {
	view: View
	application: ApplicationDetail
	call: CallDetail
	at: Date
	person: { id: Id<'person'>; name: string }
	/** What came of an attempt to hand it in. */
	attempt?: 'incomplete' | Reason | undefined
}

/** The application as assessors will read it, what it still lacks, and the button, which is always there. */
export function ReviewPage({ view, application, call, at, person, attempt }: ReviewPageProps) {
	const { language } = view
	const { review } = words(language)
	const gaps = missingIn(application, call)
	const content = submittedContent(application, call, { number: application.number ?? '', at, by: person })
	const faults = attempt === 'incomplete' ? gapFaults(language, gaps, { application, call }) : undefined
	return (
		<WorkspaceLayout
			view={view}
			title={review.title}
			faults={faults}
			side={applicationSide({ language, application, call, at, current: 'review' })}
		>
			<ApplicationHead view={view} application={application} call={call} title={review.title}>
				<LinkButton kind="second" icon="edit" href={`/applications/${application.id}`}>
					{review.edit}
				</LinkButton>
			</ApplicationHead>
			<SubmittedView language={language} content={content} on={lastDayOf(call, at)}>
				<div class="flow">
					{attempt && attempt !== 'incomplete' && <Refusal view={view} application={application} reason={attempt} />}
					<Send view={view} application={application} call={call} gaps={gaps} person={person} attempt={attempt} />
					<p class="muted">{review.lead}</p>
				</div>
			</SubmittedView>
		</WorkspaceLayout>
	)
}

function Refusal({ view, application, reason }: { view: View; application: ApplicationDetail; reason: Reason }) {
	const { review } = words(view.language)
	return (
		<Notice kind="bad" title={review.refused} role="alert">
			<p>{applicationWords(view.language).reasons[reason]}</p>
			<p>{review.keptAttempt}</p>
			<p>
				<a href={`/applications/${application.id}/receipt`}>{review.attempts}</a>
			</p>
		</Notice>
	)
}

type SendProps = Omit<ReviewPageProps, 'at'> & { gaps: Missing[] }

function Send({ view, application, call, gaps, person, attempt }: SendProps) {
	const { language } = view
	const { review } = words(language)
	return (
		<form method="post" action={`/applications/${application.id}/submission`} class="flow" id="send">
			{gaps.length === 0 ? (
				<Notice kind="ok" title={review.ready}>
					<p>{review.readyText}</p>
				</Notice>
			) : (
				<div class="errors" role={attempt === 'incomplete' ? 'alert' : 'group'} aria-labelledby="lacking">
					<h2 id="lacking">{plural(language, gaps.length, review.missing)}</h2>
					<ul class="checks" {...asList}>
						{gaps.map((missing) => (
							<li key={fieldOf(missing)}>
								<Status glyph="late" tone="bad">
									<a href={`/applications/${application.id}?show=all#${fieldOf(missing)}`}>
										{gapSentence(language, missing, { application, call })}
									</a>
								</Status>
							</li>
						))}
					</ul>
				</div>
			)}
			<p>{review.onBehalf(person.name, application.organisationName)}</p>
			<p>
				<Button>{review.button}</Button>
			</p>
		</form>
	)
}
