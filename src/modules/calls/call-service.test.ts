import { expect, test } from 'vitest'
import { aCallDetail } from '../../../tests/support/calls.ts'
import { aView } from '../../../tests/support/views.ts'
import { callService } from './call-service.ts'

const invented = aCallDetail({
	slug: 'bliv-testby',
	title: 'Bliv testby',
	state: 'published',
	opensAt: new Date('2026-03-01T23:00:00Z'),
	deadlineAt: new Date('2026-04-01T22:00:00Z'),
})
const call = { ...invented, programme: { ...invented.programme, invented: false } }
const rule = {
	...call.eligibilityRules[0]!,
	kind: 'region' as const,
	regionCodes: ['DK-1081'],
	populationMin: null,
	populationMax: null,
}

test('a call says who offers what to whom, and by which clock one applies', () => {
	expect(callService(aView(), call)).toEqual([
		{
			'@type': 'GovernmentService',
			'@id': 'https://torvet.example/calls/bliv-testby',
			url: 'https://torvet.example/calls/bliv-testby',
			name: 'Bliv testby',
			description: 'Tre til fem byer prøver anbefalingerne af.',
			provider: { '@type': 'Organization', name: 'Prøvestyrelsen' },
			audience: { '@type': 'Audience', audienceType: 'Byer med 4.000–20.000 indbyggere' },
			areaServed: { '@type': 'Country', name: 'Danmark', identifier: 'DK' },
			availableChannel: {
				'@type': 'ServiceChannel',
				serviceUrl: 'https://torvet.example/calls/bliv-testby/applications/new',
				availableLanguage: 'da',
				hoursAvailable: {
					'@type': 'OpeningHoursSpecification',
					validFrom: '2026-03-02T00:00:00+01:00',
					validThrough: '2026-04-01T23:59:00+02:00',
				},
			},
		},
	])
})

test.each([
	[
		'only for some regions: those',
		false,
		[{ '@type': 'AdministrativeArea', name: 'Region Nordjylland', identifier: 'DK-1081' }],
	],
	['with a reason for others too: the country', true, { '@type': 'Country', name: 'Danmark', identifier: 'DK' }],
])('a call %s', (_, soft, area) => {
	const [service] = callService(aView(), { ...call, eligibilityRules: [{ ...rule, soft }] })

	expect(service!['areaServed']).toEqual(area)
})

test('nothing is said of what is made up or not published', () => {
	expect(callService(aView(), invented)).toEqual([])
	expect(callService(aView(), { ...call, state: 'draft' })).toEqual([])
})
