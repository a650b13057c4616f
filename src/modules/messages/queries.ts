import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

export type SentMail = {
	id: Id<'mail'>
	to: string
	subject: string
	text: string
	queuedAt: Date
	sentAt: Date | null
}

const columns = [
	'id',
	'recipient as to',
	'subject',
	'body_text as text',
	'queued_at as queuedAt',
	'sent_at as sentAt',
] as const

export function findUnsentMail(db: Db, id: Id<'mail'>) {
	return db
		.selectFrom('mails')
		.select(['recipient as to', 'subject', 'body_text as text', 'body_html as html', 'stop_url as stopUrl'])
		.select(['reply_to as replyTo', 'calendar', 'calendar_method as calendarMethod'])
		.where('id', '=', id)
		.where('sent_at', 'is', null)
		.executeTakeFirst()
}

/** Newest first. */
export function listMails(db: Db, page: { limit: number; to?: string }): Promise<SentMail[]> {
	return db
		.selectFrom('mails')
		.select(columns)
		.$if(page.to !== undefined, (q) => q.where('recipient', '=', page.to ?? ''))
		.orderBy('id', 'desc')
		.limit(page.limit)
		.execute()
}

export function findMail(db: Db, id: Id<'mail'>): Promise<SentMail | undefined> {
	return db.selectFrom('mails').select(columns).where('id', '=', id).executeTakeFirst()
}
