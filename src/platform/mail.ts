/** A mail is words only; its HTML is made from them in one place. Paragraphs are separated by empty lines. */
export type Mail = {
	to: string
	subject: string
	text: string
	aboutId?: string
	onceKey?: string
	/** Where a mail program may stop mails of this kind by one POST, and people by a page with a button. */
	stopUrl?: string
	/** Where an answer is read, if not by whoever sends. */
	replyTo?: string
	calendar?: CalendarPart
}

/** What a mail program puts into the reader's calendar, or takes out of it (RFC 6047). */
export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; text: string }

/** Hands one mail to the outside world; throws when it was not taken. */
export type Transport = (mail: {
	from: string
	to: string
	subject: string
	text: string
	html: string
	headers: Record<string, string>
	replyTo?: string
	calendar?: CalendarPart
}) => Promise<void>
