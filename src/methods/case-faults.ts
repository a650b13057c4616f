import { toScaledInteger } from './decimal.ts'
import type { Rule } from './rule-schema.ts'
import type { Applicant, SelectionCase } from './selection-case.ts'

export type CaseFault = { field: string; reason: string }

/** The first thing in a well-formed case that refers to nothing, is there twice or cannot be reckoned with. */
export function findCaseFault(input: SelectionCase): CaseFault | undefined {
	return (
		repeatedId('applicants', input.applicants) ??
		repeatedId('rules', input.rules) ??
		unsafeScore(input) ??
		firstOf(input.rules, (rule, index) => ruleFault(input, rule, `rules[${index}]`)) ??
		variantFault(input)
	)
}

function repeatedId(list: string, things: readonly { id: string }[]): CaseFault | undefined {
	const seen = new Set<string>()
	const index = things.findIndex(({ id }) => seen.has(id) || !seen.add(id))
	return index < 0 ? undefined : { field: `${list}[${index}].id`, reason: `${things[index]?.id} is there twice` }
}

/** Sums of scores must stay whole numbers that a double holds exactly. */
function unsafeScore({ applicants, scoreScale }: SelectionCase): CaseFault | undefined {
	let sum = 0
	return firstOf(applicants, ({ score }, index) => {
		sum += Math.abs(toScaledInteger(score, scoreScale))
		return Number.isSafeInteger(sum)
			? undefined
			: { field: `applicants[${index}].score`, reason: 'makes the sum of scores too large' }
	})
}

function ruleFault({ applicants }: SelectionCase, rule: Rule, path: string): CaseFault | undefined {
	if ('attribute' in rule && isUnknown(applicants, rule.attribute)) {
		return { field: `${path}.attribute`, reason: `no applicant has ${rule.attribute}` }
	}
	if (rule.type === 'budget') return notANumber(applicants, rule.attribute)
	if ('applicant' in rule) return unknownApplicant(applicants, `${path}.applicant`, rule.applicant)
	if (!('a' in rule)) return undefined
	if (rule.a === rule.b) return { field: `${path}.b`, reason: 'must be another applicant than a' }
	return unknownApplicant(applicants, `${path}.a`, rule.a) ?? unknownApplicant(applicants, `${path}.b`, rule.b)
}

function isUnknown(applicants: readonly Applicant[], attribute: string): boolean {
	return applicants.length > 0 && applicants.every((applicant) => applicant[attribute] === undefined)
}

function notANumber(applicants: readonly Applicant[], attribute: string): CaseFault | undefined {
	const index = applicants.findIndex((applicant) => !Number.isFinite(applicant[attribute]))
	return index < 0
		? undefined
		: { field: `applicants[${index}].${attribute}`, reason: 'must be a number, as a budget counts it' }
}

function unknownApplicant(applicants: readonly Applicant[], field: string, id: string): CaseFault | undefined {
	return applicants.some((applicant) => applicant.id === id)
		? undefined
		: { field, reason: `no applicant is called ${id}` }
}

function variantFault({ applicants, objectiveVariants = [] }: SelectionCase): CaseFault | undefined {
	return firstOf(objectiveVariants, ({ name, cells }, index) => {
		const path = `objectiveVariants[${index}]`
		if (objectiveVariants.findIndex((variant) => variant.name === name) < index)
			return { field: `${path}.name`, reason: `${name} is there twice` }
		const unknown = cells.find((attribute) => isUnknown(applicants, attribute))
		return unknown === undefined ? undefined : { field: `${path}.cells`, reason: `no applicant has ${unknown}` }
	})
}

function firstOf<Thing>(
	things: readonly Thing[],
	faultOf: (thing: Thing, index: number) => CaseFault | undefined,
): CaseFault | undefined {
	for (const [index, thing] of things.entries()) {
		const fault = faultOf(thing, index)
		if (fault) return fault
	}
	return undefined
}
