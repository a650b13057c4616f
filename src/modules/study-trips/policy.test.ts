import { expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Id } from '../../platform/id.ts'
import type { Room, Seat } from '../participation/index.ts'
import {
	canChangeTrip,
	canKeepPlace,
	canPlanTrip,
	canReadTrip,
	canSeeTripNeeds,
	canTellTripNeeds,
	canTravel,
} from './policy.ts'
import type { TripState } from './study-trip.ts'
import { type PlaceState, placeStates } from './trip-place.ts'

const programme = { id: 'here' as Id<'programme'> }
const seatWith = (organisationId: string, users: string[], state = 'chosen') =>
	({
		id: organisationId,
		state,
		organisationId,
		users: users.map((personId) => ({ personId })),
	}) as unknown as Seat
const room = {
	programme,
	seats: [
		seatWith('town', ['traveller', 'colleague']),
		seatWith('other', ['neighbour']),
		seatWith('left', ['former'], 'withdrawn'),
	],
	followers: [{ organisationId: 'follower' }],
} as unknown as Room

const elsewhere = 'elsewhere' as Id<'programme'>
const people = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	applicantElsewhere: somebody('applicant', [], 'nowhere'),
	follower: somebody('follower', [], 'follower'),
	reader: somebody('reader', [{ role: 'reader', programmeId: programme.id }]),
	secretariatElsewhere: somebody('else', [{ role: 'secretariat', programmeId: elsewhere }]),
	former: somebody('former', []),
	neighbour: somebody('neighbour', []),
	head: somebody('head', [], 'town'),
	colleague: somebody('colleague', []),
	traveller: somebody('traveller', []),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: programme.id }]),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: programme.id }]),
	administrator: somebody('administrator', [{ role: 'administrator', programmeId: null }]),
}

const LEAD = ['facilitator', 'secretariat', 'administrator']
const MEMBERS = ['neighbour', 'head', 'colleague', 'traveller']

function placeOf(personId: string, seat: string, state: PlaceState = 'place') {
	return { personId: personId as Id<'person'>, seatId: seat as Id<'participation'>, state }
}

test('those who facilitate plan', () => {
	expect(whoMay(people, (actor) => canPlanTrip(actor, room))).toEqual(LEAD)
})

test.each<[TripState, string[]]>([
	['draft', LEAD],
	['announced', [...MEMBERS, ...LEAD]],
	['decided', [...MEMBERS, ...LEAD]],
	['called_off', [...MEMBERS, ...LEAD]],
])('a trip that is %s is read by %s', (state, readers) => {
	expect(whoMay(people, (actor) => canReadTrip(actor, room, { state }))).toEqual(readers)
})

test.each<[TripState, string[]]>([
	['draft', LEAD],
	['announced', LEAD],
	['decided', LEAD],
	['called_off', []],
])('a trip that is %s is changed by %s', (state, changers) => {
	expect(whoMay(people, (actor) => canChangeTrip(actor, room, { state }))).toEqual(changers)
})

test('a place is kept by whoever travels, by those of the seat, and by those who facilitate', () => {
	const ofSeat = ['head', 'colleague', 'traveller']

	expect(whoMay(people, (actor) => canKeepPlace(actor, room, placeOf('traveller', 'town')))).toEqual([
		...ofSeat,
		...LEAD,
	])
	expect(whoMay(people, (actor) => canKeepPlace(actor, room, placeOf('former', 'left')))).toEqual(LEAD)
})

test.each(placeStates)('needs of a place that is %s are told by the one who travels, if at all', (state) => {
	const isActive = state === 'place' || state === 'offered' || state === 'waiting'

	expect(whoMay(people, (actor) => canTellTripNeeds(actor, room, placeOf('traveller', 'town', state)))).toEqual(
		isActive ? ['traveller'] : [],
	)
	expect(whoMay(people, (actor) => canTellTripNeeds(actor, room, placeOf('former', 'left', state)))).toEqual([])
})

test('needs are seen by those who facilitate, and by no other member', () => {
	expect(whoMay(people, (actor) => canSeeTripNeeds(actor, room))).toEqual(LEAD)
})

test.each(placeStates)('the page for the way is for whoever leads, and for whoever has a place: %s', (state) => {
	const places = [placeOf('traveller', 'town', state), placeOf('former', 'left', state)]

	expect(whoMay(people, (actor) => canTravel(actor, room, places))).toEqual(
		state === 'place' ? ['traveller', ...LEAD] : LEAD,
	)
})
