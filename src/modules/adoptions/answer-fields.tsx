import { formatDay } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import type { AnswerView } from './answer-view.ts'
import { words } from './messages.ts'

type Named = 'decidedOn' | 'name' | 'mandate' | 'reservation'

/** Yes or no, by whom, by what right, and under which condition. The version goes along: nobody adopts what they did not see. */
export function AnswerFields({ view, plan, latest, path, today, draft, faults = {} }: AnswerView) {
	const { answer: t } = words(view.language)
	const options = (['adopted', 'declined'] as const).map((value) => ({ value, label: t[value] }))
	const field = (name: Named) => ({ name, value: draft?.[name], fault: faults[name] })
	return (
		<form method="post" action={`${path}/answer`} class="card flow" noValidate>
			<input type="hidden" name="versionId" value={latest.id} />
			<ChoiceGroup
				kind="one"
				name="answer"
				label={t.choose}
				value={draft?.['answer']}
				fault={faults['answer']}
				options={options}
			/>
			<TextField {...field('name')} label={t.name} hint={t.nameHint} autocomplete="name" />
			<TextField {...field('mandate')} label={t.mandate} hint={t.mandateHint} />
			<TextField
				{...field('decidedOn')}
				value={draft?.['decidedOn'] ?? formatDay(view.language, today)}
				label={t.decidedOn}
				hint={t.decidedOnHint}
				short
			/>
			<TextField
				{...field('reservation')}
				rows={3}
				label={t.reservation}
				hint={t.reservationHint}
				lang={plan.language}
			/>
			<p class="small muted">
				{t.shown} {t.receipt}
			</p>
			<p>
				<Button icon="check">{t.button}</Button>
			</p>
		</form>
	)
}

/** Only the party itself takes a yes back. */
export function WithdrawalFields({ view, latest, path, recording, draft, faults = {} }: AnswerView) {
	const { withdraw: t } = words(view.language)
	if (recording) return null
	const field = (name: 'withdrawnBy' | 'reason') => ({ name, value: draft?.[name], fault: faults[name] })
	const isRefused = faults['withdrawnBy'] !== undefined || faults['reason'] !== undefined
	return (
		<Fold summary={t.summary} open={isRefused}>
			<form method="post" action={`${path}/withdrawal`} class="flow" noValidate>
				<p>{t.text}</p>
				<input type="hidden" name="versionId" value={latest.id} />
				<TextField {...field('withdrawnBy')} label={t.name} autocomplete="name" />
				<TextField {...field('reason')} rows={3} label={t.reason} />
				<p>
					<Button kind="bad">{t.button}</Button>
				</p>
			</form>
		</Fold>
	)
}
