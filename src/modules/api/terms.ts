import * as z from 'zod'
import { found } from '../../platform/errors.ts'
import { findTerm, listTerms, termKinds } from '../taxonomy/index.ts'
import { reading } from './endpoint.ts'
import { answers, key, uuid } from './fields.ts'
import { pageOf, pageOfMany, paging } from './paging.ts'

const kind = z.enum(termKinds)
const Term = z
	.object({
		id: uuid,
		key: key.meta({ description: 'Never changes.' }),
		kind,
		labels: z.object({ da: z.string(), nl: z.string(), en: z.string() }),
		synonyms: z.array(z.string()),
	})
	.register(answers, { id: 'Term' })
const TermList = pageOfMany(Term).register(answers, { id: 'TermList' })

export const termEndpoints = [
	reading({
		id: 'listTerms',
		path: '/terms',
		tag: 'Terms',
		summary: 'The vocabulary: themes and challenges in three languages',
		query: z.strictObject({ ...paging, kind: kind.optional() }),
		answer: TermList,
		read: async (ask) => pageOf(await listTerms(ask.db, ask.query.kind), (term) => term.key, ask),
	}),
	reading({
		id: 'readTerm',
		path: '/terms/{key}',
		tag: 'Terms',
		summary: 'A term; by the key of one that was merged into it too',
		params: z.strictObject({ key: z.string().regex(/^[\w-]{1,80}$/) }),
		answer: Term,
		read: async (ask) => found(await findTerm(ask.db, ask.params.key)),
	}),
]
