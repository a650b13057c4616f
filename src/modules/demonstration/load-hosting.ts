import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import { checkItems, checkStates, editHostPack, giveOffer } from '../hosting/index.ts'
import { listMeetings, type Meeting } from '../meetings/index.ts'
import { findOrganisationOfMunicipality } from '../organisations/index.ts'
import { findRoom, type Room, type Seat } from '../participation/index.ts'
import { findActor } from '../people/index.ts'

/** A meeting's number in the series. */
const number = z.int()

const DemoHosting = z.object({
	invitations: z.array(
		z.object({
			meeting: number,
			municipality: z.string(),
			message: z.string(),
			reply: z.enum(['accepted', 'declined']),
			reason: z.string(),
			/** On the telephone, to the facilitator. */
			saidBy: z.string().optional(),
		}),
	),
	offers: z.array(
		z.object({
			municipality: z.string(),
			canHost: z.boolean(),
			rooms: z.string(),
			visits: z.string(),
			wish: number.optional(),
			away: number.optional(),
		}),
	),
	pack: z.object({
		meeting: number,
		problems: z.string(),
		checks: z.array(z.object({ item: z.enum(checkItems), state: z.enum(checkStates), note: z.string() })),
	}),
})
type DemoHosting = z.infer<typeof DemoHosting>

type Network = { facilitator: Actor; programmeId: Id<'programme'> }
type Scene = { facilitator: Actor; room: Room; meetings: readonly Meeting[] }

/** Who was asked to host and what they said, what some can offer, and what the next host has prepared. */
export async function loadHosting(tx: Tx, { facilitator, programmeId }: Network): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'demo', 'hosting.json'), 'utf8')
	const hosting = DemoHosting.parse(JSON.parse(file))
	const room = await findRoom(tx, programmeId, dayAt(now(), 'Europe/Copenhagen'))
	const scene = { facilitator, room, meetings: await listMeetings(tx, facilitator, room) }
	for (const invitation of hosting.invitations) await addInvitation(tx, scene, invitation)
	for (const offer of hosting.offers) await addOffer(tx, scene, offer)
	const { meeting, ...pack } = hosting.pack
	await editHostPack(tx, facilitator, { meetingId: meetingCalled(scene, meeting).id, version: 0, ...pack })
}

const DAY = 86_400_000

/** Without the mails that the verbs would send, which nobody of the demonstration waits for. */
async function addInvitation(tx: Tx, scene: Scene, wish: DemoHosting['invitations'][number]): Promise<void> {
	const meeting = meetingCalled(scene, wish.meeting)
	const seat = await seatOf(tx, scene, wish.municipality)
	const invitation = { id: newId<'hostInvitation'>(), meeting_id: meeting.id, participation_id: seat.id }
	const sent = { sent_by: scene.facilitator.id, sent_at: new Date(now().getTime() - 20 * DAY) }
	const day = dayOf(scene, meeting)
	await tx
		.insertInto('host_invitations')
		.values({ ...invitation, ...sent, day, message: wish.message })
		.execute()
	const reply = { id: newId<'hostReply'>(), invitation_id: invitation.id, kind: wish.reply, reason: wish.reason }
	const at = new Date(now().getTime() - 18 * DAY)
	const by = wish.saidBy === undefined ? found(seat.users[0]).personId : scene.facilitator.id
	const replied = { replied_by: by, replied_at: at }
	await tx
		.insertInto('host_replies')
		.values({ ...reply, ...replied })
		.execute()
	if (wish.saidBy === undefined) return
	const said = { reply_id: reply.id, said_by: wish.saidBy, said_on: dayAt(at, scene.room.programme.timeZone) }
	await tx.insertInto('host_telephone_replies').values(said).execute()
}

async function addOffer(tx: Tx, scene: Scene, offer: DemoHosting['offers'][number]): Promise<void> {
	const { municipality, wish, away, ...said } = offer
	const seat = await seatOf(tx, scene, municipality)
	const actor = found(await findActor(tx, found(seat.users[0]).personId, now()))
	const answers = [
		{ meeting: wish, answer: 'wish' as const },
		{ meeting: away, answer: 'away' as const },
	]
	const days = answers.flatMap(({ meeting, answer }) =>
		meeting === undefined ? [] : [{ day: dayOf(scene, meetingCalled(scene, meeting)), answer }],
	)
	const seriesId = found(meetingCalled(scene, 1).seriesId ?? undefined)
	const asked = days.map(({ day }) => day)
	await giveOffer(tx, actor, { seriesId, seatId: seat.id, version: 0, ...said, asked, days })
}

function dayOf({ room }: Scene, { startsAt }: Meeting): string {
	return dayAt(startsAt, room.programme.timeZone)
}

function meetingCalled({ meetings }: Scene, wanted: number): Meeting {
	return found(meetings.find((meeting) => meeting.number === wanted))
}

async function seatOf(tx: Tx, { room }: Scene, municipality: string): Promise<Seat> {
	const { id } = found(await findOrganisationOfMunicipality(tx, municipality))
	return found(room.seats.find(({ organisationId }) => organisationId === id))
}
