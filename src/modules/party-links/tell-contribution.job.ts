import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { contributionsPath, contributionTold, findContribution, type Tidings } from '../contributions/index.ts'
import { sendMail } from '../messages/index.ts'
import { type Addressee, findLinkHolder, listAddressees, type Party } from '../partnerships/index.ts'
import { findActor } from '../people/index.ts'
import { findPlan, leaderOf, listActions, listPlans, type Plan } from '../plans/index.ts'
import { ensureLink } from './make-link.ts'
import { linkMailed } from './link-mailed.job.ts'
import { leadMail, type LeadTidings, linkMail, type News, partyMail, toldToLeads } from './party.mail.ts'
import { linkPath } from './party-link.ts'
import { lockLink } from './queries.ts'

/** Writes to the party, and to those who lead, what was said about a contribution. Whom no mail reaches is told nothing. */
export const tellContribution = contributionTold.doneBy(async ({ db, publicUrl }, { contributionId, tidings }) => {
	await db.transaction().execute(async (tx) => {
		const contribution = await findContribution(tx, contributionId as Id<'contribution'>)
		if (!contribution) return
		const plan = found(await findPlan(tx, contribution.planId))
		const action = (await listActions(tx, plan.id)).find(({ id }) => id === contribution.actionId)
		const news = { tidings, plan, action, contribution, url: '' }
		const party = plan.partnership.parties.find(({ id }) => id === contribution.partyId)
		if (party) {
			for (const { to, url } of await readersOf(tx, party, { ...news, publicUrl })) {
				await sendMail(tx, partyMail(to, { ...news, url }))
			}
		}
		if (isForLeads(tidings)) await tellLeads(tx, { ...news, tidings, publicUrl })
	})
})

type Told = Pick<News, 'plan' | 'contribution'> & { publicUrl: string }

/** By its own address the party gets its link; those who act for its organisation sign in. */
async function readersOf(tx: Tx, party: Party, told: Told): Promise<{ to: Addressee; url: string }[]> {
	const { plan, contribution, publicUrl } = told
	if (party.standing === 'left') return []
	const link = party.contactEmail === '' ? undefined : await linkOf(tx, plan, party)
	const url = link === undefined ? inWorkroom(told) : `${publicUrl}${link}/contributions/${contribution.id}`
	return (await listAddressees(tx, party, plan.language)).map((to) => ({ to, url }))
}

function inWorkroom({ plan, contribution, publicUrl }: Told): string {
	return `${publicUrl}${contributionsPath(plan)}/${contribution.id}`
}

async function tellLeads(tx: Tx, news: News & { tidings: LeadTidings; publicUrl: string }): Promise<void> {
	const { plan, action, contribution } = news
	const party = leaderOf(plan, action)
	if (party && party.id !== contribution.partyId) {
		for (const { to, url } of await readersOf(tx, party, news)) {
			await sendMail(tx, leadMail({ ...to, name: '' }, { ...news, url }))
		}
	}
	const url = inWorkroom(news)
	for (const id of await keepersOf(tx, plan)) {
		const person = await findActor(tx, id, now())
		if (person) await sendMail(tx, leadMail(person, { ...news, url }))
	}
}

/** Those of the team who lead it; where nobody does, whoever began the plan. */
async function keepersOf(tx: Tx, { id, partnership }: Plan): Promise<Id<'person'>[]> {
	const leads = partnership.team.filter(({ role }) => role === 'lead').map(({ personId }) => personId)
	if (leads.length > 0) return leads
	const { begun_by } = await tx.selectFrom('plans').select('begun_by').where('id', '=', id).executeTakeFirstOrThrow()
	return [begun_by]
}

async function linkOf(tx: Tx, { partnership }: Plan, party: Party): Promise<string> {
	return linkPath({ token: await ensureLink(tx, partnership, party.id) })
}

function canBeTold({ contactEmail, standing }: Party): boolean {
	return contactEmail !== '' && standing !== 'left'
}

function isForLeads(tidings: Tidings): tidings is LeadTidings {
	return toldToLeads.some((one) => one === tidings)
}

/** Brings a party its link by mail. A link that was taken back in the meantime is not sent. */
export const mailLink = linkMailed.doneBy(async ({ db, publicUrl }, { linkId }) => {
	await db.transaction().execute(async (tx) => {
		const link = await lockLink(tx, linkId as Id<'partyLink'>)
		const holder = await findLinkHolder(tx, link.token)
		if (!holder || !canBeTold(holder.party)) return
		const { partnership, party } = holder
		const [plan] = await listPlans(tx, partnership.id)
		const language = plan?.language ?? 'da'
		const { lastDay } = link
		const url = publicUrl + linkPath(link)
		await sendMail(tx, linkMail({ party, partnership: partnership.name, language, url, lastDay, linkId }))
	})
})
