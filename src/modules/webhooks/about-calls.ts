import * as z from 'zod'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { RecordedEvent } from '../activity/index.ts'
import { readApplication } from '../applications/index.ts'
import { findCall, readCall } from '../calls/index.ts'
import { findProgramme, type Programme, readProgramme } from '../programmes/index.ts'
import type { Happening } from './happening.ts'
import type { Telling, Told } from './told.ts'

type Tell = (telling: Telling, event: RecordedEvent) => Promise<Told>

export function aboutProgramme(type: Happening): Tell {
	return async (telling, { subjectId }) => {
		const programme = await visibleProgramme(telling, subjectId as Id<'programme'>)
		return { type, data: programmeData(telling, programme) }
	}
}

export async function visibleProgramme({ db, actor }: Telling, id: Id<'programme'>): Promise<Programme> {
	return readProgramme(db, actor, found(await findProgramme(db, id)).slug)
}

export function programmeData({ publicUrl }: Telling, { id, slug, name }: Programme) {
	return { id, url: `${publicUrl}/programmes/${slug}`, title: name }
}

/** The deadline is the first instant that is too late. `room` is the page of the call at which it is to be read. */
export function aboutCall(type: Happening, room = ''): Tell {
	return async (telling, { subjectId }) => ({ type, data: await callData(telling, subjectId as Id<'call'>, room) })
}

async function callData(telling: Telling, id: Id<'call'>, room: string) {
	const call = await visibleCall(telling, id)
	const { opensAt, deadlineAt, programme } = call
	return { ...call.link, url: call.link.url + room, programme: programmeData(telling, programme), opensAt, deadlineAt }
}

async function visibleCall({ db, actor, publicUrl }: Telling, id: Id<'call'>) {
	const call = await readCall(db, actor, found(await findCall(db, id)).slug)
	return { ...call, link: { id, url: `${publicUrl}/calls/${call.slug}`, title: call.title } }
}

const ProposalParticulars = z.object({ callId: z.uuid() })

export async function aboutProposal(telling: Telling, { subjectId, particulars }: RecordedEvent): Promise<Told> {
	const { callId } = ProposalParticulars.parse(particulars)
	const { link, programme } = await visibleCall(telling, callId as Id<'call'>)
	const url = `${telling.publicUrl}/proposals/${subjectId}`
	const data = { id: subjectId, url, programme: programmeData(telling, programme), call: link }
	return { type: 'proposal.frozen', data }
}

/** Which application, from whom and for where: what stands in it is read by those who may. */
export function aboutApplication(type: Happening): Tell {
	return async (telling, { subjectId }) => {
		const application = await readApplication(telling.db, telling.actor, subjectId as Id<'application'>)
		const { id, number, organisationName, place } = application
		const { link, programme } = await visibleCall(telling, application.callId)
		const url = `${telling.publicUrl}/applications/${id}`
		const about = { number, organisation: organisationName, town: place.name }
		return { type, data: { id, url, programme: programmeData(telling, programme), call: link, ...about } }
	}
}
