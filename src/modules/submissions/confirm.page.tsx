import { Button, LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import {
	type ApplicationDetail,
	ApplicationHead,
	applicationSide,
	applicationWords,
	deadlineText,
	type Reason,
} from '../applications/index.ts'
import type { CallDetail } from '../calls/index.ts'
import { words } from './messages.ts'

type ConfirmPageProps = {
	view: View
	application: ApplicationDetail
	call: CallDetail
	at: Date
	step: 'reopening' | 'withdrawal'
	/** Why it cannot be done just now. */
	reason: Reason | undefined
}

/** Says what will come of it before it is done. */
export function ConfirmPage({ view, application, call, at, step, reason }: ConfirmPageProps) {
	const { language } = view
	const text = words(language)[step]
	const base = `/applications/${application.id}`
	return (
		<WorkspaceLayout view={view} title={text.title} side={applicationSide({ language, application, call, at })}>
			<ApplicationHead view={view} application={application} call={call} title={text.title} />
			<div class="edmain flow">
				{reason ? (
					<Notice kind="bad" title={applicationWords(language).reasons[reason]} role="alert" />
				) : (
					<form method="post" action={`${base}/${step}`} class="flow">
						<Notice kind="warn" title={text.text}>
							{step === 'reopening' && <p>{words(language).reopening.deadline(deadlineText(language, call))}</p>}
						</Notice>
						<p class="row">
							<Button kind={step === 'withdrawal' ? 'bad' : 'first'}>{text.button}</Button>
							<LinkButton kind="second" href={base}>
								{text.cancel}
							</LinkButton>
						</p>
					</form>
				)}
			</div>
		</WorkspaceLayout>
	)
}
