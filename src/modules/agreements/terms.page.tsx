import type { Actor } from '../../platform/actor.ts'
import { writeDay } from '../../platform/dates-format.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type Partnership, PartnershipFrame } from '../partnerships/index.ts'
import type { Agreement } from './agreement.ts'
import { agreementAddress, agreementsAddress } from './agreement-address.ts'
import { clauseNumbers } from './edit-agreement.ts'
import { words } from './messages.ts'

type TermsDraft = Record<string, string>
export type TermsProps = {
	view: View
	partnership: Partnership
	actor: Actor
	agreement: Agreement
	draft?: Draft<TermsDraft>
	faults?: Faults<TermsDraft>
	outdated?: boolean
}

/** All clauses on one page: who writes an agreement wants to see it whole. */
export function TermsPage(props: TermsProps) {
	const { view, partnership, agreement, faults = {}, outdated } = props
	const { terms: t, list } = words(view.language)
	const address = agreementAddress(partnership, agreement)
	const crumbs = [
		{ label: list.title, href: agreementsAddress(partnership) },
		{ label: agreement.title, href: address },
	]
	const draft = props.draft ?? typedTerms(view, agreement)
	return (
		<PartnershipFrame {...props} title={t.title} lead={t.lead} crumbs={crumbs} faults={faults}>
			{outdated && <Notice kind="warn" title={t.outdated} />}
			<form method="post" action={`${address}/edit`} class="flow" noValidate>
				<input type="hidden" name="version" value={draft['version'] ?? agreement.version} />
				<Frame {...props} draft={draft} />
				{clauseNumbers(agreement.clauses.length).map((number) => (
					<ClauseFields key={number} {...props} draft={draft} number={number} />
				))}
				<p>
					<Button>{t.save}</Button>
				</p>
			</form>
		</PartnershipFrame>
	)
}

function Frame({ view, agreement, draft = {}, faults = {} }: TermsProps) {
	const { terms: t } = words(view.language)
	const field = (name: string) => ({ name, value: draft[name], fault: faults[name] })
	return (
		<>
			<TextField {...field('title')} label={t.name} lang={agreement.language} />
			<TextField {...field('expiresOn')} label={t.expiresOn} hint={t.expiresHint} />
			<TextField {...field('noticeMonths')} label={t.notice} hint={t.noticeHint} inputmode="numeric" short />
		</>
	)
}

/** The last one is empty: there one more is written. */
function ClauseFields({ view, agreement, number, draft = {}, faults = {} }: TermsProps & { number: number }) {
	const { terms: t } = words(view.language)
	const isNew = number > agreement.clauses.length
	const field = (name: string) => {
		return { name: `${name}${number}`, value: draft[`${name}${number}`], fault: faults[`${name}${number}`] }
	}
	return (
		<Card title={isNew ? t.oneMore : t.clause(number)} flat>
			<TextField {...field('title')} label={t.heading(number)} lang={agreement.language} />
			<TextField {...field('body')} label={t.body(number)} rows={5} lang={agreement.language} />
		</Card>
	)
}

/** The words as they are, in the fields' own writing. */
function typedTerms(view: View, { title, clauses, noticeMonths, expiresOn, version }: Agreement): TermsDraft {
	const typed = clauses.flatMap((clause, index) => [
		[`title${index + 1}`, clause.title] as const,
		[`body${index + 1}`, clause.body] as const,
	])
	return {
		...Object.fromEntries(typed),
		title,
		noticeMonths: String(noticeMonths),
		expiresOn: expiresOn === null ? '' : writeDay(view.language, expiresOn),
		version: String(version),
	}
}
