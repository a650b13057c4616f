import { expect, test } from 'vitest'
import { aCallDetail } from '../../../tests/support/calls.ts'
import { aView } from '../../../tests/support/views.ts'
import { programmeEvents, programmeService } from './structured-programme.ts'

const programme = { ...aCallDetail().programme, invented: false, slug: 'levende-bymidter' }
const meeting = {
	title: 'Webinar om opslaget',
	summary: '',
	place: '',
	onDate: '2026-09-15',
	atTime: '10:00:00',
	precision: 'day' as const,
}

test('a programme says who runs it and where', () => {
	expect(programmeService(aView(), programme)).toMatchObject([
		{
			'@id': 'https://torvet.example/programmes/levende-bymidter',
			name: 'Partnerskab for prøvebyer',
			provider: { '@type': 'Organization', name: 'Prøvestyrelsen' },
			areaServed: { name: 'Danmark' },
		},
	])
})

test('what has a time or a place is an event, by the clocks of the programme', () => {
	const there = { ...meeting, title: 'Netværksmøde', place: 'Ellekøbing Rådhus', atTime: null }
	const winter = { ...meeting, onDate: '2026-12-01' }
	const events = programmeEvents(aView(), programme, [meeting, there, winter])

	expect(events.map(({ startDate, location }) => [startDate, location])).toEqual([
		['2026-09-15T10:00:00+02:00', undefined],
		['2026-09-15', { '@type': 'Place', name: 'Ellekøbing Rådhus' }],
		['2026-12-01T10:00:00+01:00', undefined],
	])
})

test.each([
	['a date without time or place', { ...meeting, atTime: null }],
	['a month', { ...meeting, precision: 'month' as const, atTime: null, place: 'Aarhus' }],
	['what has no date yet', { ...meeting, onDate: null, precision: 'open' as const, atTime: null, place: 'Aarhus' }],
])('%s is none', (_, milestone) => {
	expect(programmeEvents(aView(), programme, [milestone])).toEqual([])
})

test.each([{ invented: true }, { state: 'draft' as const }])('nothing is said of a programme that is %j', (over) => {
	const hidden = { ...programme, ...over }

	expect([...programmeService(aView(), hidden), ...programmeEvents(aView(), hidden, [meeting])]).toEqual([])
})
