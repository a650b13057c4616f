import { publishCase } from '../../src/modules/cases/publish-case.ts'
import { draftCase, emptyWords } from '../../src/modules/cases/index.ts'
import { prepareLetters, publishResult, sendLetters } from '../../src/modules/decisions/index.ts'
import { findItem, type Item } from '../../src/modules/library/index.ts'
import { addParticipations } from '../../src/modules/programme-setup/index.ts'
import { addFollowUp, draftRecommendation, publishRecommendation } from '../../src/modules/recommendations/index.ts'
import { listTrialTowns, recordResponse, recordTrial } from '../../src/modules/recommendations/index.ts'
import { listTerms, loadTerms } from '../../src/modules/taxonomy/index.ts'
import { draftMeasure, giveVerdict, publishMeasure, recordUse } from '../../src/modules/toolbox/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Tx } from '../../src/platform/database.ts'
import type { Id } from '../../src/platform/id.ts'
import { anApplication, aSubmittedApplication } from './applications.ts'
import { aCall, anOpenCall } from './calls.ts'
import { aConfirmedProposal } from './decisions.ts'
import { aDraft, aPublishedPage } from './pages.ts'
import { aMunicipality, aPerson, type Municipality } from './people.ts'
import { aProgramme } from './programmes.ts'

const HIDDEN = 'Hemmelig'

/** One of everything that can be read, and of everything beside it something hidden, with `Hemmelig` in its words. */
export async function anApiScene(tx: Tx) {
	await loadTerms(tx)
	const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
	const place = await aMunicipality(tx, { name: 'Ellekøbing' })
	const other = await aMunicipality(tx, { name: 'Bredsund' })
	const mette = await aPerson(tx, 'Mette Lund', { actsFor: [place] })
	const bo = await aPerson(tx, 'Bo Krog', { actsFor: [other], email: 'bo@people.example' })
	const programme = await aProgramme(tx, sofie, { name: 'Levende byer', slug: 'levende-byer' })
	await aProgramme(tx, sofie, { name: `${HIDDEN}t program`, slug: 'hemmeligt-program', state: 'draft' })
	const calls = { programmeId: programme.id }
	const call = await anOpenCall(tx, sofie, { ...calls, slug: 'bliv-by', title: 'Bliv by' })
	await aCall(tx, sofie, { ...calls, slug: 'hemmeligt-opslag', title: `${HIDDEN}t opslag` })
	const page = await aPublishedPage(tx, sofie, { programmeId: programme.id, title: 'Torvet åbner' })
	await aDraft(tx, sofie, { programmeId: programme.id, title: `${HIDDEN} nyhed` })
	await library(tx, sofie, { place, mette, programmeId: programme.id })
	const submitted = await aSubmittedApplication(tx, mette, { call, place, wish: { answers: ['Vi vil det.'] } })
	const begun = await anApplication(tx, bo, { call, place: other, wish: { answers: [`${HIDDEN}t svar`] } })
	return { sofie, mette, bo, place, other, programme, call, page, submitted, begun, decided: await aResult(tx) }
}

type Town = { place: Municipality; mette: Actor; programmeId: Id<'programme'> }

async function library(tx: Tx, sofie: Actor, town: Town): Promise<void> {
	const { municipalityCode, townId, name } = town.place
	const participation = { name, municipalityCode, townId, chosenOn: '2026-01-01', applicationId: null }
	await addParticipations(tx, sofie, town.programmeId, [participation])
	await aMeasure(tx, sofie, town)
	await aRecommendation(tx, sofie, town)
	await someCases(tx, sofie, town)
}

const envelope = { language: 'da' as const, summary: 'Kort.' }
const readable = { problem: 'Tomme vinduer.', approach: 'Begynd med ét.', checklist: ['Hvem ejer?'] }

async function aMeasure(tx: Tx, sofie: Actor, { place, mette, programmeId }: Town): Promise<void> {
	const [challenge] = await listTerms(tx, 'challenge')
	const draft = { ...envelope, title: 'Lejeaftale', termIds: [challenge!.id] }
	const { id } = await draftMeasure(tx, sofie, { envelope: draft, words: readable })
	await publishMeasure(tx, sofie, { id, version: 1, changes: '' })
	await draftMeasure(tx, sofie, { envelope: { ...envelope, title: `${HIDDEN}t greb` }, words: readable })
	const { municipalityCode, townId, organisationId } = place
	const speaker = { measureId: id, municipalityCode, townId, organisationId, source: '' }
	await giveVerdict(tx, mette, { ...speaker, programmeId, verdict: 'if_adapted', reason: 'Med jurist.' })
	await recordUse(tx, mette, { ...speaker, state: 'done', onDate: '2026-02-01', note: 'Gjort.' })
}

async function aRecommendation(tx: Tx, sofie: Actor, { programmeId }: Town): Promise<void> {
	const words = { addressees: ['state' as const], request: 'Lav en lov.', source: 'Rapporten' }
	const draft = (title: string) => ({ envelope: { ...envelope, title, programmeId }, words })
	const { id, version } = await draftRecommendation(tx, sofie, draft('Giv byerne en lov'))
	await publishRecommendation(tx, sofie, { id, version, changes: '' })
	await draftRecommendation(tx, sofie, draft(`${HIDDEN} anbefaling`))
	const said = { responder: 'Ministeriet', respondedOn: '2026-02-01', words: 'Et forsøg først.', source: 'Brev' }
	await recordResponse(tx, sofie, { id, version: 0, addressee: 'state', answer: 'partly', ...said })
	await addFollowUp(tx, sofie, { id, onDate: '2026-02-10', words: 'Loven er på vej.', source: 'Avisen' })
	const [town] = await listTrialTowns(tx, programmeId)
	const trial = { state: 'tried' as const, verdict: 'if_adapted' as const, words: 'Det gik.', onDate: '2026-02-01' }
	await recordTrial(tx, sofie, { id, participationId: town!.id, version: 0, source: 'x', ...trial })
}

async function someCases(tx: Tx, sofie: Actor, { place }: Town): Promise<void> {
	const places = [{ label: 'Ellekøbing', municipalityCode: place.municipalityCode, townId: null, regionCode: null }]
	const words = {
		...emptyWords,
		source: 'Rapporten',
		startsOn: '2019-05-01',
		depth: 'strategic' as const,
		total: '250000',
	}
	const begin = (title: string) => draftCase(tx, sofie, { envelope: { ...envelope, title }, whole: { words, places } })
	for (const title of ['Torvedage', 'Byhaver', 'Lysfest']) await publish(tx, sofie, await begin(title))
	await begin(`${HIDDEN} case`)
}

async function publish(tx: Tx, sofie: Actor, { id }: Item): Promise<void> {
	const { version } = (await findItem(tx, id))!
	await publishCase(tx, sofie, { id, version, changes: '' })
}

/** A call of a programme of its own, with three towns that everybody may know are chosen. */
async function aResult(tx: Tx) {
	const { call, secretariat, decisionId, applications } = await aConfirmedProposal(tx)
	await prepareLetters(tx, secretariat, { decisionId, appealNotice: 'Klag inden fire uger.', signature: 'Sofie' })
	await sendLetters(tx, secretariat, decisionId)
	await publishResult(tx, secretariat, decisionId)
	return { call, secretariat, applications }
}
