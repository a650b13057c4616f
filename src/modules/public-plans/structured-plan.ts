import type { Thing } from '../../ui/structured-data.tsx'
import type { View } from '../../ui/view.ts'
import { joinedParties } from '../partnerships/index.ts'
import { providerOf } from '../programmes/index.ts'
import type { PublicPlan } from './queries.ts'

/** The plan in the words of https://schema.org. Nothing of what is made up: machines would pass it on without saying so. */
export function structuredPlan(view: View, { plan, latest, programme, town }: PublicPlan): Thing[] {
	if (programme.invented) return []
	const url = `${view.publicUrl}/plans/${plan.slug}`
	return [
		{
			'@type': 'Report',
			'@id': url,
			url,
			name: latest.content.title,
			description: latest.content.lead,
			genre: latest.content.typeName,
			inLanguage: latest.content.language,
			version: String(latest.number),
			datePublished: latest.publishedAt.toISOString(),
			publisher: providerOf(programme),
			author: joinedParties(plan.partnership)
				.filter(({ isPerson }) => !isPerson)
				.map(({ name }) => ({ '@type': 'Organization', name })),
			...(town === undefined ? {} : { spatialCoverage: { '@type': 'Place', name: town.name } }),
		},
	]
}
