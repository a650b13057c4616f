import type { Db } from '../../src/platform/database.ts'
import type { Workbench } from '../../src/platform/jobs.ts'

/** What a job works with; its mails go nowhere, and it may call the machine that it runs on. */
export function aWorkbench(db: Db, over: Partial<Workbench> = {}): Workbench {
	const reach = { networks: [], loopback: true }
	const mailFrom = 'Torvet <t@t.example>'
	const outside = { publicUrl: 'https://torvet.example', replyAddress: undefined, reach }
	return { db, send: async () => undefined, mailFrom, ...outside, ...over }
}
