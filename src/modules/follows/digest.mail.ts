import type { Mail } from '../../platform/mail.ts'
import { listWords, plural } from '../../platform/i18n.ts'
import type { Group, Line } from './digest.ts'
import { type Follow, type Follower, pathOfAll } from './follow.ts'
import { words } from './messages.ts'
import { headline, sentences, subjectText } from './news-text.ts'

/** Whole addresses: of everything that is followed, of the page that stops it all, and of the one that stops one. */
export type Links = { publicUrl: string; manage: string; stop: string; stopOne: (follow: Follow) => string }

type To = Pick<Follower, 'id' | 'email' | 'language' | 'rhythm'>

/** What happened since the last one, by what is followed; at its end the one link that stops it. */
export function digestMail(to: To, groups: readonly Group<Follow>[], links: Links): Mail {
	const { language, email, id, rhythm } = to
	const { digest } = words(language)
	return {
		to: email,
		subject: subjectText(language, groups),
		text: [
			digest.greeting,
			...groups.flatMap((group) => [
				group.follow.title.toLocaleUpperCase(language),
				...group.lines.map((line) => lineText(to, line, links)),
				...moreText(to, group, links),
				digest.stopOne(group.follow.title, links.stopOne(group.follow)),
			]),
			digest.why[rhythm](links.manage),
			digest.stop(links.stop),
		].join('\n\n'),
		aboutId: id,
		stopUrl: links.stop,
	}
}

function lineText({ language }: To, line: Line<Follow>, { publicUrl }: Links): string {
	const { digest } = words(language)
	const also = line.also.map(({ title }) => title)
	return [
		headline(language, line),
		sentences(language, line),
		publicUrl + line.thing.path,
		also.length === 0 ? '' : digest.also(listWords(language, also)),
	]
		.filter((text) => text !== '')
		.join('\n')
}

function moreText({ language }: To, { follow, more }: Group<Follow>, { publicUrl }: Links): string[] {
	const { digest } = words(language)
	if (more === 0) return []
	const path = pathOfAll(follow, language)
	const text = plural(language, more, digest.more)
	return [path === undefined ? text : `${text}\n${publicUrl}${path}`]
}
