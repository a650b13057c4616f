import { addPart, createProgramme, publishProgramme } from '../../src/modules/programme-setup/index.ts'
import { findProgramme, type Programme, type TemplateKey } from '../../src/modules/programmes/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'

type Wish = {
	template?: TemplateKey
	name?: string
	slug?: string
	owner?: string
	startsOn?: string
	state?: Programme['state']
}

let made = 0

/** A published programme, made from its template by the real verbs; `actor` must be a secretariat everywhere. */
export async function aProgramme(tx: Tx, actor: Actor, wish: Wish = {}): Promise<Programme> {
	made += 1
	const { template = 'test-towns', startsOn = '2026-01-01', state = 'published' } = wish
	const { name = `Prøveprogram ${made}`, slug = `proeveprogram-${made}`, owner = 'Prøvesekretariatet' } = wish
	const id = await createProgramme(tx, actor, { template, name, slug, owner, startsOn })
	if (state === 'published') await publishProgramme(tx, actor, id)
	return found(await findProgramme(tx, id))
}

/** A section with these words, at the end. */
export function aSection(tx: Tx, actor: Actor, programme: Programme, title: string): Promise<string> {
	const words = { title, body: 'Noget at læse.', source: '' }
	return addPart(tx, actor, { programmeId: programme.id, part: { kind: 'section', words } })
}
