import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { whyNotHeard } from './consultation.ts'
import type { ConsultationView } from './consultation-view.ts'
import { InputFields } from './input-fields.tsx'
import { lastDay } from './last-day.ts'
import { words } from './messages.ts'
import { PlanText } from './plan-text.tsx'
import { Report } from './report.tsx'

/** Until when, what is asked, the report where there is one, the words, and the form. */
export function ConsultationBody(props: ConsultationView) {
	const { view, plan, consultation, writer, at, told, reason } = props
	const t = words(view.language)
	const isOpen = whyNotHeard(consultation, at) === undefined
	const day = lastDay(view.language, consultation)
	return (
		<>
			{reason && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
			{told && <Notice kind="ok" title={t.told[told]} />}
			<p>
				{isOpen ? (
					<Status glyph="half" tone="accent">
						{t.page.open(day)}
					</Status>
				) : (
					<Status glyph="shut">{t.page.over(day)}</Status>
				)}
			</p>
			{consultation.intro !== '' && <WrittenText text={consultation.intro} lang={plan.language} />}
			{writer && (
				<p>
					<LinkButton href="#write">{t.page.write}</LinkButton>
				</p>
			)}
			{consultation.report && <Report {...props} report={consultation.report} />}
			{!isOpen && !consultation.report && <p>{t.page.overText}</p>}
			<PlanText {...props} />
			{writer && <InputFields {...props} writer={writer} />}
		</>
	)
}
