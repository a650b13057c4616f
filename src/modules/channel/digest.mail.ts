import type { Actor } from '../../platform/actor.ts'
import { listWords, plural } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Room } from '../participation/index.ts'
import { topicAddress } from './channel-address.ts'
import { words } from './messages.ts'
import type { Topic } from './topic.ts'

/** A topic in which something was written since. */
export type Heard = Pick<Topic, 'title' | 'state'> & {
	id: Id<'channelTopic'>
	writers: Set<string>
	posts: number
	answer?: string
}

type About = { room: Room; topics: readonly Heard[]; stopUrl: string; publicUrl: string; aboutId: string }

export function digestMail(
	{ email, name, language }: Pick<Actor, 'email' | 'name' | 'language'>,
	{ room, topics, stopUrl, publicUrl, aboutId }: About,
): Mail {
	const { mail } = words(language)
	const told = topics.map(({ title, posts, writers, answer, id }) => {
		const news = plural(language, posts, mail.newPosts)
		const lines = [title, `${news}: ${listWords(language, [...writers])}`, publicUrl + topicAddress(room, { id })]
		return [...lines, ...(answer === undefined ? [] : [mail.answerAt(answer)])].join('\n')
	})
	return {
		to: email,
		subject: mail.digestSubject(room.programme.name),
		text: [mail.greeting(name), mail.digestLead, ...told, mail.stop(stopUrl)].join('\n\n'),
		aboutId,
		stopUrl,
	}
}
