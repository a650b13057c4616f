import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { RecordedEvent } from '../activity/index.ts'
import { aboutApplication, aboutCall, aboutProgramme, aboutProposal } from './about-calls.ts'
import { aboutItem, aboutPublicPage, aboutWithdrawnPage } from './about-library.ts'
import type { Happening, Verb } from './happening.ts'

/** What a receiver is told: never a person, never what somebody wrote in confidence, and a link to the rest. */
export type Told = { type: Happening; data: Record<string, unknown> }

/** For whom it is told, and where links begin. */
export type Telling = { db: Db; actor: Actor; publicUrl: string }

type Tell = (telling: Telling, event: RecordedEvent) => Promise<Told | undefined>

const tellers: Record<Verb, Tell> = {
	'programme.published': aboutProgramme('programme.published'),
	'programme.participants_added': aboutProgramme('programme.participants_added'),
	'call.published': aboutCall('call.published'),
	'call.deadline_postponed': aboutCall('call.deadline_postponed'),
	'application.submitted': aboutApplication('application.submitted'),
	'application.withdrawn': aboutApplication('application.withdrawn'),
	'proposal.frozen': aboutProposal,
	'decision.confirmed': aboutCall('decision.confirmed', '/decision'),
	'decision.sent_back': aboutCall('decision.sent_back', '/decision'),
	'letters.sent': aboutCall('letters.sent', '/decision'),
	'result.published': aboutCall('result.published'),
	'page.published': aboutPublicPage,
	'page.appeared': aboutPublicPage,
	'page.withdrawn': aboutWithdrawnPage,
	'page.expired': aboutWithdrawnPage,
	'item.published': aboutItem(({ kind }) => `${kind}.published`),
	'item.retired': aboutItem(() => 'library.retired'),
	'verdict.given': aboutItem(() => 'verdict.given'),
	'response.recorded': aboutItem(() => 'response.recorded'),
	'trial.recorded': aboutItem(() => 'trial.recorded'),
}

/** Nothing when it is not one of the catalogue, or when the one for whom it is told may not see the thing. */
export async function tell(telling: Telling, event: RecordedEvent): Promise<Told | undefined> {
	const teller: Tell | undefined = tellers[event.verb as Verb]
	try {
		return await teller?.(telling, event)
	} catch (error) {
		if (error instanceof NotFound) return undefined
		throw error
	}
}
