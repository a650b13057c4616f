import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { type ApplicationDetail, findApplicationDetail } from '../applications/index.ts'
import { type CallDetail, findCallDetail } from '../calls/index.ts'
import { type Audience, forgetDocument, indexDocument, type SearchDocument } from '../search/index.ts'
import { findLatestSubmission } from './queries.ts'
import { type SubmissionContent, submittedContent } from './submission.ts'

/** Brings it into the search as it stands now; nobody changes it or its standing meanwhile. */
export async function indexApplication(tx: Tx, id: Id<'application'>): Promise<void> {
	await tx.selectFrom('applications').select('id').where('id', '=', id).forShare().execute()
	const application = found(await findApplicationDetail(tx, id))
	const call = found(await findCallDetail(tx, application.callId))
	await indexDocument(tx, documentOf(application, call, await readContent(tx, application, call)))
}

/** For whoever makes the whole index again. */
export async function indexApplications(tx: Tx): Promise<void> {
	const applications = await tx.selectFrom('applications').select('id').orderBy('created_at').orderBy('id').execute()
	for (const { id } of applications) await indexApplication(tx, id)
}

/** In the transaction in which fewer may read it than before: who may still is for the job that follows to say. */
export function hideApplication(tx: Tx, id: Id<'application'>): Promise<void> {
	return forgetDocument(tx, { kind: 'application', id })
}

/** What was handed in, as its readers are shown it; what is being written, as its applicant is. */
async function readContent(tx: Tx, application: ApplicationDetail, call: CallDetail): Promise<SubmissionContent> {
	const { id, state, createdAt } = application
	const handedIn = state === 'draft' ? undefined : await findLatestSubmission(tx, id)
	const nobodyYet = { number: '', at: createdAt, by: { id: '' as Id<'person'>, name: '' } }
	return handedIn?.content ?? submittedContent(application, call, nobodyYet)
}

function documentOf(application: ApplicationDetail, call: CallDetail, content: SubmissionContent): SearchDocument {
	const { programme } = call
	const { number, organisation, place, summary, themes, exemptionReason, answers } = content
	return {
		kind: 'application',
		id: application.id,
		path: `/applications/${application.id}`,
		language: programme.language,
		title: `${place.name}: ${call.title}`,
		summary,
		body: [
			number,
			organisation.name,
			organisation.unit ?? '',
			...themes.map(({ label }) => label),
			exemptionReason,
			...answers.flatMap(({ title, body }) => [title, body]),
		]
			.filter((text) => text !== '')
			.join('\n'),
		terms: [],
		programmeId: application.programmeId,
		placeCode: place.municipalityCode,
		on: dayAt(application.submittedAt ?? application.createdAt, programme.timeZone),
		audience: audienceOf(application),
	}
}

/**
 * As `canReadSubmission` says, in tokens. Assessors are left out: theirs depends on a role and on their own declaration
 * for each application, which no single token says, and they read it at another address.
 */
export function audienceOf(
	application: Pick<ApplicationDetail, 'organisationId' | 'programmeId' | 'state' | 'number'>,
): Audience[] {
	const { organisationId, programmeId, state, number } = application
	const roles = [
		...(state !== 'draft' && number !== null ? (['secretariat'] as const) : []),
		...(state === 'submitted' ? (['committee', 'decision_maker'] as const) : []),
	]
	return [`organisation:${organisationId}`, ...roles.map((role) => `programme:${programmeId}:${role}` as const)]
}
