import { expect, test } from 'vitest'
import { lockAttendance, recordAll } from './attendance.ts'
import { appointmentsIn } from './calendars.ts'
import { bringCase, checkBack, firstCases, holdCase, takeCase } from './cases.ts'
import { FACILITATOR } from './ground.ts'
import { writeLog, writePost } from './in-between.ts'
import { listMeetings } from './meetings.ts'
import { addressOf } from './members.ts'
import { answerAll } from './sign-up.ts'
import { draftSummary, markPassages, type Memory, settleSummary } from './summaries.ts'
import { goTo, later, left, mailsTo, send, settle } from './years.ts'

export type Plan = Memory & {
	number: number
	day: string
	/** In universal time: at ten in winter as in summer. */
	startsAt: string
	givers: [string, string, string]
	silent: string[]
	reach: 'room' | 'followers' | 'public'
	answer: 'given' | 'refused'
}

/** Those who brought a case to the last meeting, and their cases. */
let before = [
	['Åkøbing', 0],
	['Assø', 1],
	['Oddebjerg', 2],
].map(([giver, index]) => ({ giver: String(giver), address: () => firstCases[Number(index)] ?? '' }))

/** One of the later meetings, from its announcement to what is taken from it for the end product. */
export function meetingOf(plan: Plan): () => void {
	let meeting: string
	let held: typeof before

	return () => {
		test(`${plan.number}: is announced, and everybody has it in the calendar at ten`, async () => {
			await goTo(later(plan.day, -30))
			meeting = (await listMeetings())[plan.number - 1] ?? ''
			await send(FACILITATOR, { on: `${meeting}/facts`, fields: { venue: 'Rådhuset' } })
			await send(FACILITATOR, { on: `${meeting}/host`, action: `${meeting}/host/programme`, fields: {} })
			await send(FACILITATOR, { on: meeting, action: `${meeting}/announcement`, fields: {} })
			await settle()

			const appointments = await appointmentsIn(`Indkaldelse: ${plan.number}. netværksmøde`)
			expect(appointments.get(addressOf('Saltager'))?.startsAt).toBe(plan.startsAt)
			expect([...appointments.keys()].filter((address) => left.has(address))).toEqual([])
		})

		test(`${plan.number}: seats answer, three cases come onto it`, async () => {
			await answerAll(meeting, { except: [...plan.silent, ...left.values()] })
			held = []
			for (const giver of plan.givers) {
				const one = await bringCase({ meeting, town: giver, question: `Hvad gør vi ved ${plan.number}?` })
				await takeCase(one, meeting)
				held.push({ giver, address: () => one })
			}
		})

		test(`${plan.number}: is held, and those who were helped last time tell of it`, async () => {
			await goTo(plan.day)
			for (const { giver, address } of held) {
				await holdCase(address(), { giver, table: ['Saltager', 'Rosenhavn', 'Tornbæk'] })
			}
			for (const { giver, address } of before) if (!left.has(addressOf(giver))) await checkBack(address(), giver)
			before = held
			expect(await recordAll(meeting)).toBeGreaterThan(15)
			await goTo(later(plan.day, 1))
			await lockAttendance(meeting)
		})

		test(`${plan.number}: is summed up, agreed and published, and leaves something behind`, async () => {
			await draftSummary(meeting, plan, { day: later(plan.day, 10), writer: 'Saltager' })
			await goTo(later(plan.day, 7))
			expect(await mailsTo('frede.askelund@people.example', `Opsamlingen mangler: ${plan.number}. netværksmøde`)).toBe(
				1,
			)
			await settleSummary(meeting, plan, plan.reach)
			await markPassages(meeting, plan, plan.answer)
			await writePost('Rosenhavn', `Efter ${plan.number}. møde`)
			await writeLog('Ravnkøbing', plan.number)
		})
	}
}
