import EmailReplyParser from 'email-reply-parser'
import { convert } from 'html-to-text'
import PostalMime, { type Email } from 'postal-mime'

/** An answer as it came by mail. */
export type MailedReply = {
	from: string
	/** Everybody it was sent to, as far as the mail says: the address that is ours is among them. */
	recipients: string[]
	/** Names the mail; the same mail handed over twice has the same one. */
	mailId: string
	/** Without what was quoted, and without signature. */
	text: string
	/** Written by a program: an absence, a list, a failure to deliver. */
	isAutomatic: boolean
}

/** Reads a mail as RFC 822 has it. */
export async function readReply(raw: Uint8Array): Promise<MailedReply> {
	const mail = await PostalMime.parse(raw)
	const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? ''
	const delivered = ['delivered-to', 'x-original-to', 'envelope-to'].map(header)
	const addressed = [...(mail.to ?? []), ...(mail.cc ?? [])].map(({ address = '' }) => address)
	return {
		from: (mail.from?.address ?? '').toLowerCase(),
		recipients: [...addressed, ...delivered.map((value) => value.replace(/^<|>$/g, ''))].filter((one) => one !== ''),
		mailId: mail.messageId ?? '',
		text: ownWords(mail.text ?? convert((mail.html ?? '').slice(0, MOST_READ), { wordwrap: false })),
		isAutomatic: isAutomatic(mail, header),
	}
}

/** RFC 3834, and what programs did before it. */
function isAutomatic({ from }: Email, header: (name: string) => string): boolean {
	const submitted = header('auto-submitted').toLowerCase()
	if (submitted !== '' && submitted !== 'no') return true
	if (/^(bulk|junk|list|auto_reply)$/i.test(header('precedence').trim())) return true
	if (header('list-id') !== '' || header('x-autoreply') !== '' || header('x-autorespond') !== '') return true
	if (header('return-path').trim() === '<>' || /^multipart\/report/i.test(header('content-type'))) return true
	return /^(mailer-daemon|postmaster)@/i.test(from?.address ?? '')
}

/** Longer than anybody writes: the patterns that look for quotations read no more. */
const MOST_READ = 100_000

/** Everything from our own line on is quotation, however the mail program marks it; the rest is known by its patterns. */
export function ownWords(text: string): string {
	const lines = text.slice(0, MOST_READ).replaceAll('\r\n', '\n').replaceAll('\0', '').split('\n')
	const mark = lines.findIndex((line) => MARK.test(line))
	const above = mark === -1 ? lines : withoutHead(lines.slice(0, mark))
	return new EmailReplyParser().read(above.join('\n')).getVisibleText().trim()
}

/** Outlook repeats the head of a mail above it: sender, date, recipient and subject, in its reader's language. */
function withoutHead(lines: readonly string[]): readonly string[] {
	const head = lines.findLastIndex((line) => /^[>*\s]*(Fra|Van|From|Von)\s?:/.test(line))
	if (head === -1 || !lines.slice(head).every((line) => HEAD_LINE.test(line))) return lines
	return lines.slice(0, head)
}
const HEAD_LINE = /^[>*\s]*(?:\p{L}[\p{L} ]{0,20}:.*)?$/u

/** `=== Svar over denne linje ===`, in whatever language and however deep in quotation. */
export function markLine(words: string): string {
	return `=== ${words} ===`
}
const MARK = /^[\s>]*===\s.+\s===\s*$/
