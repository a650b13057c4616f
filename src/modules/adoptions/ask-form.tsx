import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { adoptionAddress } from './adoption-address.ts'
import { words } from './messages.ts'
import type { OverviewProps } from './overview.page.tsx'
import { requestText } from './request-text.ts'
import { isBound, isWaitedFor } from './standing.ts'

/** All whose yes does not count yet. Those who still have to answer are chosen, unless they were asked about this version already. */
export function AskForm({ view, plan, standings, unreachable, draft, faults = {} }: OverviewProps) {
	const { ask: t, standings: kinds } = words(view.language)
	const open = standings.filter(({ standing }) => !isBound(standing))
	if (open.length === 0) return null
	const waited = open.filter(({ standing }) => isWaitedFor(standing) && standing.request === undefined)
	const options = open.map(({ party, standing }) => ({
		value: party.id,
		label: party.name,
		hint: [
			standing.request ? requestText(view.language, standing.request) : kinds[standing.kind],
			...(unreachable.has(party.id) ? [t.unreachable] : []),
		].join('. '),
	}))
	const field = (name: 'message' | 'answerBy') => ({ name, value: draft?.[name], fault: faults[name] })
	return (
		<Card title={t.title} id="ask">
			<form method="post" action={`${adoptionAddress(plan)}/requests`} class="flow" noValidate>
				<ChoiceGroup
					kind="many"
					small
					name="parties"
					label={t.parties}
					hint={t.partiesHint}
					options={options}
					value={draft ? (draft.parties ?? []) : waited.map(({ party }) => party.id)}
					fault={faults['parties']}
				/>
				<TextField {...field('message')} rows={3} label={t.message} hint={t.messageHint} lang={plan.language} />
				<TextField {...field('answerBy')} label={t.answerBy} hint={t.answerByHint} short />
				<p>
					<Button icon="mail">{t.button}</Button>
				</p>
			</form>
		</Card>
	)
}
