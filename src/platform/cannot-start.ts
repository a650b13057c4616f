/** Something the operator must put right. The message is all they see, so it says what to do. */
export class CannotStart extends Error {
	override name = 'CannotStart'
}

/** The code of an operating-system error (`EACCES`, `EADDRINUSE`) or of PostgreSQL (`28P01`). */
export function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
