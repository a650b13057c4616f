import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { Block, Content, PageKind } from '../pages/index.ts'
import { fileWindows } from './file-windows.ts'
import { gapsOf, whyNotPublishable, whyNotThen } from './gaps.ts'

const text: Block = { kind: 'text', text: 'Noget.' }
const whole: Content = {
	title: 'T',
	summary: 'S',
	language: 'da',
	blocks: [text, { kind: 'files', files: [{ file: 'f', title: '' }] }],
	authors: 'A',
	year: '2026',
	licence: 'cc0-1.0',
}
const picture: Block = { kind: 'picture', file: 'f', alt: 'Et torv', decorative: false, caption: '' }

test.for<PageKind>(['page', 'news', 'publication'])('a whole %s lacks nothing', (kind) => {
	expect(gapsOf({ kind, content: whole })).toEqual([])
	expect(whyNotPublishable({ kind, content: whole })).toBeUndefined()
	expect(whyNotPublishable({ kind, content: { ...whole, title: '' } })).toBe('incomplete')
})

test.for<[kind: PageKind, over: Partial<Content>, gaps: string[]]>([
	['page', { title: ' ', summary: '', blocks: [] }, ['noTitle', 'noBlocks']],
	['news', { summary: '' }, ['noSummary']],
	['publication', { authors: '', year: '26', blocks: [text] }, ['noAuthors', 'noYear', 'noFile']],
])('a %s with %j lacks %j', ([kind, over, gaps]) => {
	expect(gapsOf({ kind, content: { ...whole, ...over } }).map(({ key }) => key)).toEqual(gaps)
})

test.for<[block: Block, gap: string | undefined]>([
	[{ kind: 'heading', level: 2, text: '' }, 'empty'],
	[{ kind: 'heading', level: 3, text: 'x' }, 'headingOrder'],
	[{ kind: 'heading', level: 2, text: 'x' }, undefined],
	[{ kind: 'text', text: '' }, 'empty'],
	[{ kind: 'text', text: '[x](javascript:y)' }, 'linkInText'],
	[{ kind: 'text', text: '[x](https://y.dk)' }, undefined],
	[{ ...picture, file: '' }, 'noPicture'],
	[{ ...picture, alt: '' }, 'noAlt'],
	[{ ...picture, alt: '', decorative: true }, undefined],
	[picture, undefined],
	[{ kind: 'files', files: [] }, 'empty'],
	[{ kind: 'quote', text: '', who: 'x' }, 'empty'],
	[{ kind: 'callout', title: '', text: 'x' }, 'empty'],
	[{ kind: 'callout', title: 'x', text: '' }, 'empty'],
	[{ kind: 'links', text: ' ' }, 'empty'],
	[{ kind: 'links', text: 'x https://a.dk\ny' }, 'linksWrong'],
	[{ kind: 'links', text: 'x https://a.dk' }, undefined],
])('a block %j lacks %s', ([block, gap]) => {
	const gaps = gapsOf({ kind: 'news', content: { ...whole, blocks: [text, block] } })

	expect(gaps).toEqual(gap === undefined ? [] : [{ key: gap, block: 1 }])
})

const day = (day: number) => new Date(`2026-03-0${day}T10:00:00Z`)

test.for([
	[null, null, undefined],
	[day(3), null, undefined],
	[day(2), null, 'fromPast'],
	[day(1), null, 'fromPast'],
	[null, day(3), undefined],
	[null, day(2), 'untilBeforeFrom'],
	[day(4), day(4), 'untilBeforeFrom'],
	[day(4), day(5), undefined],
] as const)('from %s until %s: %s', ([from, until, reason]) => {
	expect(whyNotThen({ from, until }, day(2))).toBe(reason)
})

test('files are open as long as what shows them is shown', () => {
	const of = (...files: string[]) => ({
		blocks: [{ kind: 'files' as const, files: files.map((file) => ({ file, title: '' })) }],
	})
	const contents = new Map([
		[1, of('a', 'b')],
		[2, of('b', 'c')],
	])
	const windows = (showings: { fromAt: Date; edition: number | null }[], at: Date) =>
		fileWindows({ showings, contents }, at).map(({ id, from, until }) => [id, from.getDate(), until?.getDate() ?? null])
	const plan = [
		{ fromAt: day(1), edition: 1 },
		{ fromAt: day(3), edition: 2 },
		{ fromAt: day(5), edition: null },
	]

	expect(windows(plan, day(2))).toEqual([
		['a', 1, 3],
		['b', 1, 5],
		['c', 3, 5],
	])
	expect(windows(plan, day(4))).toEqual([
		['b', 3, 5],
		['c', 3, 5],
	])
	expect(windows(plan, day(6))).toEqual([])
	expect(fileWindows({ showings: [{ fromAt: day(1), edition: 1 }], contents }, day(2))[0]?.id).toBe('a' as Id<'file'>)
})
