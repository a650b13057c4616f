import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, type Web } from '../../platform/web.tsx'
import { comingTo, readSignUp } from '../meeting-sign-up/index.ts'
import { listItems, listMeetings, type Meeting, readMeeting } from '../meetings/index.ts'
import { acceptByTelephone, telephoneForm } from './accept-by-telephone.ts'
import { draftProgramme } from './draft-programme.ts'
import { checksIn, editHostPack, PackForm } from './edit-host-pack.ts'
import type { HostProps } from './host-view.ts'
import { HostPage } from './host.page.tsx'
import { hostAddress } from './hosting-address.ts'
import type { Told } from './hosting-frame.tsx'
import { hindranceOf, toldBy } from './in-room.routes.tsx'
import { InvitationForm, inviteHost } from './invite-host.ts'
import { words } from './messages.ts'
import { canReadHosting } from './policy.ts'
import { findPack, listInvitations, listPlans } from './queries.ts'
import { ReplyForm, replyToInvitation } from './reply-to-invitation.ts'
import { useDraftProgramme } from './use-draft-programme.ts'

/** Who hosts a meeting. */
export const hostRoutes = new Hono<Web>()

hostRoutes.get('/meetings/:id/host', async (c) => page(c, <HostPage {...(await hostData(c))} told={toldBy(c)} />))

hostRoutes.post('/meetings/:id/host/invitations', async (c) => {
	const data = await hostData(c)
	const form = await readForm(c, InvitationForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <HostPage {...data} {...form} />, 422)
	const wish = { meetingId: data.meeting.id, publicUrl: c.get('config').publicUrl, ...form.value }
	const work = change(c, (tx, actor) => inviteHost(tx, actor, wish))
	return done(c, { ...data, draft: form.draft }, { work, told: 'invited' })
})

hostRoutes.post('/meetings/:id/host/invitations/:invitation/replies', async (c) => {
	const data = await hostData(c)
	const form = await readForm(c, ReplyForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <HostPage {...data} {...form} />, 422)
	const id = idParam<'hostInvitation'>(c, 'invitation')
	const wish = { id, publicUrl: c.get('config').publicUrl, ...form.value }
	const work = change(c, (tx, actor) => replyToInvitation(tx, actor, wish))
	return done(c, { ...data, draft: form.draft }, { work, told: wish.kind === 'recalled' ? 'recalled' : 'replied' })
})

hostRoutes.post('/meetings/:id/host/invitations/:invitation/telephone', async (c) => {
	const data = await hostData(c)
	const { language } = c.get('view')
	const form = await readForm(c, telephoneForm(language), words(language).faults)
	if (!form.ok) return page(c, <HostPage {...data} {...form} />, 422)
	const id = idParam<'hostInvitation'>(c, 'invitation')
	const wish = { id, publicUrl: c.get('config').publicUrl, ...form.value }
	const work = change(c, (tx, actor) => acceptByTelephone(tx, actor, wish))
	return done(c, { ...data, draft: form.draft }, { work, told: 'recorded' })
})

hostRoutes.post('/meetings/:id/host/pack', async (c) => {
	const data = await hostData(c)
	const form = await readForm(c, PackForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <HostPage {...data} {...form} />, 422)
	const { version, problems } = form.value
	const wish = { meetingId: data.meeting.id, version, problems, checks: checksIn(form.value) }
	const work = change(c, (tx, actor) => editHostPack(tx, actor, wish))
	return done(c, { ...data, draft: form.draft }, { work, told: 'pack' })
})

hostRoutes.post('/meetings/:id/host/programme', async (c) => {
	const data = await hostData(c)
	const work = change(c, (tx, actor) => useDraftProgramme(tx, actor, data.meeting.id))
	return done(c, data, { work, told: 'programme' })
})

async function done(c: Context<Web>, data: HostProps, { work, told }: { work: Promise<unknown>; told: Told }) {
	const reason = await hindranceOf(work)
	if (reason) return page(c, <HostPage {...data} reason={reason} />, 409)
	return c.redirect(`${hostAddress(data.meeting)}?told=${told}`, 303)
}

/** For the facilitator everything; for others what concerns the seats that they use. */
async function hostData(c: Context<Web>): Promise<HostProps> {
	const actor = signedIn(c)
	const at = now()
	const db = c.get('db')
	const asked = { id: idParam<'meeting'>(c, 'id'), day: dayAt(at, HOME_TIME_ZONE) }
	const { meeting, room } = await readMeeting(db, actor, asked)
	const all = (await listInvitations(db, room.programme.id)).filter(({ meetingId }) => meetingId === meeting.id)
	allow(canReadHosting(actor, room, [meeting.hostId, ...all.map(({ seatId }) => seatId)]))
	const invitations = all.filter(({ seatId }) => canReadHosting(actor, room, [seatId]))
	return {
		view: c.get('view'),
		actor,
		room,
		meeting,
		at,
		invitations,
		planned: await plannedHost(c, meeting),
		pack: await findPack(db, meeting.id),
		programme: await programmeOf(c, { actor, room, meeting }),
		coming: comingTo(await readSignUp(db, meeting.id)).length,
	}
}

async function plannedHost(c: Context<Web>, { id, seriesId }: Meeting): Promise<HostProps['planned']> {
	const [last] = seriesId === null ? [] : await listPlans(c.get('db'), seriesId)
	return last?.entries.find(({ meetingId }) => meetingId === id)?.seatId
}

async function programmeOf(c: Context<Web>, { actor, room, meeting }: Pick<HostProps, 'actor' | 'room' | 'meeting'>) {
	const db = c.get('db')
	const own = await listItems(db, meeting.id)
	if (own.length > 0) return { items: own, isDraft: false }
	return { items: await draftProgramme(db, meeting, await listMeetings(db, actor, room)), isDraft: true }
}
