import { afterAll, beforeAll, describe } from 'vitest'
import { oneAfterAnother } from '../support/journey.ts'
import { cases } from './two-years/cases.ts'
import { dates } from './two-years/dates.ts'
import { endProduct } from './two-years/end-product.ts'
import { firstMeeting } from './two-years/first-meeting.ts'
import { firstSummary } from './two-years/first-summary.ts'
import { hosts } from './two-years/hosts.ts'
import { meetingOf } from './two-years/later-meetings.ts'
import { leaving } from './two-years/leaving.ts'
import { MEETINGS } from './two-years/plans.ts'
import { silence } from './two-years/silence.ts'
import { endYears, startYears } from './two-years/years.ts'

// Two years of a network with twenty-five seats, from the dates of its invitation to the end product, by a clock that moves.

beforeAll(startYears)
afterAll(endYears)
oneAfterAnother()

describe('the dates', dates)
describe('who hosts', hosts)
describe('the first meeting', firstMeeting)
describe('the cases of the first meeting', cases)
describe('what was said at the first meeting', firstSummary)
describe('the second meeting', meetingOf(MEETINGS[2]))
describe('the third meeting', meetingOf(MEETINGS[3]))
describe('the fourth meeting', meetingOf(MEETINGS[4]))
describe('one member', leaving)
describe('the fifth meeting', meetingOf(MEETINGS[5]))
describe('the sixth meeting', meetingOf(MEETINGS[6]))
describe('the seventh meeting', meetingOf(MEETINGS[7]))
describe('the eighth meeting', meetingOf(MEETINGS[8]))
describe('what the network leaves behind', endProduct)
describe('what stays in the room', silence)
