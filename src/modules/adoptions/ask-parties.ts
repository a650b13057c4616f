import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { optionalDayField } from '../../platform/dates-form.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockPlan, type Plan } from '../plans/index.ts'
import { canAskParties } from './policy.ts'
import { readSaid } from './queries.ts'
import { type PartyStanding, standingsIn, whyNotAsked } from './standing.ts'
import { tellParty } from './tell-party.ts'

export function requestForm(language: Language) {
	return z.object({
		parties: z.array(z.uuid(), 'nobodyChosen').min(1, 'nobodyChosen'),
		message: z.string().trim().max(2000, 'messageLong').default(''),
		answerBy: optionalDayField(language).default(null),
	})
}
export type RequestForm = z.infer<ReturnType<typeof requestForm>>
type Wish = RequestForm & { planId: Id<'plan'>; publicUrl: string }

/** Asks parties to adopt the newest version: each by mail, with what has changed for it since it said yes before. */
export async function askParties(tx: Tx, actor: Actor, { planId, parties, ...wish }: Wish): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canAskParties(actor, plan))
	const said = await readSaid(tx, planId)
	const version = found(said.versions[0])
	const standings = standingsIn(plan, said)
	const asked = parties.map((partyId) => found(standings.find(({ party }) => party.id === partyId)))
	const today = dayAt(now(), HOME_TIME_ZONE)
	refuse(whyNotAsked(asked, { ...wish, today }))
	for (const one of asked) {
		await keepRequest(tx, actor, { versionId: version.id, partyId: one.party.id, ...wish })
		await tellParty(tx, { plan, version, ...one, from: actor.name, ...wish })
	}
	await recordAsking(tx, actor, { plan, number: version.number, asked })
}

type NewRequest = Omit<RequestForm, 'parties'> & { versionId: Id<'planVersion'>; partyId: Id<'party'> }

async function keepRequest(tx: Tx, actor: Actor, request: NewRequest): Promise<void> {
	const { versionId, partyId, message, answerBy } = request
	const about = { version_id: versionId, party_id: partyId, message, answer_by: answerBy }
	await tx
		.insertInto('adoption_requests')
		.values({ id: newId<'adoptionRequest'>(), ...about, asked_by: actor.id, asked_at: now() })
		.execute()
}

type Asking = { plan: Plan; number: number; asked: readonly PartyStanding[] }

async function recordAsking(tx: Tx, actor: Actor, { plan, number, asked }: Asking): Promise<void> {
	const particulars = { planId: plan.id, number, parties: asked.map(({ party }) => party.id) }
	const subject = { subjectId: plan.id, programmeId: plan.programmeId }
	await recordEvent(tx, actor, { verb: 'plan.adoption_asked', ...subject, particulars })
}
