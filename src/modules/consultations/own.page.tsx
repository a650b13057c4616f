import { Button } from '../../ui/button.tsx'
import { Fold } from '../../ui/fold.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import type { Consultation, ConsultationInput } from './consultation.ts'
import { CONFIRM_HOURS } from './links.ts'
import { words } from './messages.ts'
import { passageTitle } from './passage-title.ts'

type OwnProps = { view: View; consultation: Consultation; input: ConsultationInput; path: string }

/** Whether it was really them: nothing is received before. */
export function ConfirmPage({ view, consultation, input, path }: OwnProps) {
	const { confirm: t } = words(view.language)
	return (
		<NarrowPage noindex view={view} title={t.title}>
			<p class="lead">{consultation.title}</p>
			<WrittenText text={input.words} lang={input.language} />
			<form method="post" action={path}>
				<Button>{t.button}</Button>
			</form>
			<p>{t.otherwise}</p>
		</NarrowPage>
	)
}

/** What became of it, for whoever wrote it; here they take it back. */
export function OwnPage({ view, consultation, input, path, told }: OwnProps & { told: boolean }) {
	const t = words(view.language)
	const { answer } = input
	return (
		<NarrowPage noindex view={view} title={t.own.title}>
			{told && <Notice kind="ok" title={t.told.received} />}
			<p class="lead">{consultation.title}</p>
			<p class="small muted">{passageTitle(view.language, consultation, input)}</p>
			<WrittenText text={input.words} lang={input.language} />
			{answer ? (
				<>
					<h2>{t.own.became}</h2>
					<p>
						<b>{t.outcomes[answer.outcome]}</b>
					</p>
					<WrittenText text={answer.words} lang={consultation.content.language} />
					<p class="small muted">{answer.isShown ? t.own.shown : t.own.hidden}</p>
				</>
			) : (
				<p>{t.own.waits}</p>
			)}
			<Fold summary={t.own.withdraw}>
				<form method="post" action={`${path}/withdrawal`} class="flow">
					<p>{t.own.withdrawText}</p>
					<Button kind="bad">{t.own.button}</Button>
				</form>
			</Fold>
		</NarrowPage>
	)
}

/** The same for everybody. */
export function SentPage({ view, email, back }: { view: View; email: string; back: string }) {
	const { sent: t } = words(view.language)
	return (
		<NarrowPage noindex view={view} title={t.title}>
			<p class="lead">{t.text(email, CONFIRM_HOURS)}</p>
			<p>{t.nothing}</p>
			<p>
				<a href={back}>{t.back}</a>
			</p>
		</NarrowPage>
	)
}

type Said = { view: View; what: 'busy' | 'spent' | 'gone'; reason?: 'closed' | undefined }

/** There is nothing more to do here. */
export function DonePage({ view, what, reason }: Said) {
	const t = words(view.language)
	const { title, text } = what === 'gone' ? { title: t.own.goneTitle, text: t.own.goneText } : t[what]
	return (
		<NarrowPage noindex view={view} title={title}>
			<p class="lead">{reason ? t.reasons[reason] : text}</p>
		</NarrowPage>
	)
}
