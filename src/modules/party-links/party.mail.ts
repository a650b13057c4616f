import { formatDay, type Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import { type Contribution, contributionWords, giftText, type Tidings } from '../contributions/index.ts'
import type { Addressee, Party } from '../partnerships/index.ts'
import type { Plan, PlanAction } from '../plans/index.ts'
import { words } from './messages.ts'

export type News = {
	tidings: Tidings
	plan: Plan
	action: PlanAction | undefined
	contribution: Contribution
	/** Of the page on which the reader looks at it. */
	url: string
}

/** What the party hears about what it gives. */
export function partyMail({ email, language }: Addressee, news: News): Mail {
	const { plan, contribution, tidings, url } = news
	const { mails: t } = words(language)
	const gift = giftText(language, plan.currency, contribution)
	const { answer } = contribution
	return {
		to: email,
		subject: t.subjects[tidings](gift),
		text: [
			t.greeting(''),
			t.texts[tidings],
			whereTo(language, news),
			answer === '' ? '' : t.answer(answer),
			t.page(url),
			t.farewell(plan.partnership.name),
		]
			.filter((part) => part !== '')
			.join('\n\n'),
		aboutId: contribution.id,
		onceKey: keyOf(news, email),
	}
}

/** What those hear who answer it. */
export const toldToLeads = ['offered', 'changed', 'confirmed', 'withdrawn'] as const
export type LeadTidings = (typeof toldToLeads)[number]

type Reader = { email: string; name: string; language: Language }

export function leadMail(to: Reader, news: News & { tidings: LeadTidings }): Mail {
	const { plan, contribution, tidings, url } = news
	const { mails: t } = words(to.language)
	const gift = giftText(to.language, plan.currency, contribution)
	return {
		to: to.email,
		subject: t.leadSubjects[tidings](contribution.partyName, gift),
		text: [
			t.greeting(to.name),
			t.leadTexts[tidings],
			whereTo(to.language, news),
			t.workroom(url),
			t.farewell(plan.partnership.name),
		].join('\n\n'),
		aboutId: contribution.id,
		onceKey: keyOf(news, to.email),
	}
}

function whereTo(language: Language, { plan, action }: News): string {
	const { wholePlan, inAction } = contributionWords(language)
	const to = action ? inAction(action.number, action.title) : wholePlan
	return words(language).mails.inPlan(plan.title, to)
}

/** A job that runs twice writes once; the next change writes again. */
function keyOf({ contribution, tidings }: News, to: string): string {
	return `contribution ${contribution.id} ${tidings} ${contribution.version} ${to}`
}

type Invited = { party: Party; partnership: string; language: Language; url: string; lastDay: string; linkId: string }

/** Brings a party its link. */
export function linkMail({ party, partnership, language, url, lastDay, linkId }: Invited): Mail {
	const { mails: t } = words(language)
	return {
		to: party.contactEmail,
		subject: t.linkSubject(partnership),
		text: [
			t.greeting(''),
			t.linkText(party.name, formatDay(language, lastDay)),
			t.page(url),
			t.farewell(partnership),
		].join('\n\n'),
		aboutId: linkId,
		onceKey: `party-link ${linkId}`,
	}
}
