import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canDraft, canPostpone, canPublish } from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>

function someone(role: Role, programmeId: Id<'programme'> | null): Actor {
	return { id: 'x' as Id<'person'>, name: '', email: '', language: 'da', grants: [{ role, programmeId }], mandates: [] }
}

const actors = {
	nobody: undefined,
	secretariat: someone('secretariat', here),
	everywhere: someone('secretariat', null),
	elsewhere: someone('secretariat', elsewhere),
	administrator: someone('administrator', null),
	assessor: someone('assessor', here),
	committee: someone('committee', here),
	decisionMaker: someone('decision_maker', here),
	reader: someone('reader', here),
}

test.each<[string, (actor: Actor | undefined) => boolean]>([
	['drafted', (actor) => canDraft(actor, here)],
	['published', (actor) => canPublish(actor, { programmeId: here })],
	['postponed', (actor) => canPostpone(actor, { programmeId: here })],
])('a call is %s by the secretariat of its programme only', (_, permits) => {
	const permitted = Object.entries(actors).flatMap(([name, actor]) => (permits(actor) ? name : []))

	expect(permitted).toEqual(['secretariat', 'everywhere', 'administrator'])
})
