import { Hono } from 'hono'
import { refusalOf } from '../../platform/errors.ts'
import { page, type Web } from '../../platform/web.tsx'
import { joinPartnership, leavePartnership } from './change-standing.ts'
import { LeftPage, MembershipPage } from './membership.page.tsx'
import { words } from './messages.ts'
import { changeByLink, linkHolder } from './party-access.routes.tsx'
import type { ListPartyTasks } from './party-task.ts'
import { findRegistered } from './register.queries.ts'

/** What a party says of its own place, behind its link. */
export const membershipRoutes = new Hono<Web>()

membershipRoutes.get('/p/:token/membership', async (c) => {
	const holder = await linkHolder(c)
	const party = await findRegistered(c.get('db'), holder.party.id)
	return page(c, <MembershipPage view={c.get('view')} holder={holder} joinedOn={party?.joinedOn ?? null} />)
})

membershipRoutes.post('/p/:token/joining', async (c) => {
	const { token } = await linkHolder(c)
	// Who presses twice is with us all the same.
	await refusalOf(changeByLink(c, joinPartnership))
	return c.redirect(`/p/${token}?told=joined`, 303)
})

membershipRoutes.post('/p/:token/leaving', async (c) => {
	const { token } = await linkHolder(c)
	const reason = await refusalOf(changeByLink(c, leavePartnership))
	if (reason) return c.redirect(`/p/${token}`, 303)
	return page(c, <LeftPage view={c.get('view')} />)
})

/** Whoever is only known is asked to join. */
export const listJoining: ListPartyTasks = async (_, { party, partnership, token }, language) => {
	if (party.standing !== 'known') return []
	const { membership: t } = words(language)
	const text = t.taskText(partnership.name)
	return [{ title: t.task, text, href: `/p/${token}/membership`, dueOn: null, isDone: false }]
}
