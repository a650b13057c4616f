import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import type { Meeting, MeetingItem } from '../meetings/index.ts'
import { caseAddress } from './case-address.ts'
import type { CaseProps } from './case.page.tsx'
import { words } from './messages.ts'
import { methods, shortestFor } from './method.ts'
import { whyNotHeld } from './peer-case.ts'
import { canHoldCase, canPlaceCase } from './policy.ts'

/** An item of a coming meeting in which cases are held. */
export type Place = { meeting: Meeting; item: MeetingItem }

/** What the facilitator does with a case: takes it onto a meeting, says that it is held, asks it to wait. */
export function Placing(props: CaseProps) {
	const { room, actor, one } = props
	return (
		<>
			{canHoldCase(actor, room, one) && <Holding {...props} />}
			{canPlaceCase(actor, room, one) && <Taking {...props} />}
			{canPlaceCase(actor, room, one) && <Waiting {...props} />}
		</>
	)
}

function Holding({ view, room, one, meeting, at }: CaseProps) {
	const { place: t, reasons } = words(view.language)
	const hindrance = meeting && whyNotHeld(one, meeting, at)
	return (
		<form method="post" action={`${caseAddress(room, one)}/holding`} class="flow">
			<p class="muted">{hindrance === undefined ? t.holdLead : reasons[hindrance]}</p>
			{hindrance === undefined && (
				<p>
					<Button>{t.hold}</Button>
				</p>
			)}
		</form>
	)
}

function Taking({ view, room, one, places, draft, faults }: CaseProps) {
	const { place: t, methods: names } = words(view.language)
	const ofWish = one.itemId === null ? places.find(({ meeting }) => meeting.id === one.meetingId) : undefined
	const current = ofWish ?? places.find(({ item }) => item.id === one.itemId)
	return (
		<Card title={t.title}>
			{places.length === 0 ? (
				<p>{t.noSlots}</p>
			) : (
				<form method="post" action={`${caseAddress(room, one)}/taking`} class="flow" noValidate>
					<SelectField
						name="slot"
						label={t.slot}
						empty="–"
						options={places.map((place) => ({
							value: slotValue(place),
							label: t.slotText(place.item.title, place.meeting.title),
						}))}
						value={draft?.slot ?? (current && slotValue(current))}
						fault={faults?.slot}
					/>
					<SelectField
						name="method"
						label={t.method}
						empty="–"
						options={methods.map((value) => ({
							value,
							label: t.methodText(names[value].name, shortestFor(value)),
						}))}
						value={draft?.method ?? one.method ?? undefined}
						fault={faults?.method}
					/>
					<p>
						<Button>{t.button}</Button>
					</p>
				</form>
			)}
		</Card>
	)
}

function slotValue({ meeting, item }: Place): string {
	return `${meeting.id} ${item.id}`
}

function Waiting({ view, room, one, draft, faults }: CaseProps) {
	const { place: t } = words(view.language)
	return (
		<div class="folds">
			<Fold summary={t.wait} open={faults?.reason !== undefined}>
				<form method="post" action={`${caseAddress(room, one)}/wait`} class="flow" noValidate>
					<TextField
						name="reason"
						rows={2}
						label={t.waitReason}
						hint={t.waitHint}
						value={draft?.reason}
						fault={faults?.reason}
					/>
					<p>
						<Button kind="second">{t.wait}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
