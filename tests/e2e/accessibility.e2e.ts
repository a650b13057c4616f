import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { readConfig } from '../../src/platform/config.ts'
import { connect } from '../../src/platform/database.ts'
import { root } from '../../src/platform/root.ts'
import { forgottenRoutes } from '../support/forgotten-routes.ts'
import { cases } from './accessibility/cases.ts'
import { channel } from './accessibility/channel.ts'
import { closedCalls } from './accessibility/closed-calls.ts'
import { endProducts } from './accessibility/end-products.ts'
import { follows } from './accessibility/follows.ts'
import { hosting } from './accessibility/hosting.ts'
import { learningLog } from './accessibility/learning-log.ts'
import { library } from './accessibility/library.ts'
import { materials } from './accessibility/materials.ts'
import { openData } from './accessibility/open-data.ts'
import { openCalls } from './accessibility/open-calls.ts'
import { pages } from './accessibility/pages.ts'
import { partnerships } from './accessibility/partnerships.ts'
import { plansGive } from './accessibility/plans-give.ts'
import { plansKeep } from './accessibility/plans-keep.ts'
import { publicPlans } from './accessibility/plans-show.ts'
import { publicEvents } from './accessibility/public-events.ts'
import { plansAdopted } from './accessibility/plans-adopt.ts'
import { planWriting } from './accessibility/plans-write.ts'
import { planActions, planEditor } from './accessibility/plans-edit.ts'
import { programmeSetup } from './accessibility/programme-setup.ts'
import { replacements } from './accessibility/replacements.ts'
import { rooms } from './accessibility/rooms.ts'
import { signUp } from './accessibility/sign-up.ts'
import { studyTrips } from './accessibility/study-trips.ts'
import { summaries } from './accessibility/summaries.ts'
import { endTour, faults, inspection, PEOPLE, startTour } from './accessibility/tour.ts'
import { webhooks } from './accessibility/webhooks.ts'

// Every page, for everybody who may see it, while the demonstration goes from open calls to a published result.

beforeAll(startTour)
afterAll(endTour)
beforeEach(() => {
	faults.length = 0
})

describe('while the calls are open', openCalls)
describe('in the toolbox and the library', library)
describe('what the secretariat writes', pages)
describe('in the cases', cases)
describe('what people follow', follows)
describe('in the room of those who take part', rooms)
describe('who comes to their meetings', signUp)
describe('who hosts them', hosting)
describe('where they travel together', studyTrips)
describe('what is read before them, and who comes to speak', materials)
describe('what everybody may come to', publicEvents)
describe('in the plans that everybody reads', publicPlans)
describe('in their channel', channel)
describe('what was said at their meetings', summaries)
describe('what a network leaves behind', endProducts)
describe('in their learning log', learningLog)
describe('in a partnership', partnerships)
describe('what is given to their plans', plansGive)
describe('what is taken away of their plans', plansKeep)
describe('what a plan wants done', planActions)
describe('what parties say to a plan', plansAdopted)
describe('where a plan is written together', planWriting)
describe('what a plan consists of', planEditor)
describe('in the open data', openData)
describe('while a programme is made', programmeSetup)
describe('in the webhooks', webhooks)
describe('once the calls are closed', closedCalls)
describe('when somebody leaves', replacements)

test('no page of the application was forgotten', () => {
	const db = connect('postgres://nobody@127.0.0.1:1/nothing')
	const { routes } = createApp({ db, config: readConfig({ TORVET_DEMO: 'on' }), assets: { css: '', scripts: {} } })

	expect(forgottenRoutes(routes, inspection.visited)).toEqual([])
})

test('nobody was forgotten', () => {
	const everybody = JSON.parse(readFileSync(join(root, 'templates/demo/people.json'), 'utf8')) as Demo[]
	const rolesOf = (people: Demo[]) => new Set(people.flatMap(({ roles }) => roles.map(({ role }) => role)))

	expect(rolesOf(everybody.filter(({ name }) => PEOPLE.includes(name)))).toEqual(rolesOf(everybody))
})

type Demo = { name: string; roles: { role: string }[] }
