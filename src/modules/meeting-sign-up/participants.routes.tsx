import { type Context, Hono } from 'hono'
import { startOfNextDay } from '../../platform/dates.ts'
import { allow, found } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { AnswerForm, answerMeeting } from './answer-meeting.ts'
import { AnswerPage } from './answer.page.tsx'
import { askExtraPlace, ExtraForm } from './ask-extra-place.ts'
import { answerByForm, askForAnswers, remindNow } from './ask-for-answers.ts'
import { readSignUpPage, refusalOf } from './page-data.routes.tsx'
import { words } from './messages.ts'
import { ParticipantsPage } from './participants.page.tsx'
import type { SignUpProps } from './sign-up-view.ts'
import { canAnswer, canKeepList } from './policy.ts'
import { SettlementForm, settleExtraPlace } from './settle-extra-place.ts'
import { whyNotAnswerBy } from './sign-up.ts'
import { NeedsForm, tellNeeds } from './tell-needs.ts'

export const participantsRoutes = new Hono<Web>()

const ANSWER = '/meetings/:id/answers/:seat'

participantsRoutes.get('/meetings/:id/participants', async (c) => {
	const { told } = words(c.get('view').language)
	const asked = c.req.query('told') ?? ''
	const known = Object.keys(told).includes(asked) ? (asked as keyof typeof told) : undefined
	return page(c, <ParticipantsPage {...(await readSignUpPage(c))} told={known} />)
})

participantsRoutes.get(ANSWER, async (c) => page(c, <AnswerPage {...(await answerData(c))} />))

participantsRoutes.post(ANSWER, async (c) => {
	const data = await answerData(c)
	const form = await readForm(c, AnswerForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <AnswerPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { meetingId: data.meeting.id, seatId: data.seat.id, publicUrl: c.get('config').publicUrl }
	const reason = await refusalOf(change(c, (tx, actor) => answerMeeting(tx, actor, { ...wish, ...form.value })))
	if (reason) return page(c, <AnswerPage {...data} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`/meetings/${data.meeting.id}/participants?told=answered`, 303)
})

participantsRoutes.post(`${ANSWER}/extra-places`, async (c) => {
	const data = await answerData(c)
	const form = await readForm(c, ExtraForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <AnswerPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { meetingId: data.meeting.id, seatId: data.seat.id, ...form.value }
	const reason = await refusalOf(change(c, (tx, actor) => askExtraPlace(tx, actor, wish)))
	if (reason) return page(c, <AnswerPage {...data} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`/meetings/${data.meeting.id}/participants?told=extra`, 303)
})

participantsRoutes.post('/meetings/:id/extra-places/:extra', async (c) => {
	const data = await keeperData(c)
	const form = await readForm(c, SettlementForm, {})
	const wish = { id: idParam<'extraPlace'>(c, 'extra'), publicUrl: c.get('config').publicUrl }
	if (!form.ok) return page(c, <ParticipantsPage {...data} />, 422)
	return done(c, data, { work: change(c, (tx, actor) => settleExtraPlace(tx, actor, { ...wish, ...form.value })) })
})

participantsRoutes.post('/meetings/:id/needs', async (c) => {
	const data = await readSignUpPage(c)
	const form = await readForm(c, NeedsForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <ParticipantsPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { meetingId: data.meeting.id, ...form.value }
	return done(c, data, { work: change(c, (tx, actor) => tellNeeds(tx, actor, wish)), told: 'needs' })
})

participantsRoutes.post('/meetings/:id/answer-by', async (c) => {
	const data = await keeperData(c)
	const { language } = c.get('view')
	const form = await readForm(c, answerByForm(language), {})
	if (!form.ok) return page(c, <ParticipantsPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const fault = whyNotAnswerBy(startOfNextDay(form.value.answerBy, data.room.programme.timeZone), data.meeting, data.at)
	if (fault) {
		const faults = { answerBy: words(language).reasons[fault] }
		return page(c, <ParticipantsPage {...data} draft={form.draft} faults={faults} />, 422)
	}
	const wish = { meetingId: data.meeting.id, ...form.value }
	const work = change(c, (tx, actor) => askForAnswers(tx, actor, wish))
	return done(c, { ...data, draft: form.draft }, { work, told: 'asked' })
})

participantsRoutes.post('/meetings/:id/reminders', async (c) => {
	const data = await keeperData(c)
	const work = change(c, (tx, actor) => remindNow(tx, actor, data.meeting.id))
	return done(c, data, { work, told: 'reminded' })
})

type Work = { work: Promise<unknown>; told?: NonNullable<SignUpProps['told']> }

async function done(c: Context<Web>, data: SignUpProps, { work, told }: Work) {
	const reason = await refusalOf(work)
	if (reason) return page(c, <ParticipantsPage {...data} reason={reason} />, 409)
	return c.redirect(`/meetings/${data.meeting.id}/participants${told ? `?told=${told}` : ''}`, 303)
}

async function answerData(c: Context<Web>) {
	const data = await readSignUpPage(c)
	const id = idParam<'participation'>(c, 'seat')
	const seat = found(data.room.seats.find((one) => one.id === id))
	allow(canAnswer(data.actor, data.room, seat))
	return { ...data, seat }
}

async function keeperData(c: Context<Web>): Promise<SignUpProps> {
	const data = await readSignUpPage(c)
	allow(canKeepList(data.actor, data.room))
	return data
}
