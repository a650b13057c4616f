import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { joinedParties } from '../partnerships/index.ts'
import { audiences } from './consultation.ts'
import { consultationsAddress } from './consultation-address.ts'
import type { ListProps } from './list.page.tsx'
import { words } from './messages.ts'

export function OpenForm({ view, plan, draft, faults = {} }: ListProps) {
	const { open: t, audiences: named } = words(view.language)
	const field = (name: 'title' | 'intro' | 'closesOn') => ({ name, value: draft?.[name], fault: faults[name] })
	const parties = joinedParties(plan.partnership)
	return (
		<Card title={t.title} id="open">
			<form method="post" action={consultationsAddress(plan)} class="flow" noValidate>
				<p>{t.text}</p>
				<TextField {...field('title')} label={t.name} lang={plan.language} />
				<TextField {...field('intro')} rows={4} label={t.intro} hint={t.introHint} lang={plan.language} />
				<ChoiceGroup
					kind="one"
					small
					name="audience"
					label={t.audience}
					options={audiences.map((value) => ({ value, label: named[value] }))}
					value={draft ? draft.audience : 'public'}
					fault={faults['audience']}
				/>
				{parties.length > 0 && (
					<ChoiceGroup
						kind="many"
						small
						name="parties"
						label={t.parties}
						hint={t.partiesHint}
						options={parties.map(({ id, name }) => ({ value: id, label: name }))}
						value={draft ? (draft.parties ?? []) : parties.map(({ id }) => id)}
						fault={faults['parties']}
					/>
				)}
				<TextField {...field('closesOn')} label={t.closesOn} hint={t.closesOnHint} short />
				<p>
					<Button icon="chat">{t.button}</Button>
				</p>
			</form>
		</Card>
	)
}
