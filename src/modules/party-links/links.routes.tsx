import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { allow, found, refusalOf } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { canWorkFor, isLinkOpen, readPartnership } from '../partnerships/index.ts'
import { listPlans } from '../plans/index.ts'
import { LinksPage, type LinksProps } from './links.page.tsx'
import { LinkForm, type LinkRefusal, makeLink } from './make-link.ts'
import { type Reason, words } from './messages.ts'
import { LINK_DAYS } from './party-link.ts'
import { PrintPage } from './print.page.tsx'
import { listLinks } from './queries.ts'
import { revokeLink } from './revoke-link.ts'

/** Where the team makes links, prints them and takes them back. */
export const linksRoutes = new Hono<Web>()

const ALL = '/partnerships/:slug/links'

/** Beside which field it stands why no link was made. */
const FIELDS = { dayOver: 'lastDay', noAddress: 'byMail', partyLeft: 'whose' } as const satisfies Record<
	LinkRefusal,
	keyof LinkForm
>

linksRoutes.get(ALL, async (c) => {
	const told = (['made', 'revoked'] as const).find((one) => one === c.req.query('told'))
	return page(c, <LinksPage {...(await linksData(c))} told={told} />)
})

linksRoutes.post(ALL, async (c) => {
	const data = await linksData(c)
	const form = await readForm(c, LinkForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <LinksPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { partnershipId: data.partnership.id, ...form.value }
	const reason = await refusalOf<LinkRefusal>(change(c, (tx, actor) => makeLink(tx, actor, wish)))
	if (reason) {
		const faults = { [FIELDS[reason]]: words(data.view.language).reasons[reason] }
		return page(c, <LinksPage {...data} draft={form.draft} faults={faults} />, 422)
	}
	return c.redirect(`/partnerships/${data.partnership.slug}/links?told=made`, 303)
})

linksRoutes.get(`${ALL}/:id`, async (c) => {
	const { view, partnership, links, today } = await linksData(c)
	const link = found(links.find(({ id }) => id === textParam(c, 'id')))
	found(isLinkOpen(link, today) ? link : undefined)
	return page(c, <PrintPage view={view} partnership={partnership} link={link} />)
})

linksRoutes.post(`${ALL}/:id/revocation`, async (c) => {
	const data = await linksData(c)
	const id = idParam<'partyLink'>(c, 'id')
	found(data.links.find((link) => link.id === id))
	const reason = await refusalOf<Reason>(change(c, (tx, actor) => revokeLink(tx, actor, id)))
	if (reason) return page(c, <LinksPage {...(await linksData(c))} reason={reason} />, 409)
	return c.redirect(`/partnerships/${data.partnership.slug}/links?told=revoked`, 303)
})

async function linksData(c: Context<Web>): Promise<LinksProps> {
	const actor = signedIn(c)
	const db = c.get('db')
	const partnership = await readPartnership(db, actor, textParam(c, 'slug'))
	allow(canWorkFor(actor, partnership))
	const today = dayAt(now(), HOME_TIME_ZONE)
	const [plans, links] = await Promise.all([listPlans(db, partnership.id), listLinks(db, partnership.id)])
	const party = c.req.query('party')
	const draft = { lastDay: addToDay(today, { days: LINK_DAYS }), ...(party && { whose: `party:${party}` }) }
	return { view: c.get('view'), partnership, actor, plans, links, today, draft }
}
