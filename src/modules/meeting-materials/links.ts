import type { Id } from '../../platform/id.ts'
import type { Signer } from '../../platform/signed-link.ts'
import type { Speaker } from './speaker.ts'

/** Whoever holds it is the speaker. How long it works depends on the meeting, which may move: `isLinkOpen`. */
export function speakingPath(signer: Signer, { linkId }: Pick<Speaker, 'linkId'>): string {
	return `/speaking/${signer.sign('speaker', linkId)}`
}

export function readSpeakingToken(signer: Signer, token: string, at: Date): Id<'link'> | undefined {
	return signer.read('speaker', token, at)
}
