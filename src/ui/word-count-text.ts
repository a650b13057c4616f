import { countWords } from '../methods/words.ts'

export type CountWording = {
	readonly within: string
	readonly overOne: string
	readonly overOther: string
	/** For a text of which a word processor shows another number. */
	readonly asWord: string
}

/** The sentence under a text with a limit, the same on the server and in the browser. */
export function wordCountText(wording: CountWording, text: string, limit: number): string {
	const { tokens } = countWords(text)
	const count = countedWords(text)
	const sentence = limitSentence(wording, count, limit)
	return tokens === count ? sentence : sentence + wording.asWord.replace('{tokens}', `${tokens}`)
}

/** The count that decides is the smaller one, so it is also the one that is shown. */
export function countedWords(text: string): number {
	const { tokens, words } = countWords(text)
	return Math.min(tokens, words)
}

function limitSentence({ within, overOne, overOther }: CountWording, count: number, limit: number): string {
	const over = count - limit
	const pattern = over <= 0 ? within : over === 1 ? overOne : overOther
	return pattern.replace('{over}', `${over}`).replace('{count}', `${count}`).replace('{limit}', `${limit}`)
}
