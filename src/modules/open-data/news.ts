import type { Language } from '../../platform/i18n.ts'
import { type Call, deadlineText } from '../calls/index.ts'
import type { Programme } from '../programmes/index.ts'
import { type FeedEntry, tagOf } from './feed.ts'
import { words } from './messages.ts'
import type { News } from './queries.ts'

type Known = { programmes: ReadonlyMap<string, Programme>; calls: ReadonlyMap<string, Call>; publicUrl: string }

/** What a feed says of it; nothing of what the reader may not see any more. */
export function entryOf(language: Language, news: News, { programmes, calls, publicUrl }: Known): FeedEntry[] {
	const programme = programmes.get(news.programmeId)
	const about = news.verb === 'programme.published' ? asSubject(programme) : asSubject(calls.get(news.subjectId))
	if (!programme || !about) return []
	const { feed } = words(language)
	const summary = news.postponement
		? feed.postponed({ ...news.postponement, deadline: deadlineText(language, news.postponement.after, programme) })
		: about.summary
	const key = tagOf(publicUrl, `event-${news.id}`)
	return [{ key, title: feed[news.verb](about.title), summary, path: about.path, at: news.at }]
}

function asSubject(thing: Programme | Call | undefined) {
	if (!thing) return undefined
	const { summary, slug } = thing
	return 'name' in thing
		? { title: thing.name, summary, path: `/programmes/${slug}` }
		: { title: thing.title, summary, path: `/calls/${slug}` }
}
