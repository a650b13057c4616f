import * as z from 'zod'
import { languages } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { Item } from '../library/index.ts'
import { currencies } from '../../platform/amount.ts'

/** How far the cooperation goes: a lasting one with a common strategy, or one about a project. */
export const depths = ['strategic', 'project'] as const
export const formalities = ['formal', 'informal'] as const
export const parties = ['public_private', 'public_civic', 'public_public', 'private'] as const
export const moneySources = ['municipality', 'state', 'eu', 'foundation', 'private', 'other'] as const
export type MoneySource = (typeof moneySources)[number]

const Partner = z.object({ name: z.string(), role: z.string() })
const Money = z.object({ source: z.enum(moneySources), amount: z.string() })

/** A case's own words, besides the envelope, its places and its building blocks. */
export const CaseWords = z.object({
	depth: z.enum(depths).nullable(),
	formality: z.enum(formalities).nullable(),
	parties: z.enum(parties).nullable(),
	startsOn: z.string().nullable(),
	endsOn: z.string().nullable(),
	partners: z.array(Partner),
	money: z.array(Money),
	/** What it cost altogether, where that is known apart from who paid. */
	total: z.string().nullable(),
	currency: z.enum(currencies),
	story: z.string(),
	enabledBy: z.string(),
	source: z.string(),
	sourceUrl: z.string(),
	/** What the source calls it, such as a number in a register. */
	sourceId: z.string(),
})
export type CaseWords = z.infer<typeof CaseWords>
export type Partner = z.infer<typeof Partner>

const CasePlace = z.object({
	label: z.string(),
	municipalityCode: z.string().nullable(),
	townId: z.string().nullable(),
	regionCode: z.string().nullable(),
})
export type CasePlace = z.infer<typeof CasePlace>

/** A part that others can build with too; the measure it comes from, where it is one of the toolbox. */
const Block = z.object({
	measureId: z.uuid().nullable(),
	title: z.string(),
	enabledBy: z.string(),
})
export type Block = Omit<z.infer<typeof Block>, 'measureId'> & { measureId: Id<'libraryItem'> | null }

export const CaseContent = CaseWords.extend({
	title: z.string(),
	summary: z.string(),
	language: z.enum(languages),
	places: z.array(CasePlace),
	blocks: z.array(Block),
})
export type CaseContent = z.infer<typeof CaseContent>

export type WholeCase = { words: CaseWords; places: CasePlace[]; blocks: Block[] }

export function contentOf({ title, summary, language }: Item, { words, places, blocks }: WholeCase): CaseContent {
	return { ...words, places, blocks, title, summary, language }
}

export const emptyWords: CaseWords = {
	depth: null,
	formality: null,
	parties: null,
	startsOn: null,
	endsOn: null,
	partners: [],
	money: [],
	total: null,
	currency: 'DKK',
	story: '',
	enabledBy: '',
	source: '',
	sourceUrl: '',
	sourceId: '',
}

/** A case as it is listed: its latest edition. */
export type ListedCase = CaseContent & {
	id: Id<'libraryItem'>
	slug: string
	terms: Item['terms']
	/** What it says in other languages than the one in which it is listed. */
	otherWords: string[]
}

/** What keeps a case from being shown to everybody. */
export function whyNotReadable(
	{ title, summary }: Pick<Item, 'title' | 'summary'>,
	{ words, places }: Pick<WholeCase, 'words' | 'places'>,
): 'summaryMissing' | 'placeMissing' | 'sourceMissing' | 'lostLetters' | undefined {
	if (summary === '') return 'summaryMissing'
	if (places.length === 0) return 'placeMissing'
	if (words.source === '') return 'sourceMissing'
	const written = [title, summary, words.story, words.enabledBy, ...words.partners.map(({ name }) => name)]
	return written.some((text) => text.includes('\uFFFD')) ? 'lostLetters' : undefined
}

/** In its currency: what it cost, or else what those paid of whom we know. */
export function budgetOf({ total, money }: Pick<CaseWords, 'total' | 'money'>): number | undefined {
	if (total !== null) return Number(total)
	return money.length === 0 ? undefined : money.reduce((sum, { amount }) => sum + Number(amount), 0)
}
