import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { joinedParties } from '../partnerships/index.ts'
import { lockPlan } from '../plans/index.ts'
import type { Answer } from './adopt-version.ts'
import { keepWord } from './keep-word.ts'
import { canAskParties } from './policy.ts'
import { tellAnswer } from './tell-answer.ts'

type Wish = Answer & { partyId: Id<'party'> }

/** Writes down what a party decided on paper or in a meeting. The party gets the receipt, so that nobody decides for it unseen. */
export async function recordAnswer(
	tx: Tx,
	actor: Actor,
	{ planId, partyId, publicUrl, ...saying }: Wish,
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canAskParties(actor, plan))
	const party = found(joinedParties(plan.partnership).find(({ id }) => id === partyId))
	await keepWord(tx, { plan, party, saying, way: 'team', by: actor, trace: { partyId } })
	await tellAnswer(tx, { plan, party, saying, publicUrl })
}
