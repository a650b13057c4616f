import { formatDateTime } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type Side, WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type CallDetail, lastDayOf } from '../calls/index.ts'
import { words } from './messages.ts'
import type { Submission } from './submission.ts'
import { SubmittedView } from './submitted-view.tsx'

type SubmissionPageProps = { view: View; call: CallDetail; side: Side; submission: Submission }

/** For those who run the call and those who recommend: exactly what was handed in. */
export function SubmissionPage({ view, call, side, submission }: SubmissionPageProps) {
	const { language } = view
	const { submitted, standing, receipt, list } = words(language)
	const { content, number, at } = submission
	const when = formatDateTime(language, at, call.programme.timeZone)
	return (
		<WorkspaceLayout view={view} title={`${number} ${content.place.name}`} side={side}>
			<div class="ws__head edhead">
				<div>
					<Crumbs
						language={language}
						crumbs={[
							{ label: call.title, href: `/calls/${call.slug}` },
							{ label: list.title, href: `/calls/${call.slug}/applications` },
							{ label: number },
						]}
					/>
					<h1>{content.place.name}</h1>
					<p>
						{submitted.label}. {standing.submitted(when)}
					</p>
				</div>
				<div class="row">
					<LinkButton kind="second" icon="doc" href={`/applications/${submission.applicationId}/receipt`}>
						{receipt.title}
					</LinkButton>
				</div>
			</div>
			<SubmittedView language={language} content={content} on={lastDayOf(call, at)}>
				{submission.state === 'withdrawn' && <Notice kind="warn" title={standing.withdrawn} />}
			</SubmittedView>
		</WorkspaceLayout>
	)
}
