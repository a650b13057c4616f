import type { Context } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { type Call, listCalls } from '../calls/index.ts'
import type { Programme } from '../programmes/index.ts'

/** Machines get what people see who are not signed in, whoever asks. */
export const NOBODY = undefined

export function listPublicCalls(c: Context<Web>, programme?: Programme): Promise<(Call & { programme: Programme })[]> {
	return listCalls(c.get('db'), NOBODY, programme ? { programmeId: programme.id } : {})
}

export function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
	return new Map(things.map((thing) => [thing.id, thing]))
}

/** Kept in memory for everybody until something happens. */
export function send(c: Context<Web>, type: string, text: string) {
	c.set('isPublic', true)
	return c.body(text, 200, { 'content-type': type })
}
