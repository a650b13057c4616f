import { Hono } from 'hono'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { decideReplacement, decisionForm } from './decide-replacement.ts'
import { refusalOf, proposalData, toldBy } from './in-programme.routes.tsx'
import { words } from './messages.ts'
import { ProposalPage } from './proposal.page.tsx'
import { proposalAddress } from './replacement-address.ts'

/** What was frozen, and the decision about it. */
export const proposalRoutes = new Hono<Web>()

const PROPOSAL = '/programmes/:slug/replacements/:id/proposals/:proposal'

proposalRoutes.get(PROPOSAL, async (c) => page(c, <ProposalPage {...(await proposalData(c))} told={toldBy(c)} />))

proposalRoutes.get(`${PROPOSAL}/case.json`, async (c) => {
	const { room, replacement, proposal, frozen, gathered } = await proposalData(c)
	const { id, number, reasons, frozenAt, inputSha256, methodVersion } = proposal
	const { input, result } = frozen
	const about = {
		call: gathered.call.slug,
		proposal: gathered.decided.number,
		seat: replacement.seatName,
		number,
		reasons,
		frozenAt,
	}
	const file = {
		id,
		method: result.method,
		methodVersion,
		title: room.programme.name,
		about,
		inputSha256,
		input,
		result,
	}
	c.header('content-disposition', `attachment; filename="${room.programme.slug}-replacement-${number}.json"`)
	c.header('content-type', 'application/json; charset=utf-8')
	return c.body(`${JSON.stringify(file, undefined, '\t')}\n`)
})

proposalRoutes.post(`${PROPOSAL}/decision`, async (c) => {
	const data = await proposalData(c)
	const { room, replacement, proposal } = data
	const form = await readForm(c, decisionForm(proposal), words(c.get('view').language).faults)
	if (!form.ok) return page(c, <ProposalPage {...data} {...form} />, 422)
	const { publicUrl } = c.get('config')
	const place = { programmeId: replacement.programmeId, replacementId: replacement.id, proposalId: proposal.id }
	const reason = await refusalOf(
		change(c, (tx, actor) => decideReplacement(tx, actor, { ...place, publicUrl, ...form.value })),
	)
	if (reason) return page(c, <ProposalPage {...(await proposalData(c))} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`${proposalAddress(room, replacement, proposal)}?told=decided`, 303)
})
