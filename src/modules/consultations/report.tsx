import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate } from '../../platform/i18n.ts'
import { Rows } from '../../ui/card.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { type Consultation, type ConsultationInput, countOutcomes, namedAs, outcomes } from './consultation.ts'
import type { ConsultationView } from './consultation-view.ts'
import { words } from './messages.ts'
import { passageTitle } from './passage-title.ts'

type ReportProps = ConsultationView & { report: NonNullable<Consultation['report']> }

/** What came in and what became of it: all is counted, and what the partnership shows stands with its answer. */
export function Report(props: ReportProps) {
	const { view, plan, report, heard } = props
	const t = words(view.language)
	const counts = countOutcomes(heard.all)
	const pairs = outcomes
		.filter((outcome) => counts[outcome] > 0)
		.map((outcome) => ({ term: t.outcomes[outcome], value: String(counts[outcome]) }))
	return (
		<section aria-labelledby="report" class="card flow">
			<h2 id="report">{t.report.title}</h2>
			<p class="small muted">{t.report.published(formatDate(view.language, report.publishedAt, HOME_TIME_ZONE))}</p>
			<WrittenText text={report.words} lang={plan.language} />
			<p>{t.report.lead(heard.all.length)}</p>
			{pairs.length > 0 && <Rows pairs={pairs} kind="tight" />}
			{heard.shown.length > 0 && (
				<>
					<h3>{t.report.shown}</h3>
					{heard.shown.map((input) => (
						<Shown key={input.id} {...props} input={input} />
					))}
				</>
			)}
		</section>
	)
}

function Shown({ view, plan, consultation, input }: ReportProps & { input: ConsultationInput }) {
	const t = words(view.language)
	const { answer, language } = input
	return (
		<article class="card card--flat flow">
			<h4>{passageTitle(view.language, consultation, input)}</h4>
			<p class="small muted">
				{namedAs(input) ?? t.work.somebody}
				{input.place !== '' && `, ${input.place}`}
			</p>
			<WrittenText text={input.words} lang={language} />
			{answer && (
				<>
					<p>
						<b>
							{t.report.answer}: {t.outcomes[answer.outcome]}
						</b>
					</p>
					<WrittenText text={answer.words} lang={plan.language} />
				</>
			)}
		</article>
	)
}
