import { instantAt, withOffset } from '../../platform/dates.ts'
import type { FeedLink } from '../../ui/document.tsx'
import type { Thing } from '../../ui/structured-data.tsx'
import type { View } from '../../ui/view.ts'
import type { MilestoneWords, Programme } from './programme.ts'

// What a programme says to machines, in the words of https://schema.org. Nothing of what is made up: machines would pass
// it on without the notice that the page has.

export function programmeService(view: View, programme: Programme): Thing[] {
	if (isNotForMachines(programme)) return []
	const { name, summary, slug } = programme
	const url = `${view.publicUrl}/programmes/${slug}`
	return [
		{
			'@type': 'GovernmentService',
			'@id': url,
			url,
			name,
			description: summary,
			provider: providerOf(programme),
			areaServed: areaServed(programme),
		},
	]
}

/** Where and when one can be there. A date without place or time is a date, and no event. */
export function programmeEvents(view: View, programme: Programme, milestones: readonly Dated[]): Thing[] {
	if (isNotForMachines(programme)) return []
	return milestones.flatMap(({ title, summary, place, onDate, atTime, precision }) => {
		if (onDate === null || precision !== 'day' || (place === '' && atTime === null)) return []
		return [
			{
				'@type': 'Event',
				name: title,
				description: summary,
				url: `${view.publicUrl}/programmes/${programme.slug}#milestones`,
				startDate: atTime === null ? onDate : momentOf(programme, onDate, atTime),
				location: place === '' ? undefined : { '@type': 'Place', name: place },
				organizer: providerOf(programme),
				inLanguage: programme.language,
			},
		]
	})
}

type Dated = Pick<MilestoneWords, 'title' | 'summary' | 'place' | 'onDate' | 'atTime' | 'precision'>

function momentOf({ timeZone }: Programme, onDate: string, atTime: string): string {
	return withOffset(instantAt(onDate, atTime, timeZone), timeZone)
}

function isNotForMachines({ invented, state }: Programme): boolean {
	return invented || state === 'draft'
}

export function providerOf({ owner }: Pick<Programme, 'owner'>) {
	return { '@type': 'Organization', name: owner }
}

export function areaServed({ country }: Pick<Programme, 'country'>) {
	return { '@type': 'Country', name: { DK: 'Danmark', NL: 'Nederland' }[country], identifier: country }
}

/** The head of the programme's pages leads to it. */
export function programmeFeed({ slug, name, state }: Programme): FeedLink | undefined {
	return state === 'draft' ? undefined : { href: `/programmes/${slug}/feed.atom`, title: name }
}
