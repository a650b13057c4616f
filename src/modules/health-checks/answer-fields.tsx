import { plural } from '../../platform/i18n.ts'
import type { Faults } from '../../ui/faults.ts'
import { Button } from '../../ui/button.tsx'
import { Scale } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { FEWEST_ANSWERS, type HealthAnswer, statements } from './health-check.ts'
import { words } from './messages.ts'

export type AnswerDraft = Partial<Record<string, string>>
type Props = {
	view: View
	action: string
	/** What the party has said before. */
	answer: HealthAnswer | undefined
	draft?: AnswerDraft | undefined
	faults?: Faults | undefined
}

/** Ten statements and a word, the same behind a link and with an account. */
export function AnswerFields({ view, action, answer, draft, faults = {} }: Props) {
	const { answer: t, statements: said } = words(view.language)
	return (
		<form method="post" action={action} class="flow" noValidate>
			<p>{t.scale}</p>
			{statements.map((statement) => (
				<Scale
					key={statement}
					name={statement}
					label={said[statement]}
					value={draft === undefined ? answer?.scores[statement] : Number(draft[statement])}
					fault={faults[statement]}
				/>
			))}
			<TextField
				name="words"
				label={t.words}
				hint={t.wordsHint}
				rows={3}
				value={draft?.['words'] ?? answer?.words}
				fault={faults['words']}
			/>
			<p class="small muted">{plural(view.language, FEWEST_ANSWERS, t.privacy)}</p>
			<p>
				<Button>{answer === undefined ? t.button : t.change}</Button>
			</p>
		</form>
	)
}
