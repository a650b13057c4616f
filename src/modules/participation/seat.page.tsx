import type { Actor } from '../../platform/actor.ts'
import { formatDay } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { themed } from '../programmes/index.ts'
import type { DepartureForm } from './leave-programme.ts'
import type { SeatUserForm } from './let-use-seat.ts'
import { words } from './messages.ts'
import type { UnitForm } from './name-unit.ts'
import { canFacilitate, canLetUse, canManageSeats } from './policy.ts'
import type { Room } from './room.ts'
import { roomSide } from './room-side.tsx'
import { type Departure, type Seat, type SeatUser, whyNotLeaving } from './seat.ts'
import { SeatStatus } from './members.page.tsx'

/** What was typed in whichever of the three forms was sent: their fields have names of their own. */
type Form = SeatUserForm & UnitForm & DepartureForm

export type SeatProps = {
	view: View
	room: Room
	actor: Actor
	seat: Seat
	departure: Departure | undefined
	draft?: Draft<Form>
	faults?: Faults<Form>
	told?: 'let' | 'unit' | undefined
	reason?: 'usesAlready' | 'alreadyLeft' | 'alreadyCompleted' | undefined
}

export function SeatPage(props: SeatProps) {
	const { room, actor, seat, faults = {}, told, reason, departure } = props
	const view = themed(props.view, room.programme)
	const t = words(view.language)
	const whose = [seat.organisationName, seat.unitName ?? []].flat().join(', ')
	const crumbs = [{ label: t.members.title, href: `/programmes/${room.programme.slug}/room` }, { label: seat.name }]
	return (
		<WorkspaceLayout view={view} title={seat.name} side={roomSide(view, room, actor)} faults={faults}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1>{seat.name}</h1>
					<p>{t.seat.belongs(whose)}</p>
					<p>
						<SeatStatus view={view} seat={seat} />
					</p>
				</div>
			</div>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			{told && <Notice kind="ok" title={t.told[told]} />}
			<div class="flow">
				{departure && (
					<Notice kind="info" title={t.seat.left(formatDay(view.language, departure.leftOn))}>
						<p>{departure.reason}</p>
						{canFacilitate(actor, room) && (
							<p>
								<a href={`/programmes/${room.programme.slug}/replacements`}>{t.seat.replace}</a>
							</p>
						)}
					</Notice>
				)}
				<Users {...props} />
				{canLetUse(actor, room, seat) && <LetUse {...props} />}
				{canLetUse(actor, room, seat) && <Unit {...props} />}
				{canManageSeats(actor, room) && whyNotLeaving(seat) === undefined && <Leave {...props} />}
			</div>
		</WorkspaceLayout>
	)
}

function addressOf({ room, seat }: Pick<SeatProps, 'room' | 'seat'>): string {
	return `/programmes/${room.programme.slug}/room/seats/${seat.id}`
}

function Users({ view, room, actor, seat }: SeatProps) {
	const { seat: t } = words(view.language)
	const isLeft = seat.state === 'withdrawn'
	const title = isLeft ? t.usersLeft : t.users
	const end = ({ id, name }: SeatUser) => (
		<form method="post" action={`${addressOf({ room, seat })}/users/${id}/end`}>
			<Button kind="quiet" size="small" about={name}>
				{t.end}
			</Button>
		</form>
	)
	const columns = [
		{ heading: t.name, cell: ({ name }: SeatUser) => name },
		{ heading: t.email, cell: ({ email }: SeatUser) => email },
		...(canLetUse(actor, room, seat) ? [{ heading: t.end, headingHidden: true, cell: end }] : []),
	]
	return (
		<section class="flow" aria-labelledby="users">
			<h2 id="users">{title}</h2>
			{!isLeft && <p class="muted">{t.usersLead}</p>}
			{seat.users.length === 0 ? (
				<p>{t.noUsers}</p>
			) : (
				<Table caption={title} captionHidden columns={columns} rows={seat.users} rowKey={({ id }) => id} />
			)}
		</section>
	)
}

function LetUse({ view, room, seat, draft, faults }: SeatProps) {
	const { seat: t } = words(view.language)
	return (
		<Card title={t.let}>
			<form method="post" action={`${addressOf({ room, seat })}/users`} class="flow" noValidate>
				<TextField name="name" label={t.name} value={draft?.name} fault={faults?.name} />
				<TextField
					name="email"
					type="email"
					label={t.email}
					hint={t.emailHint}
					value={draft?.email}
					fault={faults?.email}
				/>
				<p>
					<Button>{t.letButton}</Button>
				</p>
			</form>
		</Card>
	)
}

function Unit({ view, room, seat, draft, faults }: SeatProps) {
	const { seat: t } = words(view.language)
	return (
		<form method="post" action={`${addressOf({ room, seat })}/unit`} class="flow" noValidate>
			<TextField
				name="unit"
				label={t.unit}
				hint={t.unitHint}
				value={draft?.unit ?? seat.unitName ?? ''}
				fault={faults?.unit}
			/>
			<p>
				<Button kind="second">{t.unitButton}</Button>
			</p>
		</form>
	)
}

function Leave({ view, room, seat, draft, faults }: SeatProps) {
	const { seat: t } = words(view.language)
	return (
		<div class="folds">
			<Fold summary={t.leave} open={faults?.reason !== undefined}>
				<form method="post" action={`${addressOf({ room, seat })}/departure`} class="flow" noValidate>
					<p>{t.leaveLead}</p>
					<TextField name="reason" rows={3} label={t.reason} value={draft?.reason} fault={faults?.reason} />
					<p>
						<Button kind="bad">{t.leaveButton}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
