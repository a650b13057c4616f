import pg from 'pg'
import { CannotStart, codeOf } from '../cannot-start.ts'

const OLDEST = 15

/** The server that `DATABASE_URL` names: looked at before anything is done with it. */
export async function checkExternal(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
	try {
		await client.connect()
		const { rows } = await client.query<{ version: number }>(
			`select current_setting('server_version_num')::int / 10000 as version`,
		)
		refuseOld(rows[0]?.version ?? 0)
	} catch (error) {
		throw error instanceof CannotStart ? error : new CannotStart(unreachable(url, error))
	} finally {
		await client.end()
	}
}

export function refuseOld(version: number): void {
	if (version >= OLDEST) return
	throw new CannotStart(
		`DATABASE_URL names a PostgreSQL ${version}; Torvet needs ${OLDEST} or newer.\n` +
			'Upgrade that server, or name another one, or leave DATABASE_URL out to use the built-in database.',
	)
}

function unreachable(url: string, error: unknown): string {
	const { hostname, port, pathname } = new URL(url)
	const place = `${hostname || 'localhost'}:${port || 5432}${pathname}`
	const reason = error instanceof Error && error.message ? error.message : (codeOf(error) ?? String(error))
	return (
		`The database that DATABASE_URL names (${place}) cannot be used: ${reason}.\n` +
		'Check that the server runs, and the host, port, name, user and password in DATABASE_URL;\n' +
		'or leave DATABASE_URL out to use the built-in database.'
	)
}
