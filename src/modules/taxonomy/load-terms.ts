import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Tx } from '../../platform/database.ts'
import { root } from '../../platform/root.ts'
import { insertTerm } from './add-term.ts'
import { isKeyTaken } from './queries.ts'
import { shareSynonyms } from './share-synonyms.ts'
import { termKinds } from './term.ts'

const Label = z.string().min(1)
const StartTerm = z.object({
	kind: z.enum(termKinds),
	key: z.string(),
	labels: z.object({ da: Label, nl: Label, en: Label }),
	synonyms: z.array(z.string()),
})

/** The words that an installation begins with; a key that is known, renamed or merged, is left alone. */
export async function loadTerms(tx: Tx): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'library', 'terms.json'), 'utf8')
	for (const term of z.array(StartTerm).parse(JSON.parse(file))) {
		if (!(await isKeyTaken(tx, term.key))) await insertTerm(tx, undefined, term)
	}
	await shareSynonyms(tx)
}
