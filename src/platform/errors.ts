/** The thing does not exist, or the actor may not know that it does. */
export class NotFound extends Error {
	override name = 'NotFound'
}

/** The actor may see the thing but may not do this to it. */
export class Forbidden extends Error {
	override name = 'Forbidden'
}

/** No one is signed in. */
export class SignInRequired extends Error {
	override name = 'SignInRequired'
}

/** Somebody else changed the thing since the actor read it. */
export class Outdated extends Error {
	override name = 'Outdated'
}

/**
 * A rule that the actor can do something about. The reason is a key of the module's own messages; its route
 * catches nothing: the page shows the same reason beforehand, so only a race or a stale page gets here.
 */
export class Refused extends Error {
	override name = 'Refused'
	readonly reason: string

	constructor(reason: string) {
		super(reason)
		this.reason = reason
	}
}

export function allow(permitted: boolean): asserts permitted {
	if (!permitted) throw new Forbidden()
}

export function found<T>(thing: T | undefined): T {
	if (thing === undefined) throw new NotFound()
	return thing
}

export function refuse(reason: string | undefined): void {
	if (reason !== undefined) throw new Refused(reason)
}

/** Lost updates are refused: `expected` is the version that the actor's form was made from. */
export function sameVersion(expected: number, actual: number): void {
	if (expected !== actual) throw new Outdated()
}

/** False when somebody saved first: the page then shows both texts. */
export async function unlessOutdated(work: Promise<unknown>): Promise<boolean> {
	try {
		await work
		return true
	} catch (error) {
		if (error instanceof Outdated) return false
		throw error
	}
}

/** Why a rule forbids it, as a key of the module's words, or undefined when it was done. What went wrong otherwise goes on. */
export async function refusalOf<Reason extends string>(work: Promise<unknown>): Promise<Reason | undefined> {
	try {
		await work
		return undefined
	} catch (error) {
		if (error instanceof Refused) return error.reason as Reason
		throw error
	}
}

/** The same, or that somebody saved first. */
export async function hindranceOf<Reason extends string>(
	work: Promise<unknown>,
): Promise<Reason | 'outdated' | undefined> {
	try {
		return await refusalOf<Reason>(work)
	} catch (error) {
		if (error instanceof Outdated) return 'outdated'
		throw error
	}
}
