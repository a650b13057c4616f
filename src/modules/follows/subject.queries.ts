import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import { type Language, listWords, quote } from '../../platform/i18n.ts'
import { findMunicipality, listRegions } from '../places/index.ts'
import { asksNothing, listDocuments, readQuestion, searchAddress } from '../search/index.ts'
import { findTerm, termLabel } from '../taxonomy/index.ts'
import { documentOf, followables, type Named, pathOfAll, type Subject } from './follow.ts'
import { words } from './messages.ts'

/** What an address asks to follow: `what` and `id`, or `what=search` and the question as the search asks it. */
export function subjectIn(address: URLSearchParams, language: Language): Subject | undefined {
	const what = followables.find((one) => one === address.get('what'))
	if (what !== 'search') return what && { what, subject: address.get('id') ?? '' }
	const question = { ...readQuestion(address, language), page: 1 }
	return asksNothing(question) ? undefined : { what, subject: searchAddress(question) }
}

type Asking = { actor: Actor | undefined; language: Language }

/** What it is called, for those who may see it; for others there is no such thing. */
export async function readNamed(db: Db, asking: Asking, subject: Subject): Promise<Named> {
	return { ...subject, ...found(await findName(db, asking, subject)) }
}

async function findName(db: Db, { actor, language }: Asking, subject: Subject) {
	const path = pathOfAll(subject, language) ?? ''
	switch (subject.what) {
		case 'search':
			return { title: await readSearchTitle(db, subject.subject, language), path }
		case 'theme': {
			const term = await findTerm(db, subject.subject)
			return term && { title: termLabel(language, term), path }
		}
		case 'town': {
			const title = await findPlaceName(db, subject.subject)
			return title === undefined ? undefined : { title, path }
		}
		default: {
			const [document] = await listDocuments(db, actor, [found(documentOf(subject))])
			return document && { title: document.title, path: document.path }
		}
	}
}

/** A municipality, or a region with all of its municipalities. */
async function findPlaceName(db: Db, code: string): Promise<string | undefined> {
	const municipality = await findMunicipality(db, code)
	if (municipality) return municipality.officialName
	const today = dayAt(now(), HOME_TIME_ZONE)
	const regions = [...(await listRegions(db, 'DK', today)), ...(await listRegions(db, 'NL', today))]
	return regions.find((region) => region.code === code)?.name
}

async function readSearchTitle(db: Db, address: string, language: Language): Promise<string> {
	const { search } = words(language)
	const asked = readQuestion(new URLSearchParams(address.replace(/^[^?]*\?/, '')), language)
	const terms = await Promise.all(asked.terms.map(async (key) => findTerm(db, key)))
	const places = await Promise.all(asked.places.map(async (code) => findPlaceName(db, code)))
	const names = [...terms.map((term) => term && termLabel(language, term)), ...places, ...asked.years]
	const known = names.filter((name) => name !== undefined)
	if (asked.text === '') return known.length === 0 ? search.onlyNarrowed : search.whole(listWords(language, known))
	const isNarrowed = known.length + asked.kinds.length + asked.programmes.length > 0
	return (isNarrowed ? search.narrowed : search.whole)(quote(language, asked.text))
}
