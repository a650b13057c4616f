import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { settleContribution, writeDownContribution } from '../contributions/index.ts'
import type { DemoGift } from './plan-files.ts'

const SAID_YES: Record<Language, string> = {
	da: 'Sagt ja på et partnerskabsmøde',
	nl: 'Toegezegd aan de binnenstadstafel',
	en: 'Agreed at a meeting of the partnership',
}

type Loading = {
	demo: { plan: { language: Language } }
	actor: Actor
	planId: Id<'plan'>
	parties: ReadonlyMap<string, Id<'party'>>
}
type Given = { gift: DemoGift; actionId: Id<'planAction'> | null }

/** What a party gives, as the team wrote it down at the table; some of it has come. */
export async function loadGift(
	tx: Tx,
	{ demo, actor, planId, parties }: Loading,
	{ gift, actionId }: Given,
): Promise<void> {
	const { key, kind, amount, hours, quantity, words, condition, isKept, isOffer } = gift
	const measured = {
		amount: amount === undefined ? null : amount * 100,
		minutes: hours === undefined ? null : hours * 60,
		quantity: quantity ?? null,
	}
	const id = await writeDownContribution(tx, actor, {
		planId,
		actionId,
		partyId: found(parties.get(key)),
		gift: { kind, ...measured, words, condition, dueOn: null },
		saidYes: isOffer ? '' : SAID_YES[demo.plan.language],
	})
	if (isOffer) await tx.updateTable('contributions').set({ proposed_by: 'party' }).where('id', '=', id).execute()
	if (isKept) await settleContribution(tx, actor, { id, outcome: 'kept', remark: '', version: 1 })
}
