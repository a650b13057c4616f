import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { mayTakeMandate } from './organisation.ts'
import { findOrganisation } from './queries.ts'

export type MandateTerms = {
	personId: Id<'person'>
	organisationId: Id<'organisation'>
	unitId: Id<'organisationUnit'> | null
	role: 'applicant' | 'partner'
	validFrom: string
	validTo: string | null
	/** Whose secretariat gives it, and may take it back. */
	programmeId?: Id<'programme'>
}

/** Lets a person act for an organisation from a day on; given by the secretariat or taken by `takeMandate`. */
export async function giveMandate(tx: Tx, actor: Pick<Actor, 'id'> | undefined, terms: MandateTerms): Promise<void> {
	const id = newId<'mandate'>()
	await tx
		.insertInto('mandates')
		.values({
			id,
			person_id: terms.personId,
			organisation_id: terms.organisationId,
			unit_id: terms.unitId,
			role: terms.role,
			valid_from: terms.validFrom,
			valid_to: terms.validTo,
		})
		.execute()
	await recordEvent(tx, actor, {
		verb: 'mandate.given',
		subjectId: terms.organisationId,
		...(terms.programmeId && { programmeId: terms.programmeId }),
		particulars: { ...terms, id },
	})
}

/** A person whose proven address is in the organisation's own domain may act for it without waiting for anybody. */
export async function takeMandate(tx: Tx, actor: Actor, organisationId: Id<'organisation'>): Promise<void> {
	const organisation = found(await findOrganisation(tx, organisationId))
	allow(mayTakeMandate(actor.email, organisation))

	const validFrom = now().toISOString().slice(0, 10)
	await giveMandate(tx, actor, {
		personId: actor.id,
		organisationId,
		unitId: null,
		role: 'applicant',
		validFrom,
		validTo: null,
	})
}
