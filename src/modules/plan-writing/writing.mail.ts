import type { Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import { type Passage, type Plan, passageAddress, textAddress } from '../plans/index.ts'
import { words } from './messages.ts'
import type { answers, Suggestion } from './writing.ts'

type Reader = { name: string; email: string; language: Language }
type About = { plan: Pick<Plan, 'id' | 'slug' | 'title'>; publicUrl: string }
type Answered = About & {
	suggestion: Pick<Suggestion, 'id'>
	answer: (typeof answers)[number]
	/** What the team says to it. */
	word: string
}

/** What became of one's suggestion. Of the plan's own words a mail says nothing, for it may not be published yet. */
export function answeredMail(to: Reader, { plan, suggestion, answer, word, publicUrl }: Answered): Mail {
	const t = words(to.language).mail
	const url = `${publicUrl}${textAddress(plan)}/suggestions/${suggestion.id}`
	return {
		to: to.email,
		subject: t.answered.subject(plan.title),
		text: t.answered.text({ name: to.name, plan: plan.title, url, answer: t.answers[answer], word }),
		aboutId: plan.id,
	}
}

type Replied = About & { passage: Passage; writer: string }

export function repliedMail(to: Reader, { plan, passage, writer, publicUrl }: Replied): Mail {
	const t = words(to.language).mail.replied
	const url = `${publicUrl}${passageAddress(plan, passage)}#conversation`
	return {
		to: to.email,
		subject: t.subject(plan.title),
		text: t.text({ name: to.name, plan: plan.title, writer, url }),
		aboutId: plan.id,
	}
}
