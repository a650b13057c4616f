import { type Context, Hono } from 'hono'
import { allow, found } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { InvitePage } from './invite.page.tsx'
import { inviteSpeaker, SpeakerForm } from './invite-speaker.ts'
import { words } from './messages.ts'
import { readMeetingPage, refusalOf, toldIn } from './page-data.routes.tsx'
import { canInviteSpeakers, canSeeSpeakers } from './policy.ts'
import { LinkForm, renewLink } from './renew-link.ts'
import { SpeakerPage, type SpeakerProps } from './speaker.page.tsx'
import { listSpeakers, mapNeeds } from './speaker.queries.ts'
import { SpeakersPage } from './speakers.page.tsx'
import { withdrawSpeaker } from './withdraw-speaker.ts'

/** For whoever invites, and for the host, who opens the doors. */
export const speakersRoutes = new Hono<Web>()

const ALL = '/meetings/:id/speakers'
const ONE = '/meetings/:id/speakers/:speaker'

speakersRoutes.get(ALL, async (c) => {
	const told = toldIn(c, ['invited', 'withdrawn', 'renewed'])
	return page(c, <SpeakersPage {...(await speakersData(c))} told={told} />)
})

speakersRoutes.get(`${ALL}/new`, async (c) => page(c, <InvitePage {...(await inviting(c))} />))

speakersRoutes.post(ALL, async (c) => {
	const data = await inviting(c)
	const form = await readForm(c, SpeakerForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <InvitePage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { meetingId: data.meeting.id, ...form.value }
	const reason = await refusalOf(change(c, (tx, actor) => inviteSpeaker(tx, actor, wish)))
	if (reason) return page(c, <InvitePage {...data} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`/meetings/${data.meeting.id}/speakers?told=invited`, 303)
})

speakersRoutes.get(ONE, async (c) => page(c, <SpeakerPage {...(await speakerData(c))} />))

speakersRoutes.post(`${ONE}/links`, async (c) => {
	const data = await speakerData(c)
	const form = await readForm(c, LinkForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <SpeakerPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { meetingId: data.meeting.id, speakerId: data.speaker.id, ...form.value }
	const reason = await refusalOf(change(c, (tx, actor) => renewLink(tx, actor, wish)))
	if (reason) return page(c, <SpeakerPage {...(await speakerData(c))} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`/meetings/${data.meeting.id}/speakers?told=renewed`, 303)
})

speakersRoutes.post(`${ONE}/withdrawal`, async (c) => {
	const { meeting, speaker } = await speakerData(c)
	const wish = { meetingId: meeting.id, speakerId: speaker.id }
	const reason = await refusalOf(change(c, (tx, actor) => withdrawSpeaker(tx, actor, wish)))
	if (reason) return page(c, <SpeakerPage {...(await speakerData(c))} reason={reason} />, 409)
	return c.redirect(`/meetings/${meeting.id}/speakers?told=withdrawn`, 303)
})

async function speakersData(c: Context<Web>) {
	const data = await readMeetingPage(c)
	allow(canSeeSpeakers(data.actor, data.room, data.meeting))
	const db = c.get('db')
	const { id } = data.meeting
	return { ...data, speakers: await listSpeakers(db, id), needs: await mapNeeds(db, id) }
}

async function inviting(c: Context<Web>) {
	const data = await readMeetingPage(c)
	allow(canInviteSpeakers(data.actor, data.room))
	return data
}

async function speakerData(c: Context<Web>): Promise<SpeakerProps> {
	const data = await speakersData(c)
	allow(canInviteSpeakers(data.actor, data.room))
	const id = idParam<'meetingSpeaker'>(c, 'speaker')
	return { ...data, speaker: found(data.speakers.find((one) => one.id === id)) }
}
