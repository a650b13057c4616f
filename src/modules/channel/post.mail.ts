import type { Actor } from '../../platform/actor.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Room } from '../participation/index.ts'
import { topicAddress } from './channel-address.ts'
import { words } from './messages.ts'
import { markLine } from './reply.ts'
import type { Post, Topic } from './topic.ts'

type About = {
	post: Post
	topic: Topic
	room: Room
	/** Only where the room said so, words leave it. */
	isText: boolean
	/** Where this reader answers this topic; none where nobody reads answers. */
	answer: string | undefined
	stopUrl: string
	publicUrl: string
}

/** That somebody wrote; what is answered above the line is read as an answer. */
export function postMail(
	to: Pick<Actor, 'id' | 'email' | 'language'>,
	{ post, topic, room, isText, answer, stopUrl, publicUrl }: About,
): Mail {
	const { mail } = words(to.language)
	const isNamed = post.mentioned.some(({ id }) => id === to.id)
	const facts = { writer: post.writerName, title: topic.title }
	const text = [
		answer === undefined ? '' : markLine(mail.above),
		isNamed ? mail.named(facts) : mail.wrote(facts),
		isText ? post.text : mail.confidential,
		mail.read(publicUrl + topicAddress(room, topic)),
		answer === undefined ? '' : mail.howToAnswer,
		mail.stop(stopUrl),
	]
	return {
		to: to.email,
		subject: `[${room.programme.name}] ${topic.title}`,
		text: text.filter((one) => one !== '').join('\n\n'),
		aboutId: post.id,
		onceKey: `channel ${post.id} ${to.id}`,
		stopUrl,
		...(answer !== undefined && { replyTo: answer }),
	}
}
