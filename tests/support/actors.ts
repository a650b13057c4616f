import type { Actor, Grant } from '../../src/platform/actor.ts'
import type { Id } from '../../src/platform/id.ts'

/** Somebody as a policy sees them; with an organisation, one who applies for it. */
export function somebody(id: string, grants: Grant[], organisation?: string): Actor {
	const organisationId = organisation as Id<'organisation'>
	const mandates = organisation
		? [{ organisationId, organisationName: '', unitId: null, role: 'applicant' as const }]
		: []
	return { id: id as Id<'person'>, name: '', email: '', language: 'da', grants, mandates }
}

/** The names of those who may. */
export function whoMay(
	people: Readonly<Record<string, Actor | undefined>>,
	may: (actor: Actor | undefined) => boolean,
): string[] {
	return Object.entries(people).flatMap(([name, actor]) => (may(actor) ? [name] : []))
}
