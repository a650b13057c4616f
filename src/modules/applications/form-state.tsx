import { plural } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { asGroup, asList } from '../../ui/roles.ts'
import { Status } from '../../ui/status.tsx'
import { deadlineText } from './deadline-words.ts'
import type { FormView } from './form-view.tsx'
import { fieldOf, gapSentence } from './gap-words.ts'
import { words } from './messages.ts'
import { type Missing, missingIn } from './missing.ts'

/** What is wrong already, as against what is merely not written yet. */
export function isWrong({ gap }: Missing): boolean {
	return gap === 'tooLong' || gap === 'summaryTooLong' || gap === 'tooManyThemes' || gap === 'excluded'
}

/** What the writer must know before anything else. */
export function Notices({ form, existing }: { form: FormView; existing: boolean | undefined }) {
	const { view, application, call, conflicts, locked } = form
	const { conflict, late, reasons, reopenedNotice } = words(view.language)
	if (locked)
		return (
			<Notice kind="bad" title={locked in late ? late[locked as 'closed'] : reasons[locked]} role="alert">
				<p>{late.notKept}</p>
				<p>
					<a href={`/applications/${application.id}`}>{late.back}</a>
				</p>
			</Notice>
		)
	const { start } = words(view.language)
	return (
		<>
			{conflicts.length > 0 && (
				<Notice kind="warn" title={conflict.title} role="alert">
					<p>{conflict.text}</p>
				</Notice>
			)}
			{existing && (
				<Notice kind="info" title={start.existing}>
					<p>{start.existingText}</p>
				</Notice>
			)}
			{application.number !== null && (
				<Notice kind="warn" title={reopenedNotice.title}>
					<p>{reopenedNotice.text(deadlineText(view.language, call))}</p>
				</Notice>
			)}
		</>
	)
}

/** Each line leads to its field. */
export function ToMend({ form, gaps }: { form: FormView; gaps: Missing[] }) {
	const { view } = form
	if (gaps.length === 0) return null
	return (
		<div class="errors" {...asGroup} aria-labelledby="mend">
			<h2 id="mend">{plural(view.language, gaps.length, words(view.language).form.mend)}</h2>
			<ul>
				{gaps.map((missing) => (
					<li key={fieldOf(missing)}>
						<a href={`#${fieldOf(missing)}`}>{gapSentence(view.language, missing, form)}</a>
					</li>
				))}
			</ul>
		</div>
	)
}

/** Everything that the submission will ask for, with what is done and what is not. */
export function Before({ form }: { form: FormView }) {
	const { view, application, call } = form
	const { form: text } = words(view.language)
	const gaps = missingIn(application, call)
	return (
		<section class="qa" id="before">
			<h2>{text.before}</h2>
			<ul class="checks" {...asList}>
				{gaps.length === 0 && (
					<li>
						<Status glyph="done" tone="ok">
							{text.ready}
						</Status>
					</li>
				)}
				{gaps.map((missing) => (
					<li key={fieldOf(missing)}>
						<Status glyph="late" tone={isWrong(missing) ? 'bad' : undefined}>
							<a href={`#${fieldOf(missing)}`}>{gapSentence(view.language, missing, form)}</a>
						</Status>
					</li>
				))}
			</ul>
			<p class="row qa__send">
				<LinkButton href={`/applications/${application.id}/review`}>{text.toReview}</LinkButton>
			</p>
			<p class="small muted">{text.keepUntil}</p>
		</section>
	)
}
