import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import {
	type ApplicationOnDesk,
	type CallOnDesk,
	type CallStage,
	inOrder,
	tasksOfApplicant,
	tasksOfRoles,
} from './task.ts'

const here = 'here' as Id<'programme'>
const programme = { id: here, name: 'Program', timeZone: 'Europe/Copenhagen' } as CallOnDesk['call']['programme']
const deadlineAt = new Date('2026-03-01T00:00:00Z')
const open = new Date('2026-02-20T12:00:00Z')
const closed = new Date('2026-03-02T12:00:00Z')

const untouched: CallStage = {
	drafts: 2,
	submitted: 5,
	assessmentsOwed: 0,
	ownAssessmentsOwed: 0,
	assessmentsDueAt: null,
	proposal: null,
	decisionId: null,
	letters: 0,
	lettersSent: 0,
	published: false,
}

function aCall(stage: Partial<CallStage> = {}, over: Partial<CallOnDesk['call']> = {}): CallOnDesk {
	const dates = { opensAt: new Date('2026-02-01T00:00:00Z'), deadlineAt, state: 'published' as const }
	const call = { id: 'call', programmeId: here, slug: 'by', title: 'Bliv by', programme, ...dates, ...over }
	return { call: call as CallOnDesk['call'], stage: { ...untouched, ...stage } }
}

function actor(role: Role, programmeId = here): Actor {
	return { id: 'p' as Id<'person'>, name: '', email: '', language: 'da', grants: [{ role, programmeId }], mandates: [] }
}

test.for<[string, Role, Date, Partial<CallStage>, Partial<CallOnDesk['call']>, string[]]>([
	['a draft call', 'secretariat', open, {}, { state: 'draft' }, ['publishCall /calls/by/setup']],
	['an open call', 'secretariat', open, {}, {}, ['followCall /calls/by/applications']],
	[
		'assessments missing',
		'secretariat',
		closed,
		{ assessmentsOwed: 3 },
		{},
		['followAssessments /calls/by/assessments'],
	],
	['all assessed', 'secretariat', closed, {}, {}, ['select /calls/by/selection']],
	['nobody applied', 'secretariat', closed, { submitted: 0 }, {}, []],
	['put forward', 'secretariat', closed, { proposal: 'proposed' }, {}, ['awaitDecision /calls/by/decision']],
	[
		'confirmed',
		'secretariat',
		closed,
		{ proposal: 'confirmed', decisionId: 'd' },
		{},
		['writeLetters /decisions/d/letters'],
	],
	[
		'letters written',
		'secretariat',
		closed,
		{ proposal: 'confirmed', decisionId: 'd', letters: 5 },
		{},
		['sendLetters /decisions/d/letters'],
	],
	[
		'letters sent',
		'secretariat',
		closed,
		{ proposal: 'confirmed', decisionId: 'd', letters: 5, lettersSent: 5 },
		{},
		['publishResult /decisions/d/letters'],
	],
	[
		'published',
		'secretariat',
		closed,
		{ proposal: 'confirmed', decisionId: 'd', letters: 5, lettersSent: 5, published: true },
		{},
		[],
	],
	['open still', 'assessor', open, { ownAssessmentsOwed: 5 }, {}, []],
	['own owed', 'assessor', closed, { ownAssessmentsOwed: 5 }, {}, ['assess /calls/by/assessments']],
	['own done', 'assessor', closed, { assessmentsOwed: 4 }, {}, []],
	['frozen meanwhile', 'assessor', closed, { ownAssessmentsOwed: 5, proposal: 'proposed' }, {}, []],
	['nothing put forward', 'decision_maker', closed, {}, {}, []],
	['something put forward', 'decision_maker', closed, { proposal: 'proposed' }, {}, ['decide /calls/by/decision']],
	['decided', 'decision_maker', closed, { proposal: 'confirmed', decisionId: 'd' }, {}, []],
	['whatever', 'reader', closed, { proposal: 'proposed', ownAssessmentsOwed: 1 }, {}, []],
])('%s, %s', ([, role, at, stage, over, expected]) => {
	const tasks = tasksOfRoles(actor(role), [aCall(stage, over)], at)

	expect(tasks.map(({ kind, href }) => `${kind} ${href}`)).toEqual(expected)
})

test('a role elsewhere brings no task here', () => {
	const elsewhere = actor('secretariat', 'elsewhere' as Id<'programme'>)

	expect(tasksOfRoles(elsewhere, [aCall()], open)).toEqual([])
})

function anApplication(over: Partial<ApplicationOnDesk>): ApplicationOnDesk {
	const ids = { id: 'a', callId: 'call', organisationId: 'o', programmeId: here } as unknown as ApplicationOnDesk
	return {
		...ids,
		placeName: 'Ellekøbing',
		callTitle: 'Bliv by',
		callSlug: 'by',
		deadlineAt,
		programme,
		letterSent: false,
		...over,
	}
}

test.for<[string, Partial<ApplicationOnDesk>, Date, string[]]>([
	['a draft while open', { state: 'draft' }, open, ['finishDraft /applications/a']],
	['a draft too late', { state: 'draft' }, closed, []],
	['submitted', { state: 'submitted' }, open, ['readReceipt /applications/a/receipt']],
	['withdrawn', { state: 'withdrawn' }, open, []],
	['answered', { state: 'submitted', letterSent: true }, closed, ['readLetter /applications/a/letter']],
])('an applicant with %s', ([, application, at, expected]) => {
	const tasks = tasksOfApplicant([anApplication(application)], [aCall()], at)

	expect(tasks.map(({ kind, href }) => `${kind} ${href}`)).toEqual(expected)
})

test('an applicant who has not begun is told of open calls only', () => {
	expect(tasksOfApplicant([], [aCall()], open).map(({ kind }) => kind)).toEqual(['apply'])
	expect(tasksOfApplicant([], [aCall()], closed)).toEqual([])
})

test('the nearest deadline comes first, what has none last', () => {
	const [a, b, c] = tasksOfRoles(
		actor('secretariat'),
		[
			aCall({}, { slug: 'a', title: 'A', deadlineAt: new Date('2026-05-01') }),
			aCall({}, { slug: 'b', title: 'B' }),
			aCall({ proposal: 'proposed' }, { slug: 'c', title: 'C', deadlineAt: new Date('2026-02-10') }),
		],
		open,
	)

	expect(inOrder([c!, a!, b!]).map(({ title }) => title)).toEqual(['B', 'A', 'C'])
})
