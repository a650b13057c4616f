import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField, ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { ColleagueFields, knownOfSeat } from '../meeting-sign-up/index.ts'
import { canLetUse, type Seat } from '../participation/index.ts'
import { stateOnArrival } from '../public-events/index.ts'
import { words } from './messages.ts'
import { isInFee } from './price.ts'
import type { SignUpForm } from './sign-up-for-trip.ts'
import { whyNotSignedUp } from './study-trip.ts'
import { type TripData, TripFrame } from './trip-frame.tsx'
import { countPlaces, isActive, type TripPlace } from './trip-place.ts'
import { lastDayText, moneyText } from './trip-words.ts'

export type SignUpProps = TripData & { seat: Seat; draft?: Draft<SignUpForm>; faults?: Faults<SignUpForm> }

/** Who of a seat goes along, and what that costs. */
export function SignUpPage(props: SignUpProps) {
	const { view, trip, seat, at, faults = {} } = props
	const t = words(view.language)
	const hindrance = whyNotSignedUp(trip, at)
	return (
		<TripFrame {...props} title={t.signUp.title(seat.name)} faults={faults}>
			{hindrance === undefined ? <SignUpCard {...props} /> : <p class="net">{t.reasons[hindrance]}</p>}
		</TripFrame>
	)
}

function SignUpCard(props: SignUpProps) {
	const { view, room, actor, trip, places, seat, draft, faults } = props
	const { signUp: t } = words(view.language)
	const isFull = stateOnArrival({ capacity: trip.most }, countPlaces(places)) === 'waiting'
	const options = optionsFor(props)
	const only = options.length === 1 ? options[0]?.value : undefined
	return (
		<form method="post" action={`/trips/${trip.id}/seats/${seat.id}`} class="net flow answer" noValidate>
			<p>{isFull ? t.waiting : costText(props)}</p>
			<p class="muted">{t.freeUntil(lastDayText(view.language, trip.freeUntil, room.programme.timeZone))}</p>
			{options.length === 0 && <p>{t.everybody}</p>}
			<ChoiceGroup
				small
				kind="one"
				name="who"
				label={t.who}
				options={options}
				value={draft?.who ?? only}
				fault={faults?.who}
			/>
			{canLetUse(actor, room, seat) && <ColleagueFields view={view} draft={draft} faults={faults} />}
			<TextField
				name="travelName"
				label={t.travelName}
				hint={t.travelNameHint}
				value={draft?.travelName}
				fault={faults?.travelName}
			/>
			<WishFields {...props} />
			<p>
				<Button>{t.button}</Button>
			</p>
		</form>
	)
}

function costText({ view, trip, places, seat }: SignUpProps): string {
	const { signUp: t } = words(view.language)
	const next = { id: '' as TripPlace['id'], seatId: seat.id, seated: null }
	return isInFee(trip, next, places) ? t.costsFee : t.costs(moneyText(view.language, trip, trip.price))
}

/** Those of the seat who are not signed up yet. */
function optionsFor({ view, room, actor, places, seat }: SignUpProps) {
	const { signUp: t } = words(view.language)
	const coming = new Set<string>(places.filter(isActive).map(({ personId }) => personId))
	const known = [...knownOfSeat(actor, seat)].filter(([id]) => !coming.has(id))
	const other = { value: 'other', label: t.other(seat.unitName ?? seat.organisationName) }
	return [...known.map(([value, label]) => ({ value, label })), ...(canLetUse(actor, room, seat) ? [other] : [])]
}

type WishProps = Pick<TripData, 'view' | 'trip'> & {
	draft?: { singleRoom?: string; ownTransport?: string } | undefined
}

/** What costs more or less, where the trip offers it. */
export function WishFields({ view, trip, draft }: WishProps) {
	const { signUp: t } = words(view.language)
	const money = (minor: number) => moneyText(view.language, trip, minor)
	const { singleSupplement: single, transportDiscount: discount } = trip
	return (
		<>
			{single !== null && (
				<CheckField small name="singleRoom" label={t.singleRoom(money(single))} checked={draft?.singleRoom === 'yes'} />
			)}
			{discount !== null && (
				<CheckField
					small
					name="ownTransport"
					label={t.ownTransport(money(discount))}
					checked={draft?.ownTransport === 'yes'}
				/>
			)}
		</>
	)
}
