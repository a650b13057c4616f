import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listFiles } from '../files/index.ts'
import { comingTo, readSignUp } from '../meeting-sign-up/index.ts'
import { findMeeting, lockMeeting, type Meeting } from '../meetings/index.ts'
import { findRoom } from '../participation/index.ts'
import { type Filed, MATERIAL, type Material } from './material.ts'
import { canReadMaterial, type Scene } from './policy.ts'

/** The meeting with its room and those who come. */
export async function findScene(db: Db, meetingId: Id<'meeting'>, at: Date): Promise<Scene<Meeting>> {
	return sceneOf(db, found(await findMeeting(db, meetingId)), at)
}

/** The same, held until the transaction ends: every change to its material and speakers takes the meeting first. */
export async function lockScene(tx: Tx, meetingId: Id<'meeting'>, at: Date): Promise<Scene<Meeting>> {
	return sceneOf(tx, await lockMeeting(tx, meetingId), at)
}

async function sceneOf(db: Db, meeting: Meeting, at: Date): Promise<Scene<Meeting>> {
	const room = await findRoom(db, meeting.programmeId, dayAt(at, HOME_TIME_ZONE))
	return { meeting, room, comers: comingTo(await readSignUp(db, meeting.id)), at }
}

function materials(db: Db) {
	return db
		.selectFrom('meeting_materials as m')
		.leftJoin('meeting_speakers as s', 's.id', 'm.speaker_id')
		.select(['m.id', 'm.meeting_id as meetingId', 'm.item_id as itemId', 'm.speaker_id as speakerId'])
		.select(['s.name as speakerName', 'm.title', 'm.summary', 'm.url', 'm.reach', 'm.opens', 'm.version'])
		.orderBy('m.id')
}

/** Everything of a meeting, in the order in which it came. For verbs and jobs, which ask their own policy. */
export function listMaterials(db: Db, meetingId: Id<'meeting'>): Promise<Material[]> {
	return materials(db).where('m.meeting_id', '=', meetingId).execute()
}

export function findMaterial(db: Db, id: Id<'meetingMaterial'>): Promise<Material | undefined> {
	return materials(db).where('m.id', '=', id).executeTakeFirst()
}

/** What the actor may read of a meeting, with its files. */
export async function listReadable(db: Db, actor: Actor | undefined, scene: Scene<Meeting>): Promise<Filed[]> {
	const all = await listMaterials(db, scene.meeting.id)
	return withFiles(
		db,
		all.filter((material) => canReadMaterial(actor, scene, material)),
	)
}

/** For those who may not read it, or at another meeting, it does not exist. */
export async function readMaterial(
	db: Db,
	actor: Actor | undefined,
	{ scene, id }: { scene: Scene<Meeting>; id: Id<'meetingMaterial'> },
): Promise<Filed> {
	const material = found(await findMaterial(db, id))
	if (material.meetingId !== scene.meeting.id || !canReadMaterial(actor, scene, material)) throw new NotFound()
	return found((await withFiles(db, [material]))[0])
}

export async function listOfSpeaker(db: Db, speakerId: Id<'meetingSpeaker'>): Promise<Filed[]> {
	return withFiles(db, await materials(db).where('m.speaker_id', '=', speakerId).execute())
}

function withFiles(db: Db, all: readonly Material[]): Promise<Filed[]> {
	return Promise.all(
		all.map(async (material) => {
			const [file] = material.url === '' ? await listFiles(db, { kind: MATERIAL, id: material.id }) : []
			return { ...material, file }
		}),
	)
}

export type Telling = { materialId: Id<'meetingMaterial'>; personId: Id<'person'> }

/** Who was mailed what of a meeting. */
export function listTellings(db: Db, meetingId: Id<'meeting'>): Promise<Telling[]> {
	return db
		.selectFrom('material_tellings as t')
		.innerJoin('meeting_materials as m', 'm.id', 't.material_id')
		.select(['t.material_id as materialId', 't.person_id as personId'])
		.where('m.meeting_id', '=', meetingId)
		.execute()
}
