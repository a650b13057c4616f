import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { Meeting } from '../meetings/index.ts'
import {
	factsOf,
	isLinkOpen,
	letterFor,
	LINK_DAYS,
	type Slot,
	type Speaker,
	type Told,
	whyNotAnswered,
	whyNotBrought,
	whyNotInvited,
	whyNotRenewed,
} from './speaker.ts'

const meeting = {
	state: 'announced',
	startsAt: new Date('2026-05-14T08:00:00Z'),
	endsAt: new Date('2026-05-14T13:00:00Z'),
	venue: 'Rådhuset',
	address: '',
	onlineUrl: '',
} as Meeting
const slot: Slot = {
	id: 'item' as Id<'meetingItem'>,
	kind: 'talk',
	title: 'Et oplæg',
	startsAt: new Date('2026-05-14T09:00:00Z'),
	endsAt: new Date('2026-05-14T09:30:00Z'),
}
const speaker = { state: 'confirmed', linkId: 'link' } as Speaker
const before = new Date('2026-05-14T08:59:59Z')
const begun = new Date('2026-05-14T09:00:00Z')
const told = (over: Partial<Told> = {}): Told => {
	return { method: 'REQUEST', sequence: 2, factsSha256: factsOf({ meeting, slot }), linkId: 'link', entry: 0, ...over }
}
const cancelled = { ...meeting, state: 'cancelled' } as Meeting
const moved = { ...slot, startsAt: new Date('2026-05-14T09:05:00Z') }
const asCase = { ...slot, kind: 'case' } as Slot
const as = (state: Speaker['state']) => ({ ...speaker, state })

type Case = [what: string, Parameters<typeof letterFor>[0], at: Date, letter: string | undefined]

test.for<Case>([
	['who was told nothing is invited', { speaker, meeting, slot, told: undefined }, before, 'invited'],
	[
		'before the meeting is announced too',
		{ speaker, meeting: { ...meeting, state: 'planned' }, slot, told: undefined },
		before,
		'invited',
	],
	['who was invited is not invited again', { speaker, meeting, slot, told: told() }, before, undefined],
	['another time is told', { speaker, meeting, slot: moved, told: told() }, before, 'changed'],
	['another title is told', { speaker, meeting, slot: { ...slot, title: 'Andet' }, told: told() }, before, 'changed'],
	[
		'another place is told',
		{ speaker, meeting: { ...meeting, venue: 'Skolen' }, slot, told: told() },
		before,
		'changed',
	],
	[
		'another link online is told',
		{ speaker, meeting: { ...meeting, onlineUrl: 'https://x.example' }, slot, told: told() },
		before,
		'changed',
	],
	[
		'a new link is told',
		{ speaker: { ...speaker, linkId: 'new' as Id<'link'> }, meeting, slot, told: told() },
		before,
		'link',
	],
	['a cancelled meeting is told', { speaker, meeting: cancelled, slot, told: told() }, before, 'cancelled'],
	['once', { speaker, meeting: cancelled, slot, told: told({ method: 'CANCEL' }) }, before, undefined],
	['to nobody who was told nothing', { speaker, meeting: cancelled, slot, told: undefined }, before, undefined],
	['an item that is gone is told', { speaker, meeting, slot: undefined, told: told() }, before, 'gone'],
	['an item that became a case is gone', { speaker, meeting, slot: asCase, told: told() }, before, 'gone'],
	['who declined is taken out', { speaker: as('declined'), meeting, slot, told: told() }, before, 'declined'],
	[
		'whose invitation is taken back too',
		{ speaker: as('withdrawn'), meeting, slot, told: told() },
		before,
		'withdrawn',
	],
	[
		'who comes after all is invited again',
		{ speaker, meeting, slot, told: told({ method: 'CANCEL' }) },
		before,
		'invited',
	],
	['as long as it is under way a change is told', { speaker, meeting, slot: moved, told: told() }, begun, 'changed'],
	['of what is over nobody hears anything', { speaker, meeting, slot, told: undefined }, slot.endsAt, undefined],
])('%s', ([, standing, at, letter]) => {
	expect(letterFor(standing, at)).toBe(letter)
})

test('a link works until a fortnight after the meeting, unless it is taken back', () => {
	const last = new Date(meeting.endsAt.getTime() + LINK_DAYS * 86_400_000 - 1)
	const ended = new Date(last.getTime() + 1)

	expect([last, ended].map((at) => isLinkOpen(speaker, meeting, at))).toEqual([true, false])
	expect(isLinkOpen(as('withdrawn'), meeting, before)).toBe(false)
	expect(isLinkOpen(as('declined'), meeting, before)).toBe(true)
})

test('why not', () => {
	const place = { meeting, slot }
	expect([before, begun].map((at) => whyNotAnswered(place, at))).toEqual([undefined, 'begun'])
	expect(whyNotAnswered({ meeting: cancelled, slot }, before)).toBe('cancelled')
	expect(whyNotAnswered({ meeting, slot: undefined }, before)).toBe('gone')
	expect(whyNotInvited({ meeting, slot: asCase }, before)).toBe('caseItem')
	expect(whyNotInvited(place, begun)).toBe('begun')
	// Slides come afterwards too.
	expect([0, 9, 10].map((count) => whyNotBrought(speaker, place, count))).toEqual([undefined, undefined, 'manySlides'])
	expect(whyNotBrought(as('declined'), place, 0)).toBe('declined')
	expect(whyNotBrought(speaker, { meeting: cancelled, slot }, 0)).toBe('cancelled')
	const states = (['invited', 'confirmed', 'declined', 'withdrawn'] as const).map(as)
	expect(states.map((one) => whyNotRenewed(one, place, before))).toEqual([
		undefined,
		undefined,
		'declined',
		'withdrawn',
	])
})
