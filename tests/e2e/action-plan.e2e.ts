import { afterAll, beforeAll, describe } from 'vitest'
import { oneAfterAnother } from '../support/journey.ts'
import { endStory, startStory } from './action-plan/story.ts'
import { taking } from './action-plan/taking.ts'
import { table } from './action-plan/table.ts'
import { adopting } from './action-plan/adopting.ts'
import { consulting } from './action-plan/consulting.ts'
import { following } from './action-plan/following.ts'
import { interplay } from './action-plan/interplay.ts'
import { making } from './action-plan/making.ts'

// A Dutch action plan for the recovery of a village’s heart: made, consulted, adopted and followed, all of it in Dutch.

beforeAll(startStory)
afterAll(endStory)
oneAfterAnother()

describe('those at the table', table)
describe('the plan', making)
describe('the interplay', interplay)
describe('the consultation', consulting)
describe('who adopts it', adopting)
describe('how far it is', following)
describe('what one takes away', taking)
