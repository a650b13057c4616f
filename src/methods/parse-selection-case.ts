import type * as z from 'zod'
import { findCaseFault } from './case-faults.ts'
import { caseSchema } from './selection-case.ts'
import type { SelectionCase } from './selection-case.ts'

/** The input is not a case. `field` is the path of the first thing that is wrong, such as `rules[2].max`. */
export class InvalidCase extends Error {
	override readonly name = 'InvalidCase'
	readonly field: string

	constructor(field: string, reason: string) {
		super(field ? `${field}: ${reason}` : reason)
		this.field = field
	}
}

/** Reads a case, whole (`{ id, method, input, … }`) or its `input` alone. Throws InvalidCase. */
export function parseSelectionCase(json: unknown): SelectionCase {
	const parsed = caseSchema.safeParse(inputOf(json))
	if (!parsed.success) throw invalidCase(parsed.error)
	const fault = findCaseFault(parsed.data)
	if (fault) throw new InvalidCase(fault.field, fault.reason)
	return parsed.data
}

/** The `input` of a whole case; anything else is taken as an input already. */
export function inputOf(json: unknown): unknown {
	return typeof json === 'object' && json !== null && 'input' in json ? json.input : json
}

/** The first fault of an input as one line that names the field. */
export function invalidCase(error: z.ZodError): InvalidCase {
	const [issue] = error.issues
	if (!issue) return new InvalidCase('', error.message)
	const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
	const reason = unknownKey.length > 0 ? 'is not known' : issue.message
	return new InvalidCase(writePath([...issue.path, ...unknownKey]), reason)
}

function writePath(path: readonly PropertyKey[]): string {
	return path
		.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
		.join('')
		.replace(/^\./, '')
}
