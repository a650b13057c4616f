import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { DocumentKind } from '../search/index.ts'
import { listMatches } from '../search/index.ts'
import type { CaseTheme, PeerCase } from './peer-case.ts'

export type KindredItem = { kind: 'measure' | 'case' | 'recommendation'; title: string; path: string; themes: string[] }
export type KindredCase = Pick<PeerCase, 'id' | 'question' | 'seatName' | 'giverName'> & { themes: string[] }

const KINDS = ['measure', 'case', 'recommendation'] as const satisfies DocumentKind[]
const MOST_OF_A_THEME = 40
const MOST_SHOWN = 6

/** Of the cases that the reader sees already, those about the same; whoever sits in the room may be asked. */
export function kindredCases(one: PeerCase, readable: readonly PeerCase[]): KindredCase[] {
	const own = one.themes.map(({ key }) => key)
	return readable
		.filter((other) => other.seatId !== one.seatId && ['offered', 'taken', 'held'].includes(other.state))
		.map(({ themes, ...other }) => ({ ...other, themes: themes.flatMap(({ key }) => (own.includes(key) ? key : [])) }))
		.filter(({ themes }) => themes.length > 0)
		.sort((a, b) => b.themes.length - a.themes.length)
		.slice(0, MOST_SHOWN)
}

/** Of the library, what shares the most themes. Asked as the public, by themes only: no word of a case is looked for. */
export async function listKindredItems(
	db: Db,
	{ themes, language }: { themes: readonly CaseTheme[]; language: Language },
): Promise<KindredItem[]> {
	const items = new Map<string, KindredItem>()
	for (const { key } of themes) {
		const question = { ...NOTHING_ELSE, kinds: KINDS, terms: [key], language }
		for (const { kind, path, title } of await listMatches(db, undefined, { question, most: MOST_OF_A_THEME })) {
			const known = items.get(path) ?? { kind: kind as KindredItem['kind'], title, path, themes: [] }
			items.set(path, { ...known, themes: [...known.themes, key] })
		}
	}
	const alphabet = new Intl.Collator(language)
	return [...items.values()]
		.sort((a, b) => b.themes.length - a.themes.length || alphabet.compare(a.title, b.title))
		.slice(0, MOST_SHOWN)
}

const NOTHING_ELSE = { text: '', places: [], programmes: [], years: [], page: 1 }
