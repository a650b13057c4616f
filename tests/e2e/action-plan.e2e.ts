import { afterAll, beforeAll, describe } from 'vitest'
import { oneAfterAnother } from '../support/journey.ts'
import { endStory, startStory } from './action-plan/story.ts'
import { table } from './action-plan/table.ts'

// A Dutch action plan for the recovery of a village’s heart: made, consulted, adopted and followed, all of it in Dutch.

beforeAll(startStory)
afterAll(endStory)
oneAfterAnother()

describe('those at the table', table)
