import { lastMinuteBefore, withOffset } from '../../platform/dates.ts'
import type { Thing } from '../../ui/structured-data.tsx'
import type { View } from '../../ui/view.ts'
import { areaServed, providerOf } from '../programmes/index.ts'
import { audienceText } from './audience.ts'
import type { CallDetail } from './call.ts'

/** The call in the words of https://schema.org: who offers what to whom, and how and when one applies. Nothing that is made up. */
export function callService(view: View, call: CallDetail): Thing[] {
	const { programme } = call
	if (call.state === 'draft' || programme.invented) return []
	const url = `${view.publicUrl}/calls/${call.slug}`
	return [
		{
			'@type': 'GovernmentService',
			'@id': url,
			url,
			name: call.title,
			description: call.summary,
			provider: providerOf(programme),
			audience: { '@type': 'Audience', audienceType: audienceText(programme.language, call) },
			areaServed: areaOf(call),
			availableChannel: channelOf(url, call),
		},
	]
}

/** The regions that it is for, where it is for some only. */
function areaOf({ eligibilityRules, regions, programme }: CallDetail) {
	const codes = eligibilityRules.flatMap((rule) => (rule.kind === 'region' && !rule.soft ? rule.regionCodes : []))
	const named = regions.filter(({ code }) => codes.includes(code))
	return named.length === 0
		? areaServed(programme)
		: named.map(({ code, name }) => ({ '@type': 'AdministrativeArea', name, identifier: code }))
}

function channelOf(url: string, { opensAt, deadlineAt, programme }: CallDetail) {
	const moment = (at: Date | null) => (at === null ? undefined : withOffset(at, programme.timeZone))
	return {
		'@type': 'ServiceChannel',
		serviceUrl: `${url}/applications/new`,
		availableLanguage: programme.language,
		hoursAvailable: {
			'@type': 'OpeningHoursSpecification',
			validFrom: moment(opensAt),
			validThrough: moment(deadlineAt && lastMinuteBefore(deadlineAt)),
		},
	}
}
