import { type Context, Hono } from 'hono'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { CallOffForm, callOffReplacement } from './call-off-replacement.ts'
import { freezeReplacement, ProposalForm } from './freeze-replacement.ts'
import { refusalOf, overviewData, replacementData, toldBy } from './in-programme.routes.tsx'
import { words } from './messages.ts'
import { byHandForm, offerByHand } from './offer-by-hand.ts'
import { offerForm, offerSeat } from './offer-seat.ts'
import { offerRoutes } from './offer.routes.tsx'
import { OverviewPage } from './overview.page.tsx'
import { proposalRoutes } from './proposal.routes.tsx'
import { replacementAddress } from './replacement-address.ts'
import type { Told } from './replacement-frame.tsx'
import type { ReplacementProps } from './replacement-view.ts'
import { ReplacementPage } from './replacement.page.tsx'
import { SeekForm, seekReplacement } from './seek-replacement.ts'

export const replacementsRoutes = new Hono<Web>()

replacementsRoutes.get('/programmes/:slug/replacements', async (c) =>
	page(c, <OverviewPage {...(await overviewData(c))} />),
)

replacementsRoutes.post('/programmes/:slug/replacements', async (c) => {
	const data = await overviewData(c)
	const form = await readForm(c, SeekForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <OverviewPage {...data} reason="notLeft" />, 422)
	const { id: programmeId } = data.room.programme
	let sought = { id: '' }
	const reason = await refusalOf(
		change(c, async (tx, actor) => {
			sought = { id: await seekReplacement(tx, actor, { programmeId, ...form.value }) }
		}),
	)
	if (reason) return page(c, <OverviewPage {...(await overviewData(c))} reason={reason} />, 409)
	return c.redirect(`${replacementAddress(data.room, sought)}?told=sought`, 303)
})

replacementsRoutes.get('/programmes/:slug/replacements/:id', async (c) =>
	page(c, <ReplacementPage {...(await replacementData(c))} told={toldBy(c)} />),
)

replacementsRoutes.post('/programmes/:slug/replacements/:id/proposals', async (c) => {
	const data = await replacementData(c)
	const form = await readForm(c, ProposalForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <ReplacementPage {...data} {...form} />, 422)
	const work = change(c, (tx, actor) => freezeReplacement(tx, actor, { ...wanted(c, data), ...form.value }))
	return done(c, { ...data, draft: form.draft }, { work, told: 'proposed' })
})

replacementsRoutes.post('/programmes/:slug/replacements/:id/offers', async (c) => {
	const data = await replacementData(c)
	const { language } = c.get('view')
	const form = await readForm(c, offerForm(language), words(language).faults)
	if (!form.ok) return page(c, <ReplacementPage {...data} {...form} />, 422)
	const work = change(c, (tx, actor) => offerSeat(tx, actor, { ...wanted(c, data), ...form.value }))
	return done(c, { ...data, draft: form.draft }, { work, told: 'offered' })
})

replacementsRoutes.post('/programmes/:slug/replacements/:id/offers-by-hand', async (c) => {
	const data = await replacementData(c)
	const { language } = c.get('view')
	const form = await readForm(c, byHandForm(language), words(language).faults)
	if (!form.ok) return page(c, <ReplacementPage {...data} {...form} />, 422)
	const work = change(c, (tx, actor) => offerByHand(tx, actor, { ...wanted(c, data), ...form.value }))
	return done(c, { ...data, draft: form.draft }, { work, told: 'offered' })
})

replacementsRoutes.post('/programmes/:slug/replacements/:id/end', async (c) => {
	const data = await replacementData(c)
	const form = await readForm(c, CallOffForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <ReplacementPage {...data} {...form} />, 422)
	const work = change(c, (tx, actor) => callOffReplacement(tx, actor, { ...wanted(c, data), ...form.value }))
	return done(c, { ...data, draft: form.draft }, { work, told: 'calledOff' })
})

function wanted(c: Context<Web>, { replacement }: Pick<ReplacementProps, 'replacement'>) {
	const { programmeId } = replacement
	return { programmeId, replacementId: idParam<'replacement'>(c, 'id'), publicUrl: c.get('config').publicUrl }
}

type Done = { work: Promise<unknown>; told: Told }

/** What was typed is kept, beside the page as it is now. */
async function done(c: Context<Web>, { room, replacement, draft }: ReplacementProps, { work, told }: Done) {
	const reason = await refusalOf(work)
	if (reason)
		return page(c, <ReplacementPage {...(await replacementData(c))} draft={draft ?? {}} reason={reason} />, 409)
	return c.redirect(`${replacementAddress(room, replacement)}?told=${told}`, 303)
}

replacementsRoutes.route('/', proposalRoutes)
replacementsRoutes.route('/', offerRoutes)
