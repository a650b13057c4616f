import { expect, test } from 'vitest'
import type { Room } from '../participation/index.ts'
import { type MeetingsOnDesk, tasksOfMeetings } from './meeting-task.ts'
import { words } from './messages.ts'

test('a task says which meeting it is from: after two years there are many alike', () => {
	const room = { programme: { timeZone: 'Europe/Copenhagen' } } as Room
	const facts = {
		words: 'Send billederne.',
		meetingId: 'm',
		meetingTitle: '7. netværksmøde',
		dueOn: '2025-09-21',
		room,
	}

	const [task] = tasksOfMeetings({
		tasks: [facts as MeetingsOnDesk['tasks'][number]],
		consents: [],
		corrections: [],
		unpublished: [],
	})

	const { count = 0, other = 0, from = '' } = task ?? {}
	expect([task?.title, words('da').tasks.doTask.why(count, other, from)]).toEqual([
		'Send billederne.',
		'En opgave fra 7. netværksmøde.',
	])
})

test('a meeting whose summary is not out waits for whoever brings it out', () => {
	const room = { programme: { timeZone: 'Europe/Copenhagen' } } as Room
	const meeting = { id: 'm', title: '7. netværksmøde', room } as MeetingsOnDesk['unpublished'][number]

	expect(tasksOfMeetings({ tasks: [], consents: [], corrections: [], unpublished: [meeting] })).toMatchObject([
		{ kind: 'writeSummary', mine: true, title: '7. netværksmøde', href: '/meetings/m/summary' },
	])
})
