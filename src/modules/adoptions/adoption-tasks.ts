import type { ListPartyTasks, PartyTask } from '../partnerships/index.ts'
import { findPlan, listPlans } from '../plans/index.ts'
import { found } from '../../platform/errors.ts'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { LinkHolder } from '../partnerships/index.ts'
import { linkedAddress } from './adoption-address.ts'
import { concernText } from './concern-text.ts'
import { words } from './messages.ts'
import { canAdoptFor } from './policy.ts'
import { readSaid } from './queries.ts'
import { isBound, standingOf } from './standing.ts'

/** What a party is asked to adopt, on its own page behind its link: as long as it was asked, and nothing newer is there. */
export const listAdoptionTasks: ListPartyTasks = async (db, holder, language) => {
	const plans = await listPlans(db, holder.partnership.id)
	const published = plans.filter(({ state }) => state === 'published')
	const tasks = await Promise.all(published.map(({ id }) => taskOf(db, { holder, planId: id, language })))
	return tasks.flat()
}
