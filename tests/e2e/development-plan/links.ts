import { found } from '../../../src/platform/errors.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { type Fields, fieldsOf } from '../../support/journey-http.ts'
import { PLANNER } from './ground.ts'
import { PARTNERSHIP, story } from './town.ts'

const LINKS = `${PARTNERSHIP}/links`

/** Where those without an account answer, by the name of their party. */
export const links = new Map<string, string>()

export function linkOf(name: string): string {
	return found(links.get(name))
}

/** Where the newest link or poster leads that was made, as it stands on the sheet that is printed. */
export async function printedLink(): Promise<string> {
	const sheet = addressIn(await story.read(PLANNER, LINKS), /href="([^"]+\/links\/[\da-f-]{36})"/)
	return addressIn(await story.read(PLANNER, sheet), /<strong>[^<]*(\/p\/[\w-]+)<\/strong>/)
}

/** On a sheet of paper that is handed over. */
export async function giveLink(name: string): Promise<void> {
	const whose = addressIn(await story.read(PLANNER, LINKS), new RegExp(`value="(party:[\\da-f-]{36})"[^>]*>${name}<`))
	await story.send(PLANNER, { on: LINKS, fields: { whose, label: 'På papir', byMail: [] } })
	links.set(name, await printedLink())
}

/** Fills in a form behind a link and sends it; where that leads. */
export async function sendByLink(on: string, action: string, fields: Fields): Promise<string> {
	const hidden = fieldsOf(await story.client.read(on), action)
	const { status, location } = await story.client.send(action, { ...hidden, ...fields })
	if (status !== 303) throw new Error(`Answered ${status} at ${action}`)
	return location
}
