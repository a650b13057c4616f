import { describe, expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Item } from '../library/index.ts'
import { tasksOfLibrary } from './library-task.ts'

const [here, elsewhere] = ['here', 'elsewhere'] as Id<'programme'>[]
const [sara, karl] = ['sara', 'karl'] as Id<'person'>[]
const today = '2026-11-23'

const actor = (role: 'secretariat' | 'assessor'): Actor => ({
	id: sara!,
	name: '',
	email: '',
	language: 'da',
	grants: [{ role, programmeId: here! }],
	mandates: [],
})

function anItem(wish: Partial<Item>): Item {
	const item = { id: 'item', state: 'published', edition: 2, programmeId: here, editorId: sara, reviewOn: '2030-01-01' }
	return { ...item, ...wish } as Item
}

const behind = {
	itemId: 'item',
	language: 'nl',
	texts: {},
	ofEdition: 1,
	edition: 1,
	version: 1,
	publishedOf: 1,
} as const
const translations = [behind as never]

describe('the library on the desk', () => {
	test.for<[string, Partial<Item>, string[]]>([
		['what is well', {}, []],
		['a proposal', { state: 'proposed', edition: 0, editorId: null }, ['answerProposals 1']],
		['a proposal to another programme', { state: 'proposed', programmeId: elsewhere! }, []],
		['what is due today', { reviewOn: today }, ['reviewItems 1']],
		['what is due tomorrow', { reviewOn: '2026-11-24' }, []],
		['what is due and has no editor', { reviewOn: today, editorId: null }, ['reviewItems 1']],
		['what is due with another editor', { reviewOn: today, editorId: karl! }, []],
		['a draft whose date has passed', { reviewOn: today, state: 'draft' }, []],
	])('%s', ([, wish, told]) => {
		const tasks = tasksOfLibrary(actor('secretariat'), { items: [anItem(wish)], translations: [], today })

		expect(tasks.map(({ kind, count }) => `${kind} ${count}`)).toEqual(told)
	})

	test.for<[string, Partial<Item>, string[]]>([
		['behind', {}, ['updateTranslations 1 /library#behind']],
		['of the latest edition', { edition: 1 }, []],
		['of what another edits', { editorId: karl! }, []],
		['of what is withdrawn', { state: 'retired' }, []],
	])('a translation %s', ([, wish, told]) => {
		const tasks = tasksOfLibrary(actor('secretariat'), { items: [anItem(wish)], translations, today })

		expect(tasks.map(({ kind, count, href }) => `${kind} ${count} ${href}`)).toEqual(told)
	})

	test('waits for nobody else than the secretariat', () => {
		const items = [anItem({ reviewOn: today }), anItem({ state: 'proposed' })]

		expect(tasksOfLibrary(actor('assessor'), { items, translations, today })).toEqual([])
	})
})
