import * as z from 'zod'
import { optionalDayField } from '../../platform/dates-form.ts'
import { writeDay } from '../../platform/dates-format.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { envelopeFields } from '../library/index.ts'
import { currencies, type DecimalMark, readAmount } from '../../platform/amount.ts'
import {
	type Block,
	type CasePlace,
	type CaseWords,
	depths,
	formalities,
	moneySources,
	parties,
	type WholeCase,
} from './case.ts'
import type { FindPlace, PlaceFault } from './gazetteer.ts'
import type { Sites } from './queries.ts'

/** As many blocks as the form offers; who needs more writes a second case. */
export const BLOCKS = 6

function choice<Value extends string>(values: readonly Value[]) {
	return z
		.union([z.literal(''), z.enum(values as readonly [Value, ...Value[]], 'choiceUnknown')])
		.default('')
		.transform((value) => (value === '' ? null : value))
}

export function decimalMarkOf(language: Language): DecimalMark {
	return language === 'en' ? 'point' : 'comma'
}

function amountField(language: Language) {
	return z
		.string()
		.default('')
		.transform((text, context) => {
			if (text.trim() === '') return null
			const amount = readAmount(text.trim(), decimalMarkOf(language))
			if (amount !== undefined && !amount.startsWith('-')) return amount
			context.addIssue({ code: 'custom', message: 'amountWrong' })
			return z.NEVER
		})
}

const long = z.string().trim().max(20_000, 'textLong').default('')
const line = z.string().trim().max(300, 'lineLong').default('')

function blockFields() {
	const measure = z
		.union([z.literal(''), z.uuid('choiceUnknown')])
		.default('')
		.transform((id) => (id === '' ? null : (id as Id<'libraryItem'>)))
	const fields = Array.from({ length: BLOCKS }, (_, index) => [
		[`blockMeasure${index}`, measure],
		[`blockTitle${index}`, line],
		[`blockEnabled${index}`, long],
	])
	return Object.fromEntries(fields.flat()) as Record<`blockMeasure${number}`, typeof measure> &
		Record<`blockTitle${number}` | `blockEnabled${number}`, typeof line>
}

/** The part of the form that a case has besides the envelope. */
export function caseFields(language: Language) {
	return {
		depth: choice(depths),
		formality: choice(formalities),
		parties: choice(parties),
		startsOn: optionalDayField(language),
		endsOn: optionalDayField(language),
		places: z.string().trim().max(2000, 'textLong').default(''),
		partners: long,
		currency: z.enum(currencies, 'choiceUnknown').default('DKK'),
		total: amountField(language),
		...(Object.fromEntries(moneySources.map((source) => [`money_${source}`, amountField(language)])) as Record<
			`money_${(typeof moneySources)[number]}`,
			ReturnType<typeof amountField>
		>),
		story: long,
		enabledBy: long,
		source: line,
		sourceUrl: z
			.union(
				[z.literal(''), z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'urlWrong' })],
				'urlWrong',
			)
			.default(''),
		sourceId: line,
		...blockFields(),
	}
}

function endsInTime({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): boolean {
	return startsOn === null || endsOn === null || startsOn <= endsOn
}

export function caseForm(language: Language) {
	const fields = z.object({ ...envelopeFields(language), ...caseFields(language) })
	return fields.refine(endsInTime, { message: 'periodBackwards', path: ['endsOn'] })
}
export type CaseForm = z.infer<ReturnType<typeof caseForm>>
export type CaseDraft = Partial<Record<keyof CaseForm, string | string[]>>

export function wordsIn(form: CaseForm): CaseWords {
	const { depth, formality, parties: between, startsOn, endsOn, total, currency } = form
	const { story, enabledBy, source, sourceUrl, sourceId } = form
	const money = moneySources.flatMap((paidBy) => {
		const amount = form[`money_${paidBy}`]
		return amount === null ? [] : [{ source: paidBy, amount }]
	})
	const partners = linesOf(form.partners).map((text) => {
		const [name = '', ...role] = text.split('|').map((part) => part.trim())
		return { name, role: role.join(', ') }
	})
	return {
		depth,
		formality,
		parties: between,
		startsOn,
		endsOn,
		total,
		currency,
		story,
		enabledBy,
		source,
		sourceUrl,
		sourceId,
		money,
		partners,
	}
}

export function blocksIn(form: CaseForm): Block[] {
	return Array.from({ length: BLOCKS }, (_, index) => ({
		measureId: (form as Record<string, unknown>)[`blockMeasure${index}`] as Id<'libraryItem'> | null,
		title: String((form as Record<string, unknown>)[`blockTitle${index}`]),
		enabledBy: String((form as Record<string, unknown>)[`blockEnabled${index}`]),
	})).filter(({ measureId, title }) => measureId !== null || title !== '')
}

/** One place a line: `Hobro` or `Assens, Mariagerfjord`. What could be several is a fault, what is unknown keeps its name. */
export function placesIn(text: string, find: FindPlace): { places: CasePlace[]; fault?: PlaceFault } {
	const readings = linesOf(text).map((written) => readPlaceLine(written, find))
	const fault = readings.flatMap(({ faults }) => faults).find(({ reason }) => reason !== 'placeUnknown')
	return { places: readings.flatMap(({ place }) => place ?? []), ...(fault && { fault }) }
}

function readPlaceLine(written: string, find: FindPlace) {
	const [town = '', within = ''] = written.split(/,\s*(?=[^,]*$)/)
	if (within === '') return find({ town })
	const inMunicipality = find({ town, municipality: within })
	return inMunicipality.faults.length === 0 ? inMunicipality : find({ town, region: within })
}

function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map((written) => written.trim())
		.filter((written) => written !== '')
}

/** What stands in the fields of a case that was saved. */
export function caseDraft(language: Language, { words, places, blocks }: WholeCase, sites: Sites): CaseDraft {
	const day = (date: string | null) => (date === null ? '' : writeDay(language, date))
	const amount = (value: string | null) =>
		value === null ? '' : decimalMarkOf(language) === 'comma' ? value.replace('.', ',') : value
	const amounts = Object.fromEntries(words.money.map((paid) => [`money_${paid.source}`, amount(paid.amount)]))
	const blockDrafts = blocks.flatMap(({ measureId, title, enabledBy }, index) => [
		[`blockMeasure${index}`, measureId ?? ''],
		[`blockTitle${index}`, title],
		[`blockEnabled${index}`, enabledBy],
	])
	const { depth, formality, parties: between, currency, story, enabledBy, source, sourceUrl, sourceId } = words
	return {
		depth: depth ?? '',
		formality: formality ?? '',
		parties: between ?? '',
		currency,
		story,
		enabledBy,
		source,
		sourceUrl,
		sourceId,
		startsOn: day(words.startsOn),
		endsOn: day(words.endsOn),
		total: amount(words.total),
		...amounts,
		places: places.map((place) => placeLine(place, sites)).join('\n'),
		partners: words.partners.map(({ name, role }) => (role === '' ? name : `${name} | ${role}`)).join('\n'),
		...Object.fromEntries(blockDrafts),
	}
}

function placeLine(place: CasePlace, sites: Sites): string {
	const { municipalityName, regionName } = sites(place)
	const within = municipalityName ?? (place.label === regionName ? null : regionName)
	const isSame = within === null || (within === place.label && place.townId === null)
	return isSame ? place.label : `${place.label}, ${within}`
}
