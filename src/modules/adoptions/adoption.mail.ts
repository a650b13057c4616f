import { formatDay, type Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Addressee, Party } from '../partnerships/index.ts'
import type { Plan, PlanVersion } from '../plans/index.ts'
import { concernText } from './concern-text.ts'
import type { Saying } from './keep-word.ts'
import { words } from './messages.ts'
import type { Standing } from './standing.ts'

type Request = {
	plan: Plan
	party: Pick<Party, 'name'>
	version: Pick<PlanVersion, 'number' | 'words'>
	standing: Pick<Standing, 'version' | 'concerns'>
	message: string
	answerBy: string | null
	from: string
	url: string
}

/** To say yes for the first time, or to look again at what has changed since. */
export function requestMail({ email, language }: Addressee, request: Request): Mail {
	const { plan, party, version, standing, message, answerBy, from, url } = request
	const { mail } = words(language)
	const before = standing.version?.number
	const facts = { title: plan.title, party: party.name, number: version.number, from }
	return {
		to: email,
		subject: before === undefined ? mail.askSubject(plan.title) : mail.againSubject(plan.title),
		text: [
			before === undefined ? mail.ask(facts) : mail.again({ ...facts, before }),
			standing.concerns.map((concern) => `– ${concernText(language, concern)}`).join('\n'),
			message,
			answerBy === null ? '' : mail.answerBy(formatDay(language, answerBy)),
			mail.look(url),
			mail.farewell(plan.partnership.name),
		]
			.filter((part) => part !== '')
			.join('\n\n'),
		aboutId: plan.id,
	}
}

type Answered = { plan: Plan; party: Pick<Party, 'name'>; saying: Saying; number: number; url: string }

/** What was said for the party, to the address it is known by. */
export function receiptMail({ email, language }: Addressee, answered: Answered): Mail {
	const { plan, saying, url } = answered
	const { mail } = words(language)
	return {
		to: email,
		subject: mail.receiptSubject[saying.answer](plan.title),
		text: [...said(language, answered), mail.wrong(url), mail.farewell(plan.partnership.name)].join('\n\n'),
		aboutId: plan.id,
	}
}

/** To whoever asked. */
export function answeredMail({ email, language }: Addressee, answered: Answered): Mail {
	const { plan, party, saying, url } = answered
	const { mail } = words(language)
	return {
		to: email,
		subject: mail.answeredSubject[saying.answer](party.name, plan.title),
		text: [...said(language, answered), mail.all(url)].join('\n\n'),
		aboutId: plan.id,
	}
}

function said(language: Language, { plan, party, saying, number }: Answered): string[] {
	const { mail } = words(language)
	const { answer, decidedOn, name, mandate, reservation } = saying
	const facts = { party: party.name, title: plan.title, number, day: formatDay(language, decidedOn) }
	const by = mandate === '' ? name : `${name}, ${mandate}`
	const why =
		reservation === '' ? [] : [answer === 'adopted' ? mail.reservation(reservation) : mail.reason(reservation)]
	return [mail.said[answer](facts), mail.saidBy(by), ...why]
}
