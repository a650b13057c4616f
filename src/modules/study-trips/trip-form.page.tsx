import type { Actor } from '../../platform/actor.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import type { View } from '../../ui/view.ts'
import { type Room, RoomFrame } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { words } from './messages.ts'
import { planWords } from './plan-words.ts'
import type { TripForm } from './plan-trip.ts'
import { TripFields, typedTrip } from './trip-fields.tsx'
import { type TripData, TripFrame } from './trip-frame.tsx'

type Typed = { draft?: Draft<TripForm> | undefined; faults?: Faults<TripForm> | undefined }

/** A new trip begins with what most have. */
const USUAL: Draft<TripForm> = { currency: 'DKK', placesInFee: '0', answerHours: '72' }

export function NewTripPage(props: Typed & { view: View; room: Room; actor: Actor }) {
	const { room, actor, draft = USUAL, faults = {} } = props
	const view = themed(props.view, room.programme)
	const t = { ...words(view.language), ...planWords(view.language) }
	const trips = `/programmes/${room.programme.slug}/trips`
	const crumbs = [{ label: t.list.title, href: trips }, { label: t.form.newTitle }]
	return (
		<RoomFrame {...{ view, room, actor, crumbs, faults }} title={t.form.newTitle}>
			<form method="post" action={trips} class="net net__main" noValidate>
				<TripFields view={view} draft={draft} faults={faults} isFixed={false} />
				<p>
					<Button>{t.form.plan}</Button>
				</p>
			</form>
		</RoomFrame>
	)
}

export function EditTripPage(props: Typed & TripData) {
	const { view, room, trip, faults = {} } = props
	const { form: t } = planWords(view.language)
	const draft = props.draft ?? typedTrip(view.language, room.programme.timeZone, trip)
	return (
		<TripFrame {...props} title={t.editTitle} faults={faults}>
			<form method="post" action={`/trips/${trip.id}/edit`} class="net net__main" noValidate>
				<input type="hidden" name="version" value={trip.version} />
				<TripFields view={view} draft={draft} faults={faults} isFixed={trip.state !== 'draft'} />
				<p>
					<Button>{t.save}</Button>
				</p>
			</form>
		</TripFrame>
	)
}
