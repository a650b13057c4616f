import { type Actor, isAdministrator, isSecretariat } from '../../platform/actor.ts'
import type { Belonging, StoredFile } from './file.ts'

/** Those who keep what it belongs to; the house's own files are kept by those who are secretariat everywhere. */
export function canStore(actor: Actor | undefined, { programmeId }: Pick<Belonging, 'programmeId'>): boolean {
	if (programmeId !== null) return isSecretariat(actor, programmeId)
	return (
		isAdministrator(actor) || (actor?.grants.some((g) => g.role === 'secretariat' && g.programmeId === null) ?? false)
	)
}

type Known = Pick<StoredFile, 'publicFrom' | 'publicUntil'> & { belongsTo: Pick<Belonging, 'programmeId'> }

export function isPublic({ publicFrom, publicUntil }: Pick<Known, 'publicFrom' | 'publicUntil'>, at: Date): boolean {
	return publicFrom !== null && publicFrom <= at && (publicUntil === null || at < publicUntil)
}

export function canRead(actor: Actor | undefined, file: Known, at: Date): boolean {
	return isPublic(file, at) || canStore(actor, file.belongsTo)
}
