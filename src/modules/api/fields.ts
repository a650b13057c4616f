import * as z from 'zod'
import { languages } from '../../platform/i18n.ts'

/** Schemas by name; the document refers to them. */
export const answers = z.registry<{ id: string }>()
export const bodies = z.registry<{ id: string }>()

/** An instant, whatever it is in the program. */
export const instant = z
	.preprocess((value) => (value instanceof Date ? value.toISOString() : value), z.iso.datetime())
	.meta({ examples: ['2026-03-31T21:59:00.000Z'] })
/** A day of the calendar, which has no zone. */
export const day = z.iso.date().meta({ examples: ['2026-03-31'] })
export const language = z.enum(languages).meta({ description: 'The language of the words.' })
/** A machine's address for the thing, or a person's. */
/** For things that are translated. */
export const wantedLanguage = z.enum(languages).default('da').meta({
	description: 'The words are in it where they are translated; `language` of the answer says in which they are.',
})
export const url = z.url()
export const uuid = z.uuid()
export const key = z.string().meta({ examples: ['tomme-butikker'] })

export const Term = z.object({ key, kind: z.enum(['theme', 'challenge']) }).register(answers, { id: 'TermReference' })

/** Where a thing stands: for programs, and for people. */
export const addresses = {
	url: url.meta({ description: 'Where the API has it whole.' }),
	page: url.meta({ description: 'Where people read it.' }),
}

const slug = z
	.string()
	.regex(/^[\w-]{1,120}$/)
	.meta({ description: 'The last part of its address on the site.', examples: ['levende-bymidter'] })
export const bySlug = z.strictObject({ slug })
export const inLanguage = z.strictObject({ language: wantedLanguage })
export const byId = z.strictObject({ id: uuid })

/** In an address: any of several, given once or more often. */
export function many<Value extends z.ZodType>(value: Value, description: string) {
	return z
		.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(value).max(20))
		.meta({ description })
}
