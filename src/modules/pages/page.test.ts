import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { hasBeenPublic, nextShowing, pagePath, type PageState, type Showing, stateOf } from './page.ts'
import { canEdit } from './policy.ts'

const day = (day: number) => new Date(`2026-03-0${day}T10:00:00Z`)
const show = (on: number, edition: number | null): Showing => ({ fromAt: day(on), edition })

test.for<[showings: Showing[], at: number, state: PageState, next: number | null | undefined, been: boolean]>([
	[[], 1, 'draft', undefined, false],
	[[show(2, 1)], 1, 'scheduled', 1, false],
	[[show(2, 1)], 2, 'public', undefined, true],
	[[show(2, 1), show(4, null)], 3, 'public', null, true],
	[[show(2, 1), show(4, null)], 4, 'withdrawn', undefined, true],
	[[show(2, 1), show(4, 2)], 3, 'public', 2, true],
	[[show(2, 1), show(3, null), show(5, 2)], 4, 'scheduled', 2, true],
	[[show(2, null)], 1, 'draft', null, false],
])('of %j on day %i it is %s', ([showings, at, state, next, been]) => {
	expect(stateOf({ showings }, day(at))).toBe(state)
	expect(nextShowing(showings, day(at))?.edition).toBe(next)
	expect(hasBeenPublic({ showings }, day(at))).toBe(been)
})

test('a page has its address below its programme, or of its own', () => {
	expect(pagePath({ kind: 'publication', slug: 'a' }, { slug: 'p' })).toBe('/programmes/p/publications/a')
	expect(pagePath({ kind: 'news', slug: 'a' }, { slug: 'p' })).toBe('/programmes/p/news/a')
	expect(pagePath({ kind: 'page', slug: 'om' }, null)).toBe('/pages/om')
})

const here = 'here' as Id<'programme'>

function actorWith(role: Role, programmeId: Id<'programme'> | null): Actor {
	const person = { id: 'p' as Id<'person'>, name: 'Alice', email: 'alice@people.example', language: 'da' as const }
	return { ...person, grants: [{ role, programmeId }], mandates: [] }
}

test.for<[who: string, actor: Actor | undefined, ofProgramme: boolean, ofHouse: boolean]>([
	['nobody', undefined, false, false],
	['an administrator', actorWith('administrator', null), true, true],
	['a secretariat everywhere', actorWith('secretariat', null), true, true],
	['its secretariat', actorWith('secretariat', here), true, false],
	['another secretariat', actorWith('secretariat', 'elsewhere' as Id<'programme'>), false, false],
	['its assessor', actorWith('assessor', here), false, false],
	['its committee', actorWith('committee', here), false, false],
	['its decision maker', actorWith('decision_maker', here), false, false],
	['its facilitator', actorWith('facilitator', here), false, false],
	['its evaluator', actorWith('evaluator', here), false, false],
	['its reader', actorWith('reader', here), false, false],
])('%s writes for the programme, for the house', ([, actor, ofProgramme, ofHouse]) => {
	expect(canEdit(actor, { programmeId: here })).toBe(ofProgramme)
	expect(canEdit(actor, { programmeId: null })).toBe(ofHouse)
})
