import { plural } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { asGroup, asList } from '../../ui/roles.ts'
import { Status } from '../../ui/status.tsx'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { AboutSection, SummarySection, ThemesSection } from './about-section.tsx'
import { AnswerSection } from './answer-section.tsx'
import { ApplicationAside } from './application-aside.tsx'
import { ApplicationHead } from './application-head.tsx'
import { applicationSide } from './application-side.tsx'
import { asksForSummary } from './application.ts'
import { deadlineText } from './deadline-words.ts'
import type { FormView } from './form-view.tsx'
import { fieldOf, gapFaults, gapSentence } from './gap-words.ts'
import { words } from './messages.ts'
import { type Missing, missingIn } from './missing.ts'
import { asksForThemes, sectionsOf } from './sections.ts'
import { startWords } from './start.messages.ts'

export type ApplicationPageProps = Omit<FormView, 'faults'> & {
	/** `all`: whoever comes from the review sees everything that is missing, not only what is too long. */
	show: 'wrong' | 'all'
	existing?: boolean | undefined
}

/** The form, as in the design: what must be mended first, then part by part. */
export function ApplicationPage({ show, existing, ...props }: ApplicationPageProps) {
	const { view, application, call, at, locked } = props
	const gaps = missingIn(application, call).filter((missing) => show === 'all' || isWrong(missing))
	const form: FormView = { ...props, faults: gapFaults(view.language, gaps, { application, call }) }
	const { form: text } = words(view.language)
	return (
		<WorkspaceLayout
			view={view}
			title={text.title(application.place.name)}
			faults={show === 'all' || props.conflicts.length > 0 ? form.faults : undefined}
			side={applicationSide({ language: view.language, application, call, at })}
			islands={locked ? [] : ['autosave', 'word-count']}
		>
			<ApplicationHead view={view} application={application} call={call}>
				{!locked && <LinkButton href={`/applications/${application.id}/review`}>{text.toReview}</LinkButton>}
			</ApplicationHead>
			<div class="inspect" style={{ '--inspect': '19rem' }}>
				<form class="edmain" method="post" action={`/applications/${application.id}/answers`} noValidate>
					<Notices form={form} existing={existing} />
					{!locked && <ToMend form={form} gaps={gaps} />}
					<Sections form={form} />
					{!locked && <Before form={form} />}
				</form>
				<ApplicationAside view={view} application={application} call={call} />
			</div>
		</WorkspaceLayout>
	)
}

/** What is wrong already, as against what is merely not written yet. */
function isWrong({ gap }: Missing): boolean {
	return gap === 'tooLong' || gap === 'summaryTooLong' || gap === 'tooManyThemes' || gap === 'excluded'
}

function Notices({ form, existing }: { form: FormView; existing: boolean | undefined }) {
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
	const { start } = startWords(view.language)
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

function ToMend({ form, gaps }: { form: FormView; gaps: Missing[] }) {
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

function Sections({ form }: { form: FormView }) {
	const { application, call } = form
	const byAnchor = new Map(sectionsOf(application, call).map((section) => [section.position, section]))
	return (
		<>
			<AboutSection form={form} />
			{asksForSummary(call) && <SummarySection form={form} />}
			{asksForThemes(call) && <ThemesSection form={form} />}
			{call.questions.map((question) => {
				const section = byAnchor.get(question.position)
				return section && <AnswerSection key={question.id} form={form} question={question} section={section} />
			})}
		</>
	)
}

/** Everything that the submission will ask for, with what is done and what is not. */
function Before({ form }: { form: FormView }) {
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
