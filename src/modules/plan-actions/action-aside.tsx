import type { ComponentChildren } from 'preact'
import { LinkButton } from '../../ui/button.tsx'
import { Rows } from '../../ui/card.tsx'
import { OrgMark, Who } from '../../ui/people.tsx'
import { asList } from '../../ui/roles.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { canWritePlan, formatDue, nextStep, planWords } from '../plans/index.ts'
import { ActionStatus, Flags } from './action-status.tsx'
import { GiftList, type GiftProps } from './gift-list.tsx'
import { words } from './messages.ts'
import { actionAddress } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'

/** The chosen action beside the list: what one must know of it, and the way to all of it. */
export function ActionAside(props: GiftProps & { beside: readonly ComponentChildren[] }) {
	const { view, actor, plan, one, today } = props
	const { language } = view
	const { aside: t } = words(language)
	const { number, title, summary } = one.action
	const address = actionAddress(plan, one.action)
	return (
		<aside class="inspect__aside act" id="action" aria-labelledby="action-title">
			<div class="row row--between">
				<span class="small muted">{t.number(number)}</span>
				{canWritePlan(actor, plan) && (
					<LinkButton kind="quiet" size="small" icon="edit" href={`${address}/edit`} about={title}>
						{t.edit}
					</LinkButton>
				)}
			</div>
			<h2 id="action-title" class="act__t" lang={plan.language}>
				{title}
			</h2>
			<WrittenText text={summary} lang={plan.language} />
			<p class="row">
				<Flags language={language} one={one} today={today} />
			</p>
			<Known {...props} />
			<GiftList {...props} />
			<Parties {...props} />
			{props.beside}
			<p>
				<LinkButton kind="second" href={address}>
					{t.open}
				</LinkButton>
			</p>
		</aside>
	)
}

function Known({ view, plan, one }: ActionData) {
	const { language } = view
	const { aside: t } = words(language)
	const { action, leader } = one
	const next = nextStep(action)
	const lang = plan.language
	const pairs = [
		{ term: t.state, value: <ActionStatus language={language} one={one} /> },
		{
			term: t.leads,
			value: leader ? (
				<Who mark={<OrgMark name={leader.name} id={leader.partyId} size="small" />}>{leader.name}</Who>
			) : (
				t.nobody
			),
		},
		{ term: t.due, value: formatDue(language, action) || t.noDate },
		...(next === undefined
			? []
			: [{ term: t.next, value: <NextStep lang={lang} title={next.title} when={formatDue(language, next)} /> }]),
		...(action.sought === '' ? [] : [{ term: t.sought, value: <span lang={lang}>{action.sought}</span> }]),
		...(action.place === '' ? [] : [{ term: t.place, value: <span lang={lang}>{action.place}</span> }]),
	]
	return (
		<div class="act__rows">
			<Rows kind="bare" pairs={pairs} />
		</div>
	)
}

function NextStep({ lang, title, when }: { lang: string; title: string; when: string }) {
	return (
		<>
			<span lang={lang}>{title}</span>
			{when !== '' && `, ${when}`}
		</>
	)
}

/** Who is to do something in it and has promised nothing yet. */
function Parties({ view, one, gifts }: GiftProps) {
	const { aside: t } = words(view.language)
	const { parts } = planWords(view.language)
	const giving = new Set(gifts.map(({ partyId }) => partyId))
	const others = one.action.parties.filter(({ part, partyId }) => part !== 'leads' && !giving.has(partyId))
	if (others.length === 0) return null
	return (
		<section>
			<h3>{t.parties}</h3>
			<ul class="pledges" {...asList}>
				{others.map(({ partyId, name, part }) => (
					<li key={partyId}>
						<OrgMark name={name} id={partyId} size="small" />
						<div>
							<p>
								<b>{name}</b>
							</p>
							<p class="small muted">{parts[part]}</p>
						</div>
					</li>
				))}
			</ul>
		</section>
	)
}
