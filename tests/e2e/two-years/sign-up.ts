import { MEMBERS, memberOf } from './members.ts'
import { joined, read, seats, send } from './years.ts'

/** The head of the department comes, or nobody does. */
export async function answer(meeting: string, town: string, who: 'head' | 'none'): Promise<void> {
	const { leader } = memberOf(town)
	const on = `${meeting}/answers/${seats.get(town)}`
	const page = await read(leader, on)
	const head = new RegExp(`value="([\\w-]{36})"[^>]*>(?:(?!<input).)*?Ja, ${leader} kommer`, 's').exec(page)?.[1] ?? ''
	await send(leader, { on, fields: { who: who === 'head' ? head : 'none' } })
}

/** All who have not left and are not among those who say nothing or something else. */
export async function answerAll(meeting: string, { except }: { except: readonly string[] }): Promise<void> {
	for (const { town } of [...MEMBERS, ...joined]) if (!except.includes(town)) await answer(meeting, town, 'head')
}
