import { type Context, Hono } from 'hono'
import { found } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { ActionPartyForm, setActionParty } from '../plans/index.ts'
import { writingAction } from './in-plan.routes.tsx'
import { words } from './messages.ts'
import { NewPartForm } from './part-form.ts'
import { PartyPage } from './party.page.tsx'
import { actionAddress } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'
import { removeActionParty } from './remove-action-party.ts'

/** Who does what in an action. */
export const partRoutes = new Hono<Web>()

const list = '/plans/:slug/work/actions/:number/parties'

partRoutes.get(`${list}/new`, async (c) => page(c, <PartyPage {...(await writingAction(c))} />))

partRoutes.post(list, async (c) => {
	const data = await writingAction(c)
	const form = await readForm(c, NewPartForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <PartyPage {...data} {...form} />, 422)
	await change(c, (tx, actor) => setActionParty(tx, actor, { ...named(data), ...form.value }))
	return c.redirect(`${actionAddress(data.plan, data.one.action)}#parties`, 303)
})

partRoutes.get(`${list}/:party`, async (c) => page(c, <PartyPage {...(await ofParty(c))} />))

partRoutes.post(`${list}/:party`, async (c) => {
	const data = await ofParty(c)
	const form = await readForm(c, ActionPartyForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <PartyPage {...data} {...form} />, 422)
	const { partyId } = data.party
	await change(c, (tx, actor) => setActionParty(tx, actor, { ...named(data), partyId, ...form.value }))
	return c.redirect(`${actionAddress(data.plan, data.one.action)}#parties`, 303)
})

partRoutes.post(`${list}/:party/removal`, async (c) => {
	const data = await ofParty(c)
	const { partyId } = data.party
	await change(c, (tx, actor) => removeActionParty(tx, actor, { ...named(data), partyId }))
	return c.redirect(`${actionAddress(data.plan, data.one.action)}#parties`, 303)
})

function named({ plan, one }: ActionData) {
	return { planId: plan.id, actionId: one.action.id }
}

async function ofParty(c: Context<Web>) {
	const data = await writingAction(c)
	const id = idParam<'party'>(c, 'party')
	return { ...data, party: found(data.one.action.parties.find(({ partyId }) => partyId === id)) }
}
