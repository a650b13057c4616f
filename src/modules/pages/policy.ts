import { type Actor, isAdministrator, isSecretariat } from '../../platform/actor.ts'
import type { Page } from './page.ts'

/** Writing, publishing, withdrawing and reading drafts. The house's own pages are kept by those who are secretariat everywhere. */
export function canEdit(actor: Actor | undefined, { programmeId }: Pick<Page, 'programmeId'>): boolean {
	if (programmeId !== null) return isSecretariat(actor, programmeId)
	return (
		isAdministrator(actor) || (actor?.grants.some((g) => g.role === 'secretariat' && g.programmeId === null) ?? false)
	)
}
