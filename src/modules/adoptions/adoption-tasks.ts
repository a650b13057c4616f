import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { LinkHolder, ListPartyTasks, PartyTask } from '../partnerships/index.ts'
import { listPlans } from '../plans/index.ts'
import { linkedAddress } from './adoption-address.ts'
import { concernText } from './concern-text.ts'
import { words } from './messages.ts'
import { readSaid } from './queries.ts'
import { isBound, standingOf } from './standing.ts'

/** What the party was asked to adopt, on its own page behind its link; done when its yes counts for the newest version. */
export const listAdoptionTasks: ListPartyTasks = async (db, holder, language) => {
	if (holder.party.standing !== 'joined') return []
	const plans = await listPlans(db, holder.partnership.id)
	const published = plans.filter(({ state }) => state === 'published')
	return (await Promise.all(published.map((plan) => taskOf(db, holder, { plan, language })))).flat()
}

type Listed = Awaited<ReturnType<typeof listPlans>>[number]

async function taskOf(
	db: Db,
	{ token, party }: LinkHolder,
	{ plan, language }: { plan: Listed; language: Language },
): Promise<PartyTask[]> {
	const standing = standingOf(party.id, await readSaid(db, plan.id))
	const { request, concerns, version } = standing
	if (request === undefined) return []
	const { task } = words(language)
	return [
		{
			title: version === undefined ? task.title(plan.title) : task.again(plan.title),
			text: concerns.map((concern) => concernText(language, concern)).join('. '),
			href: linkedAddress(plan, token),
			dueOn: request.answerBy,
			isDone: isBound(standing) || standing.kind === 'declined',
		},
	]
}
