import { afterAll, beforeAll, describe } from 'vitest'
import { oneAfterAnother } from '../support/journey.ts'
import { actions } from './development-plan/actions.ts'
import { adoption } from './development-plan/adoption.ts'
import { agreed } from './development-plan/agreement.ts'
import { begun } from './development-plan/begun.ts'
import { consultation } from './development-plan/consultation.ts'
import { files } from './development-plan/files.ts'
import { founding } from './development-plan/founding.ts'
import { joining } from './development-plan/joining.ts'
import { pledges } from './development-plan/pledges.ts'
import { progress } from './development-plan/progress.ts'
import { register } from './development-plan/register.ts'
import { silence } from './development-plan/silence.ts'
import { totals } from './development-plan/totals.ts'
import { endTown, startTown } from './development-plan/town.ts'
import { writing } from './development-plan/writing.ts'

// A town centre, from an empty partnership to a plan that all parties have adopted and follow, four of the ten by a link on a phone.

beforeAll(startTown)
afterAll(endTown)
oneAfterAnother()

describe('the partnership', founding)
describe('the register', register)
describe('the agreement', agreed)
describe('the development plan', begun)
describe('the actions', actions)
describe('the text', writing)
describe('what is pledged', pledges)
describe('what it adds up to', totals)
describe('the consultation', consultation)
describe('the adoption', adoption)
describe('whoever joins', joining)
describe('how far it is', progress)
describe('what can be taken away', files)
describe('what stays with the team', silence)
