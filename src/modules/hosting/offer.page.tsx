import type { Actor } from '../../platform/actor.ts'
import { dayAt } from '../../platform/dates.ts'
import { formatDay } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import type { Series } from '../meetings/index.ts'
import type { Room, Seat } from '../participation/index.ts'
import { DAY_FIELD, type OfferForm } from './give-offer.ts'
import { offerAddress } from './hosting-address.ts'
import { formVersion, HostingFrame, type Reason } from './hosting-frame.tsx'
import { words } from './messages.ts'
import { dayAnswers, type Offer } from './offer.ts'

export type OfferProps = {
	view: View
	room: Room
	actor: Actor
	series: Series
	seat: Seat
	offer: Offer | undefined
	/** The coming meetings, whose days are asked about. */
	meetings: readonly { title: string; day: string }[]
	draft?: Draft<OfferForm>
	faults?: Faults<OfferForm>
	reason?: Reason | undefined
}

/** What a seat can host: whether, where, what is worth a visit, and on which of the days. */
export function OfferPage(props: OfferProps) {
	const { view, room, seat, offer } = props
	const { offer: t } = words(view.language)
	return (
		<HostingFrame {...props} title={`${t.title} ${seat.name}`} lead={t.lead}>
			<form method="post" action={offerAddress(props, seat)} class="flow" noValidate>
				<p class="muted">
					{t.seen}{' '}
					{offer && t.by(offer.givenByName, formatDay(view.language, dayAt(offer.givenAt, room.programme.timeZone)))}
				</p>
				<Fields {...props} draft={props.draft ?? typedOffer(offer)} />
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</HostingFrame>
	)
}

function typedOffer(offer: Offer | undefined): Draft<OfferForm> {
	if (!offer) return {}
	const days = offer.days.map(({ day, answer }) => [`${DAY_FIELD}${day}`, answer])
	const { canHost, rooms, visits } = offer
	return { ...Object.fromEntries(days), canHost: canHost ? 'yes' : 'no', rooms, visits }
}

function Fields({ view, meetings, offer, reason, draft = {}, faults = {} }: OfferProps) {
	const { offer: t } = words(view.language)
	const options = [
		{ value: '', label: t.either },
		...dayAnswers.map((value) => ({ value, label: { wish: t.wish, away: t.away }[value] })),
	]
	return (
		<>
			<input type="hidden" name="version" value={formVersion(offer, { draft, reason })} />
			<ChoiceGroup
				kind="one"
				small
				name="canHost"
				label={t.canHost}
				options={[
					{ value: 'yes', label: t.yes },
					{ value: 'no', label: t.no },
				]}
				value={draft.canHost}
				fault={faults.canHost}
			/>
			<TextField name="rooms" rows={3} label={t.rooms} hint={t.roomsHint} value={draft.rooms} fault={faults.rooms} />
			<TextField
				name="visits"
				rows={3}
				label={t.visits}
				hint={t.visitsHint}
				value={draft.visits}
				fault={faults.visits}
			/>
			{meetings.length > 0 && <h2>{t.days}</h2>}
			{meetings.map(({ title, day }) => (
				<ChoiceGroup
					key={day}
					kind="one"
					small
					name={`${DAY_FIELD}${day}`}
					label={t.dayQuestion(formatDay(view.language, day), title)}
					options={options}
					value={String(draft[`${DAY_FIELD}${day}`] ?? '')}
				/>
			))}
		</>
	)
}
