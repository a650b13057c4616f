import type { Context } from 'hono'
import { now } from '../../platform/clock.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { writeDay } from '../../platform/dates-format.ts'
import { allow, found, refusalOf as reasonOf } from '../../platform/errors.ts'
import { idParam, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { listMunicipalities } from '../places/index.ts'
import { readProgramme } from '../programmes/index.ts'
import { type Gathered, gatherCase, solveReplacement } from './gather-case.ts'
import { roomToday } from './hold-replacement.ts'
import { words } from './messages.ts'
import { canOffer, canProposeReplacement, canRead, canReadPoints } from './policy.ts'
import type { ProposalProps } from './proposal.page.tsx'
import { listReplacements, readFrozenReplacement } from './queries.ts'
import { rankCandidates } from './ranking.ts'
import type { Reason, Told } from './replacement-frame.tsx'
import type { ReplacementProps, Studio } from './replacement-view.ts'
import { standingOf } from './replacement.ts'

/** How long an applicant has to answer, unless somebody says otherwise. */
const DAYS_TO_ANSWER = 14

/** The way into every page about the seats of a programme that were left. */
export async function inProgramme(c: Context<Web>) {
	const actor = signedIn(c)
	const db = c.get('db')
	const room = await roomToday(db, (await readProgramme(db, actor, textParam(c, 'slug'))).id)
	allow(canRead(actor, room))
	return { view: c.get('view'), actor, room }
}

export async function overviewData(c: Context<Web>) {
	const data = await inProgramme(c)
	return { ...data, replacements: await listReplacements(c.get('db'), data.room.programme.id) }
}

async function ofReplacement(c: Context<Web>) {
	const { replacements, ...data } = await overviewData(c)
	const id = idParam<'replacement'>(c, 'id')
	const replacement = found(replacements.find((one) => one.id === id))
	return { ...data, replacement }
}

export async function replacementData(c: Context<Web>): Promise<ReplacementProps> {
	const data = await ofReplacement(c)
	const { actor, room, replacement } = data
	const db = c.get('db')
	const gathered = canReadPoints(actor, room) ? await gatherCase(db, replacement) : undefined
	const isSought = standingOf(replacement) === 'sought'
	const mayPropose = isSought && canProposeReplacement(actor, room)
	const givesByHand = isSought && canOffer(actor, room) && !gathered?.hasCandidates
	return {
		...data,
		gathered,
		studio: mayPropose && gathered?.hasCandidates ? await openStudio(gathered) : undefined,
		municipalities: givesByHand ? await listMunicipalities(db, room.programme.country) : [],
		answerBy: writeDay(data.view.language, addToDay(dayAt(now(), room.programme.timeZone), { days: DAYS_TO_ANSWER })),
	}
}

async function openStudio(gathered: Gathered): Promise<Studio> {
	const selection = await solveReplacement(gathered)
	return { gathered, selection, ranking: rankCandidates(gathered.input, selection) }
}

/** For whom points are not meant, no proposal is there to read. */
export async function proposalData(c: Context<Web>): Promise<ProposalProps> {
	const data = await ofReplacement(c)
	allow(canReadPoints(data.actor, data.room))
	const id = idParam<'replacementProposal'>(c, 'proposal')
	const proposal = found(data.replacement.proposals.find((one) => one.id === id))
	const gathered = found(await gatherCase(c.get('db'), data.replacement))
	return { ...data, proposal, gathered, frozen: await readFrozenReplacement(c.get('db'), id) }
}

/** Why the verb said no, as a key of our words. */
export const refusalOf = reasonOf<Reason>

/** What an address says has just been done. */
export function toldBy(c: Context<Web>): Told | undefined {
	const { told } = words(c.get('view').language)
	const asked = c.req.query('told') ?? ''
	return Object.keys(told).includes(asked) ? (asked as Told) : undefined
}
