import type { Id } from '../../platform/id.ts'
import type { Signer } from '../../platform/signed-link.ts'

/** A page with a button; a POST to it stops the mails of one room to one person. It does not end: stopping must work. */
export function endPath(signer: Signer, { id }: { id: Id<'channelReader'> }): string {
	return `/channel-mails/${signer.sign('channel-reader', id)}/end`
}

export function readReaderToken(signer: Signer, token: string, at: Date): Id<'channelReader'> | undefined {
	return signer.read('channel-reader', token, at)
}

/** What a mail provider may send for its reader (RFC 8058), without our cookie or origin: the address is the permission. */
export function isOneClick(path: string): boolean {
	return /^\/channel-mails\/[\w.-]+\/end$/.test(path)
}

/** Where the mail server hands over answers. */
export const REPLIES_PATH = '/mail/replies'
