import { type Language, quote } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { type CaseContent, emptyWords } from '../cases/index.ts'
import type { CaseTheme, PeerCase } from '../peer-cases/index.ts'
import { words } from './messages.ts'
import type { FoundName } from './names.ts'

/** What a case may say outside the room. */
export type Release = {
	caseId: Id<'peerCase'>
	language: Language
	title: string
	summary: string
	/** Where it was, in neutral words. */
	place: string
	story: string
	helped: string
	/** Counts up with every change of what the public would read. */
	textEdition: number
	/** The one for which the giver was asked last. */
	askedEdition: number | null
	proposerName: string
	proposedAt: Date
	themes: CaseTheme[]
	measures: { id: Id<'libraryItem'>; title: string }[]
	replacements: Replacement[]
}

export type Replacement = { name: string; instead: string }

/** What somebody noted at the table, as it would be quoted. */
export type Quote = {
	id: Id<'caseReleaseQuote'>
	noteId: Id<'peerCaseNote'>
	words: string
	writerId: Id<'person'>
	writerName: string
	answer: 'given' | 'refused' | null
}

/** What the giver said to an edition of the text. */
export type Answer = { textEdition: number; answer: 'given' | 'refused' | 'withdrawn'; word: string; answeredAt: Date }

/** The item of the library that the public reads. */
export type Publication = { itemId: Id<'libraryItem'>; slug: string; textEdition: number; publishedAt: Date }

/** A release with all that was said to it; `public` is empty before it was published and once it was taken down. */
export type WholeRelease = {
	release: Release
	quotes: Quote[]
	answer: Answer | undefined
	publication: Publication | undefined
}

export type ReleaseState = 'draft' | 'asked' | 'refused' | 'agreed' | 'public'

/** Of the text as it stands now; an earlier edition of it may be public meanwhile. */
export function stateOf({ release, answer, publication }: Omit<WholeRelease, 'quotes'>): ReleaseState {
	if (publication?.textEdition === release.textEdition) return 'public'
	if (answer?.textEdition === release.textEdition) return answer.answer === 'given' ? 'agreed' : 'refused'
	return release.askedEdition === release.textEdition ? 'asked' : 'draft'
}

/** The giver's own words are the giver's to release; those of others only by their own yes. */
export function isQuotable({ writerId, answer }: Quote, { giverId }: Pick<PeerCase, 'giverId'>): boolean {
	return writerId === giverId || answer === 'given'
}

export function awaitsAnswer({ writerId, answer }: Quote, { giverId }: Pick<PeerCase, 'giverId'>): boolean {
	return writerId !== giverId && answer === null
}

/** All words of it that may become public. */
export function textsOf(
	{ title, summary, place, story, helped }: Omit<Release, 'replacements'>,
	quotes: readonly Quote[],
) {
	return [title, summary, place, story, helped, ...quotes.map((one) => one.words)]
}

/** What was found in the text by looking at it. */
export type Findings = {
	/** Known names that stand in it. */
	names: FoundName[]
	/** Who noted what it says again without quoting them. */
	borrowedFrom: string[]
}

/** Why nobody can be asked for a yes, say it or publish; keys of the module's messages. */
export function whyNotReady(
	{ release, quotes }: Pick<WholeRelease, 'release' | 'quotes'>,
	one: Pick<PeerCase, 'giverId'>,
	{ names, borrowedFrom }: Findings,
): 'summaryMissing' | 'placeMissing' | 'storyMissing' | 'namesLeft' | 'borrowed' | 'quotesOpen' | undefined {
	if (release.summary === '') return 'summaryMissing'
	if (release.place === '') return 'placeMissing'
	if (release.story === '') return 'storyMissing'
	if (names.length > 0) return 'namesLeft'
	if (borrowedFrom.length > 0) return 'borrowed'
	return quotes.some((said) => awaitsAnswer(said, one)) ? 'quotesOpen' : undefined
}

/** Exactly what the public reads: a preview and an edition are made of it. */
export function contentOf(
	{ release, quotes }: Pick<WholeRelease, 'release' | 'quotes'>,
	one: Pick<PeerCase, 'giverId'>,
): CaseContent {
	const { language, title, summary, place, story, helped, measures } = release
	const t = words(language).text
	const said = quotes.filter((other) => isQuotable(other, one)).map((other) => quote(language, other.words))
	return {
		...emptyWords,
		language,
		title,
		summary,
		story: [story, ...(said.length > 0 ? [`${t.said}\n${said.join('\n')}`] : [])].join('\n\n'),
		enabledBy: helped,
		source: t.origin,
		places: [{ label: place, municipalityCode: null, townId: null, regionCode: null }],
		blocks: measures.map(({ id }) => ({ measureId: id, title: '', enabledBy: '' })),
	}
}
