import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canWorkFor, isLinkOpen, lockPartnership, type Partnership } from '../partnerships/index.ts'
import { listPlans } from '../plans/index.ts'
import { LINK_DAYS, type PartyLink } from './party-link.ts'
import { listOfParty } from './queries.ts'
import { linkMailed } from './link-mailed.job.ts'

export const LinkForm = z.object({
	/** A party of the register, or a plan of the partnership, as `party:…` and `plan:…`. */
	whose: z.string('whoseMissing').regex(/^(party|plan):[0-9a-f-]{36}$/, 'whoseMissing'),
	label: z.string().trim().max(120, 'labelLong').default(''),
	lastDay: z.string('lastDayMissing').pipe(z.iso.date('lastDayMissing')),
	byMail: z.stringbool().default(false),
})
export type LinkForm = z.infer<typeof LinkForm>
type Wish = LinkForm & { partnershipId: Id<'partnership'> }

/** Why no such link is made; a key of the module's words. */
export type LinkRefusal = 'dayOver' | 'noAddress' | 'partyLeft'

/** A link for a party, which then speaks without an account, or a poster of a plan. */
export async function makeLink(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'partyLink'>> {
	const partnership = await lockPartnership(tx, wish.partnershipId)
	allow(canWorkFor(actor, partnership))
	const [kind, id] = wish.whose.split(':')
	const party = kind === 'party' ? found(partnership.parties.find((one) => one.id === id)) : undefined
	const plans = await listPlans(tx, partnership.id)
	const plan = party ? undefined : found(plans.find((one) => one.id === id))
	refuse(wish.lastDay < dayAt(now(), HOME_TIME_ZONE) ? 'dayOver' : undefined)
	refuse(party?.standing === 'left' ? 'partyLeft' : undefined)
	refuse(wish.byMail && (party?.contactEmail ?? '') === '' ? 'noAddress' : undefined)

	const { label, lastDay } = wish
	const linkId = await insert(tx, partnership, {
		partyId: party?.id ?? null,
		planId: plan?.id ?? null,
		label,
		lastDay,
		madeBy: actor.id,
	})
	await tell(tx, partnership, { actor, linkId, partyId: party?.id })
	if (wish.byMail) await linkMailed.enqueue(tx, { linkId })
	return linkId
}

/** The token of a link by which the party can be reached for some time yet; one is made where there is none. */
export async function ensureLink(tx: Tx, partnership: Partnership, partyId: Id<'party'>): Promise<string> {
	const today = dayAt(now(), HOME_TIME_ZONE)
	const usable = (await listOfParty(tx, partyId)).find(
		(link) => isLinkOpen(link, today) && link.lastDay >= addToDay(today, { days: 30 }),
	)
	if (usable) return usable.token
	const lastDay = addToDay(today, { days: LINK_DAYS })
	const linkId = await insert(tx, partnership, { partyId, planId: null, label: '', lastDay, madeBy: null })
	await tell(tx, partnership, { actor: undefined, linkId, partyId })
	return found((await listOfParty(tx, partyId)).find(({ id }) => id === linkId)).token
}

type Row = Pick<PartyLink, 'partyId' | 'planId' | 'label' | 'lastDay'> & { madeBy: Id<'person'> | null }

async function insert(tx: Tx, partnership: Pick<Partnership, 'id'>, row: Row): Promise<Id<'partyLink'>> {
	const id = newId<'partyLink'>()
	await tx
		.insertInto('party_links')
		.values({
			id,
			partnership_id: partnership.id,
			party_id: row.partyId,
			plan_id: row.planId,
			// Nobody guesses it, and it is short enough for a code that an old telephone reads from a window.
			token: randomBytes(16).toString('base64url'),
			label: row.label,
			state: 'open',
			made_by: row.madeBy,
			made_at: now(),
			last_day: row.lastDay,
		})
		.execute()
	return id
}

type Made = { actor: Actor | undefined; linkId: Id<'partyLink'>; partyId: Id<'party'> | undefined }

async function tell(tx: Tx, partnership: Partnership, { actor, linkId, partyId }: Made): Promise<void> {
	const { id: partnershipId, programmeId } = partnership
	const particulars = { partnershipId, ...(partyId && { partyId }) }
	await recordEvent(tx, actor, { verb: 'party_link.made', subjectId: linkId, programmeId, particulars })
}
