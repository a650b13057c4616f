import { setProgramme } from '../../src/modules/meetings/index.ts'
import {
	agreeSummary,
	askCorrections,
	beginSummary,
	listSections,
	writeSection,
} from '../../src/modules/meeting-summaries/index.ts'
import type { Room } from '../../src/modules/participation/index.ts'
import { now, travelTo } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import type { Id } from '../../src/platform/id.ts'
import { aClinic, type Clinic } from './peer-cases.ts'
import { seatOf } from './rooms.ts'

export const PUBLIC_URL = 'https://torvet.example'

export type SummaryScene = Clinic & {
	meetingId: Id<'meeting'>
	/** Of a talk, and of the cases, which stay in the room. */
	talkId: Id<'summarySection'>
	casesId: Id<'summarySection'>
	giverSeat: Room['seats'][number]
}

/** A meeting that is over, with a talk, a break and cases, and the draft of its summary: nothing is written yet. */
export async function aDraft(tx: Tx): Promise<SummaryScene> {
	const clinic = await aClinic(tx)
	const meetingId = clinic.meeting.id
	const item = { summary: '', minutes: 30 }
	await setProgramme(tx, clinic.facilitator, {
		meetingId,
		version: clinic.meeting.version + 1,
		items: [
			{ ...item, kind: 'talk', title: 'Tæthed' },
			{ ...item, kind: 'break', title: 'Kaffe' },
			{ ...item, kind: 'case', title: 'Sparring' },
		],
	})
	travelTo(new Date(Math.max(now().getTime(), clinic.meeting.endsAt.getTime())))
	await beginSummary(tx, clinic.facilitator, meetingId)
	const [talk, cases] = await listSections(tx, meetingId)
	const giverSeat = seatOf(clinic.room, clinic.places[0])
	return { ...clinic, meetingId, talkId: found(talk).id, casesId: found(cases).id, giverSeat }
}

/** The same with both sections written, and corrections asked for until 1 June 2026. */
export async function aCorrectable(tx: Tx, words = { talk: 'Skygge er problemet.', cases: 'Om naboerne.' }) {
	const scene = await aDraft(tx)
	const { meetingId, talkId, casesId, facilitator } = scene
	await writeSection(tx, facilitator, { meetingId, sectionId: talkId, words: words.talk, version: 1 })
	await writeSection(tx, facilitator, { meetingId, sectionId: casesId, words: words.cases, version: 1 })
	await askCorrections(tx, facilitator, { meetingId, by: '2026-06-01', publicUrl: PUBLIC_URL })
	return scene
}

export async function anAgreed(tx: Tx, words?: { talk: string; cases: string }): Promise<SummaryScene> {
	const scene = await aCorrectable(tx, words)
	await agreeSummary(tx, scene.facilitator, scene.meetingId)
	return scene
}
