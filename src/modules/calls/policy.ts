import { type Actor, hasRole, isSecretariat } from '../../platform/actor.ts'
import type { Call } from './call.ts'

type Subject = Pick<Call, 'programmeId' | 'state'>

/** Everybody reads a published call; only its secretariat a draft. */
export function canRead(actor: Actor | undefined, call: Subject): boolean {
	return call.state === 'published' || isSecretariat(actor, call.programmeId)
}

/** Whether the terms are still open to change is a rule of the call, see `whyLocked`. */
export function canEdit(actor: Actor | undefined, call: Subject): boolean {
	return isSecretariat(actor, call.programmeId)
}

/** The rooms of a call's workspace, as its side navigation lists them. */
export const rooms = ['call', 'applications', 'assessments', 'selection', 'decision'] as const
export type Room = (typeof rooms)[number]

/** Which rooms the actor may enter; each page there asks its own policy again. */
export function roomsOf(actor: Actor | undefined, call: Subject): Room[] {
	const { programmeId } = call
	if (isSecretariat(actor, programmeId)) return [...rooms]
	const committee = hasRole(actor, 'committee', programmeId)
	const opens: Record<Room, boolean> = {
		call: false,
		applications: committee,
		assessments: committee || hasRole(actor, 'assessor', programmeId),
		selection: committee,
		decision: hasRole(actor, 'decision_maker', programmeId),
	}
	return rooms.filter((room) => opens[room])
}
