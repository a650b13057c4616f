import * as z from 'zod'
import { type Call, callPhase, lastDayOf, listCalls, listPostponements, readCall } from '../calls/index.ts'
import { findResult } from '../decisions/index.ts'
import type { Programme } from '../programmes/index.ts'
import { CallList, WholeCall } from './call-answer.ts'
import { BASE, type Ask, reading } from './endpoint.ts'
import { bySlug } from './fields.ts'
import { pageOf, paging } from './paging.ts'

function listed(call: Call & { programme: Programme }, { at, publicUrl }: Pick<Ask, 'at' | 'publicUrl'>) {
	const { slug } = call
	const addresses = { url: `${publicUrl}${BASE}/calls/${slug}`, page: `${publicUrl}/calls/${slug}` }
	return { ...call, phase: callPhase(call, at), ...addresses }
}

export const callEndpoints = [
	reading({
		id: 'listCalls',
		path: '/calls',
		tag: 'Calls',
		summary: 'All calls',
		more: 'drafts:read',
		query: z.strictObject({
			...paging,
			programme: z.string().optional().meta({ description: 'The slug of a programme.' }),
			phase: z.enum(['announced', 'open', 'closed']).optional(),
		}),
		answer: CallList,
		async read(ask) {
			const { programme, phase } = ask.query
			const calls = (await listCalls(ask.db, ask.as)).map((call) => listed(call, ask))
			const wanted = calls.filter(
				(call) =>
					(programme === undefined || call.programme.slug === programme) &&
					(phase === undefined || call.phase === phase),
			)
			return pageOf(wanted, ({ id }) => id, ask)
		},
	}),
	reading({
		id: 'readCall',
		path: '/calls/{slug}',
		tag: 'Calls',
		summary: 'A call with its questions, criteria, rules and result',
		more: 'drafts:read',
		params: bySlug,
		answer: WholeCall,
		async read(ask) {
			const call = await readCall(ask.db, ask.as, ask.params.slug)
			return {
				...call,
				...listed(call, ask),
				lastDay: lastDayOf(call, ask.at),
				postponements: await listPostponements(ask.db, call.id),
				result: (await findResult(ask.db, call)) ?? null,
			}
		},
	}),
]
