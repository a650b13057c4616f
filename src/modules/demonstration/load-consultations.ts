import { moveClock, now, HOME_TIME_ZONE } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import {
	answerInput,
	confirmInput,
	givePartyInput,
	listInputs,
	openConsultation,
	publishReport,
	requestInput,
} from '../consultations/index.ts'
import { forgetMails } from '../messages/index.ts'
import { listActions } from '../plans/index.ts'
import type { DemoConsultation, DemoInput } from './life-files.ts'
import { linkOf, type Living, numbered } from './load-plan-life.ts'

const DAY = 86_400_000
const publicUrl = ''

/** The plan was put to consultation after this version: what was said, and what became of it. Moves the clock. */
export async function loadConsultations(tx: Tx, living: Living, version: number): Promise<void> {
	for (const consultation of living.life.consultations) {
		if (consultation.afterVersion === version) await loadConsultation(tx, living, consultation)
	}
}

async function loadConsultation(tx: Tx, living: Living, demo: DemoConsultation): Promise<void> {
	const { actor, planId, parties } = living
	const { title, intro, daysAgo, days, invited, inputs, answeredDaysAgo, report } = demo
	moveClock(-daysAgo * DAY)
	const closesOn = addToDay(dayAt(now(), HOME_TIME_ZONE), { days })
	const open = {
		title,
		intro,
		closesOn,
		audience: 'public' as const,
		parties: invited.map((key) => found(parties.get(key))),
	}
	const consultationId = await openConsultation(tx, actor, { planId, publicUrl, ...open })
	for (const input of inputs) await loadInput(tx, living, { consultationId, input })
	if (answeredDaysAgo > 0) moveClock(-answeredDaysAgo * DAY)
	const received = await listInputs(tx, consultationId)
	for (const { words, answer } of inputs) {
		const { id: inputId } = found(received.find((one) => one.words === words))
		if (answer) await answerInput(tx, actor, { inputId, publicUrl, ...answer })
	}
	if (report !== undefined) await publishReport(tx, actor, { consultationId, report })
	// They were read long ago, at addresses that the demonstration does not have.
	await forgetMails(tx, [consultationId, planId, ...received.map(({ id }) => id)])
}

type Said = { consultationId: Id<'consultation'>; input: DemoInput }

async function loadInput(tx: Tx, living: Living, { consultationId, input }: Said): Promise<void> {
	const { daysAgo, party, action, words, mayBeNamed, name, email } = input
	moveClock(-daysAgo * DAY)
	const actions = await listActions(tx, living.planId)
	const about = action === undefined ? 'plan' : `action-${numbered(actions, action).id}`
	const said = { consultationId, about, words, place: '', lon: null, lat: null, mayBeNamed, publicUrl }
	if (party !== undefined) {
		await givePartyInput(tx, await linkOf(tx, living, party), { ...said, language: 'da' })
		return
	}
	await requestInput(tx, { ...said, name, email, language: 'da', network: 'demonstration' })
	const asked = tx.selectFrom('consultation_inputs').select('id').where('consultation_id', '=', consultationId)
	const { id } = await asked.where('email', '=', email).executeTakeFirstOrThrow()
	await confirmInput(tx, id, publicUrl)
}
