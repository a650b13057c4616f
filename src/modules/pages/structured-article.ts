import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { withOffset } from '../../platform/dates.ts'
import type { Thing } from '../../ui/structured-data.tsx'
import type { View } from '../../ui/view.ts'
import { type Programme, providerOf } from '../programmes/index.ts'
import type { Article } from './article.page.tsx'
import type { Licence } from './content.ts'

const licenceAddresses: Record<Licence, string | undefined> = {
	'cc-by-4.0': 'https://creativecommons.org/licenses/by/4.0/',
	'cc-by-sa-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
	'cc-by-nc-4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
	'cc0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
	reserved: undefined,
}

/** News and publications in the words of https://schema.org. By the organisation: who wrote it is nothing that machines need. */
export function articleThings(view: View, programme: Programme | null, { kind, content, shown }: Article): Thing[] {
	if (kind === 'page' || shown === undefined || programme === null || programme.invented) return []
	const { title, summary, language, year, licence } = content
	const moment = (at: Date) => withOffset(at, HOME_TIME_ZONE)
	const about = {
		url: `${view.publicUrl}${view.path.split('?')[0]}`,
		description: summary,
		inLanguage: language,
		dateModified: moment(shown.sinceAt),
		publisher: providerOf(programme),
	}
	return kind === 'news'
		? [{ '@type': 'NewsArticle', headline: title, ...about, datePublished: moment(shown.firstAt) }]
		: [{ '@type': 'Report', name: title, ...about, datePublished: year, license: licenceAddresses[licence] }]
}
