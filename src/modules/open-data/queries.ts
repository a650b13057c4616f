import * as z from 'zod'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

/** What everybody may know of; whoever reads this must not need to sign in. */
const PUBLIC_VERBS = ['programme.published', 'call.published', 'call.deadline_postponed', 'result.published'] as const
export type NewsVerb = (typeof PUBLIC_VERBS)[number]

export type News = {
	id: number
	at: Date
	verb: NewsVerb
	subjectId: string
	programmeId: Id<'programme'>
	postponement: { after: Date; reason: string } | undefined
}

const Postponement = z.object({ after: z.coerce.date(), reason: z.string() })

/** Of these programmes, newest first. */
export async function listNews(db: Db, programmeIds: readonly Id<'programme'>[], limit: number): Promise<News[]> {
	if (programmeIds.length === 0) return []
	const rows = await db
		.selectFrom('events')
		.select(['id', 'at', 'verb', 'subject_id as subjectId', 'programme_id as programmeId', 'particulars'])
		.$narrowType<{ verb: NewsVerb; programmeId: Id<'programme'> }>()
		.where('programme_id', 'in', programmeIds)
		.where('verb', 'in', PUBLIC_VERBS)
		.orderBy('id', 'desc')
		.limit(limit)
		.execute()
	return rows.map(({ particulars, ...news }) => ({
		...news,
		postponement: news.verb === 'call.deadline_postponed' ? Postponement.parse(particulars) : undefined,
	}))
}
