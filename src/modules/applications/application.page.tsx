import { LinkButton } from '../../ui/button.tsx'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { AboutSection, SummarySection, ThemesSection } from './about-section.tsx'
import { AnswerSection } from './answer-section.tsx'
import { asksForSummary } from './application.ts'
import { ApplicationAside } from './application-aside.tsx'
import { ApplicationHead } from './application-head.tsx'
import { applicationSide } from './application-side.tsx'
import { Before, isWrong, Notices, ToMend } from './form-state.tsx'
import type { FormView } from './form-view.tsx'
import { gapFaults } from './gap-words.ts'
import { words } from './messages.ts'
import { missingIn } from './missing.ts'
import { asksForThemes, sectionsOf } from './sections.ts'

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
