import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type Reason, words } from './messages.ts'
import type { Pledge } from './pledge.ts'

type CodeProps = {
	view: View
	pledge: Pick<Pledge, 'id' | 'email'>
	/** Of the link in the mail; empty: the code is typed. */
	proof: string
	fault?: string | undefined
	reason?: Reason | undefined
}

/** Proves the address: by the code, or by one press for those who come from the mail. */
export function CodePage({ view, pledge, proof, fault, reason }: CodeProps) {
	const { code: t, reasons } = words(view.language)
	const faults = { code: fault }
	return (
		<NarrowPage noindex view={view} title={t.title} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<p class="lead">{proof === '' ? t.lead(pledge.email) : t.ready}</p>
			<form method="post" action={`/pledges/${pledge.id}`} class="flow" noValidate>
				{proof === '' ? (
					<TextField
						name="code"
						label={t.code}
						inputmode="numeric"
						autocomplete="one-time-code"
						value=""
						fault={fault}
						short
					/>
				) : (
					<input type="hidden" name="key" value={proof} />
				)}
				<Button>{t.button}</Button>
			</form>
		</NarrowPage>
	)
}

/** The same whether it was confirmed, forgotten or never there. */
export function OverPage({ view }: { view: View }) {
	const { code: t } = words(view.language)
	return (
		<NarrowPage noindex view={view} title={t.overTitle}>
			<p class="lead">{t.overText}</p>
		</NarrowPage>
	)
}

/** The same whether a link is made up, old or taken back. */
export function SpentPage({ view }: { view: View }) {
	const { spent: t } = words(view.language)
	return (
		<NarrowPage noindex view={view} title={t.title}>
			<p class="lead">{t.text}</p>
		</NarrowPage>
	)
}
