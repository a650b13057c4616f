import { afterAll, beforeAll, describe } from 'vitest'
import { oneAfterAnother } from '../support/journey.ts'
import { cases } from './two-years/cases.ts'
import { dates } from './two-years/dates.ts'
import { firstMeeting } from './two-years/first-meeting.ts'
import { hosts } from './two-years/hosts.ts'
import { endYears, startYears } from './two-years/years.ts'

// Two years of a network with twenty-five seats, from the dates of its invitation to the end product, by a clock that moves.

beforeAll(startYears)
afterAll(endYears)
oneAfterAnother()

describe('the dates', dates)
describe('who hosts', hosts)
describe('the first meeting', firstMeeting)
describe('the cases of the first meeting', cases)
