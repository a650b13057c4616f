import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { itemAddress } from '../library/index.ts'
import type { Story } from '../toolbox/index.ts'
import { placeNames } from './case-words.ts'
import { listCasesOfMeasure, listSites } from './queries.ts'

/** The published cases that built with the measure, for its own page. */
export async function listStories(db: Db, measureId: Id<'libraryItem'>, language: Language): Promise<Story[]> {
	const cases = await listCasesOfMeasure(db, measureId, language)
	const places = cases.flatMap((one) => one.places)
	const sites = await listSites(db, places, dayAt(now(), HOME_TIME_ZONE))
	return cases.map((one) => {
		const block = one.blocks.find((built) => built.measureId === measureId)
		return {
			title: one.title,
			href: itemAddress({ kind: 'case', slug: one.slug }),
			language: one.language,
			where: placeNames(one, sites).join('; '),
			enabledBy: block?.enabledBy ?? '',
		}
	})
}
