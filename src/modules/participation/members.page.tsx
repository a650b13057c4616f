import type { Actor } from '../../platform/actor.ts'
import { listWords } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { themed } from '../programmes/index.ts'
import type { FollowerForm } from './let-follow.ts'
import { words } from './messages.ts'
import { canEnter, canLetUse, canManageSeats, canUseSeat } from './policy.ts'
import type { Follower, Room } from './room.ts'
import { roomSide } from './room-side.tsx'
import type { Seat, Vacancy } from './seat.ts'

export type MembersProps = {
	view: View
	room: Room
	actor: Actor
	vacancies: ReadonlyMap<Seat['id'], Vacancy>
	/** Who acts for each seat, for those in the room. */
	people: ReadonlyMap<Seat['id'], readonly { name: string }[]>
	municipalities: readonly { code: string; officialName: string }[]
	follower?: { draft: Draft<FollowerForm>; faults: Faults<FollowerForm> }
	reason?: 'followsAlready' | 'takesPart' | undefined
}

export function MembersPage(props: MembersProps) {
	const { room, actor, follower, reason } = props
	const view = themed(props.view, room.programme)
	const { members: t, reasons } = words(view.language)
	const present = room.seats.filter(({ state }) => state !== 'withdrawn')
	return (
		<WorkspaceLayout view={view} title={t.title} side={roomSide(view, room, actor)} faults={follower?.faults}>
			<div class="ws__head">
				<h1>{t.title}</h1>
				<p>{t.lead(present.length)}</p>
			</div>
			<ErrorSummary language={view.language} faults={follower?.faults ?? {}} />
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<div class="flow">
				{room.seats.length === 0 ? (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				) : (
					<Seats {...props} view={view} />
				)}
				<Followers {...props} />
			</div>
		</WorkspaceLayout>
	)
}

function Seats({ view, room, actor, vacancies, people }: MembersProps) {
	const { members: t } = words(view.language)
	const columns = [
		{ heading: t.name, cell: (seat: Seat) => <SeatName view={view} room={room} actor={actor} seat={seat} /> },
		{ heading: t.unit, cell: (seat: Seat) => seat.unitName ?? seat.organisationName },
		// Who comes from a municipality is told in the room, not to those who follow from outside.
		...(canEnter(actor, room) ? [{ heading: t.users, cell: ({ id }: Seat) => namesOf(view, people.get(id)) }] : []),
		{ heading: t.state, cell: (seat: Seat) => <SeatStatus view={view} seat={seat} vacancy={vacancies.get(seat.id)} /> },
	]
	return <Table caption={t.title} captionHidden columns={columns} rows={room.seats} rowKey={({ id }) => id} />
}

/** Of a seat that was left there is nobody to name. */
function namesOf(view: View, people: readonly { name: string }[] | undefined): string {
	if (people === undefined) return ''
	const names = people.map(({ name }) => name)
	return names.length === 0 ? words(view.language).members.nobody : listWords(view.language, names)
}

function SeatName({ room, actor, seat }: Pick<MembersProps, 'view' | 'room' | 'actor'> & { seat: Seat }) {
	const opens = canUseSeat(actor, seat) || canLetUse(actor, room, seat) || canManageSeats(actor, room)
	return opens ? <a href={`/programmes/${room.programme.slug}/room/seats/${seat.id}`}>{seat.name}</a> : <>{seat.name}</>
}

type StatusProps = { view: View; seat: Pick<Seat, 'state'>; vacancy?: Vacancy | undefined }

export function SeatStatus({ view, seat: { state }, vacancy }: StatusProps) {
	const { members: t } = words(view.language)
	if (state === 'withdrawn') return <Status glyph="shut">{vacancy ? vacancyText(view, vacancy) : t.withdrawn}</Status>
	return <Status glyph={state === 'completed' ? 'done' : 'half'}>{t[state]}</Status>
}

function vacancyText(view: View, { takenBy, asked }: Vacancy): string {
	const { vacancy: t } = words(view.language).members
	if (takenBy !== null) return t.taken(takenBy)
	return asked ? t.asked : t.sought
}

function Followers(props: MembersProps) {
	const { view, room, actor } = props
	const { members: t } = words(view.language)
	if (room.followers.length === 0 && !canManageSeats(actor, room)) return null
	return (
		<section class="flow" aria-labelledby="followers">
			<h2 id="followers">{t.followers}</h2>
			<p class="muted">{t.followersLead}</p>
			{room.followers.length === 0 ? <p>{t.noFollowers}</p> : <FollowerList {...props} />}
			{canManageSeats(actor, room) && <LetFollow {...props} />}
		</section>
	)
}

function FollowerList({ view, room, actor }: MembersProps) {
	const { members: t } = words(view.language)
	const end = ({ id, organisationName }: Follower) => (
		<form method="post" action={`/programmes/${room.programme.slug}/room/followers/${id}/end`}>
			<Button kind="quiet" size="small" about={organisationName}>
				{t.endFollowing}
			</Button>
		</form>
	)
	const entries = room.followers.map((follower) => ({
		key: follower.id,
		title: follower.organisationName,
		end: canManageSeats(actor, room) ? end(follower) : undefined,
	}))
	return <IndexList kind="thin" entries={entries} />
}

function LetFollow({ view, room, municipalities, follower }: MembersProps) {
	const { members: t } = words(view.language)
	const options = municipalities.map(({ code, officialName }) => ({ value: code, label: officialName }))
	return (
		<Card>
			<form method="post" action={`/programmes/${room.programme.slug}/room/followers`} class="flow" noValidate>
				<SelectField
					name="municipality"
					label={t.municipality}
					options={options}
					empty={t.choose}
					value={follower?.draft.municipality}
					fault={follower?.faults.municipality}
				/>
				<p>
					<Button kind="second">{t.letFollow}</Button>
				</p>
			</form>
		</Card>
	)
}
