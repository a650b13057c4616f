import { dateWords } from '../../platform/dates-words.ts'
import type { Language } from '../../platform/i18n.ts'
import type { CallDetail } from '../calls/index.ts'
import type { CallForm, SetupDraft } from './drafts.ts'
import { words } from './messages.ts'
import type { PartKind } from './part.ts'

type Choice = { value: string; label: string }

/** One field of a form, told apart from how it is drawn, so that the same list also tells what stands now. */
export type SetupField = { name: string; label: string; hint?: string } & (
	| { as: 'text'; rows?: number; short?: boolean; content?: boolean; type?: 'text' | 'email' | 'tel' }
	| { as: 'number' }
	| { as: 'select' | 'one' | 'many'; options: Choice[] }
	| { as: 'check' }
)

export function callFields(language: Language, form: CallForm, call: CallDetail): SetupField[] {
	return { text: textFields, dates: dateFields, terms: termFields, postponement: postponementFields }[form](
		language,
		call,
	)
}

function textFields(language: Language, call: CallDetail): SetupField[] {
	const { fields } = words(language)
	const address: SetupField = { as: 'text', name: 'slug', label: fields.slug, hint: fields.slugHint }
	return [
		{ as: 'text', name: 'title', label: fields.title, content: true },
		...(call.state === 'draft' ? [address] : []),
		{ as: 'text', name: 'summary', label: fields.summary, hint: fields.summaryHint, rows: 3, content: true },
		{ as: 'text', name: 'body', label: fields.body, hint: fields.bodyHint, rows: 12, content: true },
	]
}

function dateFields(language: Language): SetupField[] {
	const { fields } = words(language)
	const { dayHint, timeHint } = dateWords(language)
	return [
		{ as: 'text', name: 'opensOn', label: fields.opensOn, hint: dayHint },
		{ as: 'text', name: 'opensTime', label: fields.opensTime, hint: timeHint, short: true },
		...deadlineFields(language),
	]
}

function deadlineFields(language: Language): SetupField[] {
	const { fields } = words(language)
	const { dayHint } = dateWords(language)
	return [
		{ as: 'text', name: 'deadlineOn', label: fields.deadlineOn, hint: dayHint },
		{ as: 'text', name: 'deadlineTime', label: fields.deadlineTime, hint: fields.deadlineTimeHint, short: true },
	]
}

function postponementFields(language: Language): SetupField[] {
	const { fields } = words(language)
	const reason = { name: 'reason', label: fields.reason, hint: fields.reasonHint }
	return [...deadlineFields(language), { as: 'text', ...reason, rows: 4, content: true }]
}

function termFields(language: Language): SetupField[] {
	const { fields } = words(language)
	const applies = [
		{ value: 'town', label: fields.appliesTown },
		{ value: 'municipality', label: fields.appliesMunicipality },
	]
	return [
		{ as: 'one', name: 'applies', label: fields.applies, options: applies },
		{ as: 'number', name: 'seatsMin', label: fields.seatsMin },
		{ as: 'number', name: 'seatsMax', label: fields.seatsMax },
		{ as: 'number', name: 'scaleMin', label: fields.scaleMin },
		{ as: 'number', name: 'scaleMax', label: fields.scaleMax },
		{ as: 'number', name: 'themesMax', label: fields.themesMax, hint: fields.themesMaxHint },
		{ as: 'text', name: 'drawSeed', label: fields.drawSeed, hint: fields.drawSeedHint },
	]
}

type About = { call: CallDetail; draft: SetupDraft }

/** The fields of a rule follow from what it is about, which is chosen before the form opens. */
export function partFields(language: Language, kind: PartKind, about: About): SetupField[] {
	const { fields } = words(language)
	const lists: Record<PartKind, () => SetupField[]> = {
		question: () => questionFields(language),
		criterion: () => [
			{ as: 'text', name: 'name', label: fields.name, content: true },
			{ as: 'text', name: 'guidance', label: fields.guidance, hint: fields.guidanceHint, rows: 3, content: true },
			{ as: 'text', name: 'weight', label: fields.weight, hint: fields.weightHint, short: true },
		],
		theme: () => [{ as: 'text', name: 'label', label: fields.label, content: true }],
		contact: () => contactFields(language),
		eligibilityRule: () => eligibilityFields(language, about),
		spreadRule: () => spreadFields(language, about),
	}
	return lists[kind]()
}

function questionFields(language: Language): SetupField[] {
	const { fields } = words(language)
	return [
		{ as: 'text', name: 'title', label: fields.question, rows: 2, content: true },
		{ as: 'text', name: 'shortTitle', label: fields.shortTitle, hint: fields.shortTitleHint, content: true },
		{ as: 'text', name: 'hint', label: fields.hint, hint: fields.hintHint, rows: 3, content: true },
		{ as: 'number', name: 'wordLimit', label: fields.wordLimit, hint: fields.wordLimitHint },
		{ as: 'check', name: 'required', label: fields.required },
	]
}

function contactFields(language: Language): SetupField[] {
	const { fields } = words(language)
	return [
		{ as: 'text', name: 'topic', label: fields.topic, hint: fields.topicHint, content: true },
		{ as: 'text', name: 'name', label: fields.contactName, hint: fields.contactNameHint, content: true },
		{ as: 'text', name: 'email', label: fields.email, type: 'email' },
		{ as: 'text', name: 'phone', label: fields.phone, hint: fields.phoneHint, type: 'tel' },
	]
}

function eligibilityFields(language: Language, { call, draft }: About): SetupField[] {
	const { fields } = words(language)
	const regions = call.regions.map(({ code, name }) => ({ value: code, label: name }))
	const softness = [
		{ value: 'soft', label: fields.softYes },
		{ value: 'hard', label: fields.softNo },
	]
	const limits: SetupField[] = [
		{ as: 'number', name: 'populationMin', label: fields.populationMin, hint: fields.populationHint },
		{ as: 'number', name: 'populationMax', label: fields.populationMax, hint: fields.populationHint },
	]
	const choice: SetupField[] = [{ as: 'many', name: 'regionCodes', label: fields.regionCodes, options: regions }]
	return [
		...(draft['kind'] === 'region' ? choice : limits),
		{ as: 'one', name: 'soft', label: fields.soft, options: softness },
		{ as: 'text', name: 'note', label: fields.note, hint: fields.noteHint, rows: 3, content: true },
	]
}

function spreadFields(language: Language, about: About): SetupField[] {
	const { fields } = words(language)
	const { kind } = about.draft
	const least: SetupField = { as: 'number', name: 'minCount', label: fields.minCount, hint: fields.minCountHint }
	return [
		...(kind === 'size' ? bandFields(language) : valueFields(language, about)),
		...(kind === 'municipality' ? [] : [least]),
		{ as: 'number', name: 'maxCount', label: fields.maxCount, hint: fields.maxCountHint },
		{ as: 'number', name: 'minDistinct', label: fields.minDistinct, hint: fields.minDistinctHint },
	]
}

function bandFields(language: Language): SetupField[] {
	const { fields } = words(language)
	return [
		{ as: 'number', name: 'populationFrom', label: fields.populationFrom, hint: fields.sizeHint },
		{ as: 'number', name: 'populationBelow', label: fields.populationBelow, hint: fields.sizeHint },
	]
}

/** A value that is gone since, such as a region, stays to be seen and chosen away. */
function valueFields(language: Language, { call, draft }: About): SetupField[] {
	const { fields } = words(language)
	const { kind, value } = draft
	if (kind !== 'region' && kind !== 'landsdel' && kind !== 'theme') return []
	const values = {
		region: call.regions.map(({ code, name }) => ({ value: code, label: name })),
		landsdel: call.landsdele.map((name) => ({ value: name, label: name })),
		theme: call.themes.map(({ key, label }) => ({ value: key, label })),
	}[kind]
	const isGone = typeof value === 'string' && value !== '' && !values.some((known) => known.value === value)
	const gone = isGone ? [{ value, label: value }] : []
	const options = [{ value: '', label: fields.valueAll[kind] }, ...gone, ...values]
	return [{ as: 'select', name: 'value', label: fields.value, options }]
}
