import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { whyNotReported } from './consultation.ts'
import { workAddress } from './consultation-address.ts'
import { words } from './messages.ts'
import type { WorkProps } from './work.page.tsx'

/** Once it is closed and everybody has an answer. */
export function ReportFields({ view, plan, consultation, inputs, at, draft = {}, faults = {} }: WorkProps) {
	const { report: t, reasons } = words(view.language)
	const reason = whyNotReported(consultation, { inputs, at })
	if (reason === 'alreadyReported') return null
	return (
		<Card title={t.write} id="write-report">
			<p>{t.writeText}</p>
			{reason ? (
				<p>{reasons[reason]}</p>
			) : (
				<form method="post" action={`${workAddress(plan, consultation)}/report`} class="flow" noValidate>
					<TextField
						name="report"
						rows={8}
						label={t.words}
						value={draft['report']}
						fault={faults['report']}
						lang={plan.language}
					/>
					<p>
						<Button>{t.button}</Button>
					</p>
				</form>
			)}
		</Card>
	)
}
