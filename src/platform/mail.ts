/** A mail is words only; its HTML is made from them in one place. Paragraphs are separated by empty lines. */
export type Mail = { to: string; subject: string; text: string; aboutId?: string; onceKey?: string }

/** Hands one mail to the outside world; throws when it was not taken. */
export type Transport = (mail: {
	from: string
	to: string
	subject: string
	text: string
	html: string
}) => Promise<void>
