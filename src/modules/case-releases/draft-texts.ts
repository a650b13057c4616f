import type { PeerCase, TakeAway } from '../peer-cases/index.ts'

/** What a release begins with: the giver's own words, and nobody else's. */
export type DraftTexts = { title: string; summary: string; story: string; helped: string }

const [MOST_OF_TITLE, MOST_OF_SUMMARY] = [150, 400]

/** Nothing of the notes: what others said is quoted when they have said yes. */
export function draftOf(
	{ question, background }: Pick<PeerCase, 'question' | 'background'>,
	takeAways: readonly Pick<TakeAway, 'text' | 'outcome' | 'words'>[],
): DraftTexts {
	return {
		title: shortened(question, MOST_OF_TITLE),
		summary: shortened(background.split('\n')[0] ?? '', MOST_OF_SUMMARY),
		story: background,
		helped: takeAways
			.map(({ text, words }) => [text, words ?? ''].filter((part) => part !== '').join(' – '))
			.join('\n'),
	}
}

/** As many whole sentences as there is room for; of one that is too long, as many words. */
function shortened(text: string, most: number): string {
	if (text.length <= most) return text
	const begun = text.slice(0, most)
	const sentence = /^.*[.!?](?=\s)/s.exec(begun)?.[0]
	return sentence ?? `${text.slice(0, most - 2).replace(/\s+\S*$/, '')} …`
}
