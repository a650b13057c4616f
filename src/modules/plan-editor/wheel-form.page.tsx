import type { Draft, Faults } from '../../platform/web.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { joinedParties } from '../partnerships/index.ts'
import { PlanFormFrame, type PlanRoomData, type WheelEvent } from '../plans/index.ts'
import type { WheelWords } from './keep-wheel-event.ts'
import { words } from './messages.ts'
import { monthNames } from './month-names.ts'
import { rowsAddress } from './plan-address.ts'

export type WheelFormProps = PlanRoomData & {
	/** The one that is changed; a new one has none. */
	event?: WheelEvent
	draft?: Draft<WheelWords>
	faults?: Faults<WheelWords>
	outdated?: boolean
}

export function WheelFormPage(props: WheelFormProps) {
	const { view, plan, event, faults, outdated } = props
	const { wheel, wheelForm: t, remove } = words(view.language)
	const address = rowsAddress(plan, 'wheel')
	const own = event && `${address}/${event.id}`
	const above = [{ label: wheel.title, href: address }]
	return (
		<PlanFormFrame
			{...props}
			{...{ faults, outdated, above }}
			title={event === undefined ? t.newTitle : t.editTitle(event.title)}
			action={own ?? address}
			button={event === undefined ? t.add : t.save}
			version={event?.version}
			removal={own === undefined ? undefined : { label: remove, action: `${own}/removal` }}
		>
			<Fields {...props} />
		</PlanFormFrame>
	)
}

function Fields({ view, plan, content, event, draft = {}, faults = {} }: WheelFormProps) {
	const { wheelForm: t } = words(view.language)
	const months = monthNames(view.language).map((label, index) => ({ value: `${index + 1}`, label }))
	const parties = joinedParties(plan.partnership).map(({ id, name }) => ({ value: id, label: name }))
	const actions = content.actions.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))
	const field = (name: keyof WheelWords) => {
		const former = event?.[name]
		const value = draft[name] ?? (former === null || former === undefined ? undefined : String(former))
		return { name, value, fault: faults[name] }
	}
	return (
		<>
			<TextField {...field('title')} label={t.title} hint={t.titleHint} lang={plan.language} required />
			<SelectField {...field('firstMonth')} label={t.firstMonth} options={months} empty={t.choose} short />
			<SelectField {...field('lastMonth')} label={t.lastMonth} options={months} empty={t.sameMonth} short />
			<SelectField {...field('partyId')} label={t.party} options={parties} empty={t.nobody} />
			<SelectField {...field('actionId')} label={t.action} options={actions} empty={t.noAction} />
			<TextField {...field('note')} label={t.note} rows={2} lang={plan.language} />
		</>
	)
}
