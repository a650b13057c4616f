import { formatDay } from '../../platform/i18n.ts'
import { LinkButton, More } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import {
	type ContributionTold,
	ContributionStatus,
	contributionWords,
	giftText,
	whyNotAnswered,
	whyNotConfirmed,
} from '../contributions/index.ts'
import { PartyFrame, type PartyTask } from '../partnerships/index.ts'
import { formatDue, nextStep, type PlanAction } from '../plans/index.ts'
import { words } from './messages.ts'
import type { PartyPlan, PartyView } from './party-view.ts'

export type PartyProps = PartyView & {
	view: View
	tasks: readonly PartyTask[]
	told?: ContributionTold | 'pledged' | 'joined' | undefined
}

/** All that a party needs, on a telephone: what waits for it, what it gives, and what it takes part in. */
export function PartyPage(props: PartyProps) {
	const { view, holder, plans, told } = props
	const { party: t, told: ours } = words(view.language)
	const { contactName, contactEmail } = holder.partnership
	const texts = { ...contributionWords(view.language).told, ...ours }
	return (
		<PartyFrame view={view} holder={holder} title={holder.party.name} lead={t.lead}>
			{told && <Notice kind="ok" title={texts[told]} />}
			<Asked {...props} />
			{plans.map((one) => (
				<PlanCard key={one.plan.id} {...props} one={one} />
			))}
			{contactEmail !== '' && (
				<p>
					<a href={`mailto:${contactEmail}`}>{t.contact(contactName || contactEmail)}</a>
				</p>
			)}
			{holder.party.standing === 'joined' && (
				<p>
					<a href={`/p/${holder.token}/membership`}>{t.membership}</a>
				</p>
			)}
			<p class="small muted">{t.wrong}</p>
		</PartyFrame>
	)
}

function Asked(props: PartyProps) {
	const { view, tasks } = props
	const { party: t } = words(view.language)
	// What is done stands there to be read again, below what waits.
	const all = [...plansTasks(props), ...tasks].toSorted((a, b) => Number(a.isDone) - Number(b.isDone))
	return (
		<Card title={t.asked}>
			{all.length === 0 && <p class="muted">{t.nothingAsked}</p>}
			<ul>
				{all.map((task) => (
					<li key={task.href}>
						<a href={task.href}>{task.title}</a>
						{task.dueOn !== null && ` (${t.by(formatDay(view.language, task.dueOn))})`}{' '}
						{task.isDone && (
							<Status glyph="done" tone="ok">
								{t.done}
							</Status>
						)}
						{task.text !== '' && <p class="small muted">{task.text}</p>}
					</li>
				))}
			</ul>
		</Card>
	)
}

/** What waits for the party because of contributions: its own to confirm, those of others to answer. */
function plansTasks({ view, holder, plans }: PartyProps): PartyTask[] {
	const { language } = view
	const { party: t } = words(language)
	return plans.flatMap(({ plan, own, led }) => {
		const task = (id: string, title: string): PartyTask => ({
			title,
			text: plan.title,
			href: `/p/${holder.token}/contributions/${id}`,
			dueOn: null,
			isDone: false,
		})
		const toConfirm = own.filter((one) => whyNotConfirmed(one) === undefined)
		const toAnswer = led.filter((one) => whyNotAnswered(one) === undefined)
		return [
			...toConfirm.map((one) => task(one.id, t.toConfirm(giftText(language, plan.currency, one)))),
			...toAnswer.map((one) => task(one.id, t.toAnswer(one.partyName, giftText(language, plan.currency, one)))),
		]
	})
}

type CardProps = PartyProps & { one: PartyPlan }

function PlanCard(props: CardProps) {
	const { view, holder, one, today } = props
	const { plan, own, actions } = one
	const { party: t } = words(view.language)
	const base = `/p/${holder.token}`
	return (
		<Card title={plan.title}>
			<div class="flow">
				<h3>{t.gives}</h3>
				{own.length === 0 && <p class="muted">{t.givesNothing}</p>}
				<ul>
					{own.map((given) => (
						<li key={given.id}>
							<a href={`${base}/contributions/${given.id}`}>{giftText(view.language, plan.currency, given)}</a>{' '}
							<ContributionStatus view={view} one={given} today={today} />
						</li>
					))}
				</ul>
				<p>
					<LinkButton href={`${base}/pledge?plan=${plan.id}`} icon="hand">
						{t.give}
					</LinkButton>
				</p>
				{actions.length > 0 && (
					<>
						<h3>{t.part}</h3>
						<ul>
							{actions.map((action) => (
								<ActionLine key={action.id} {...props} action={action} />
							))}
						</ul>
					</>
				)}
				{plan.state === 'published' && <More href={`/plans/${plan.slug}`}>{t.allOf(plan.title)}</More>}
			</div>
		</Card>
	)
}

function ActionLine({ view, holder, action }: CardProps & { action: PlanAction }) {
	const { language } = view
	const { party: t } = words(language)
	const { inAction } = contributionWords(language)
	const own = action.parties.find(({ partyId }) => partyId === holder.party.id)
	const leader = action.parties.find(({ part }) => part === 'leads')
	const step = nextStep(action)
	const isLeader = own?.part === 'leads'
	const role = isLeader ? t.led : own?.part === 'asked' ? t.askedPart : t.contributes
	const said = [
		own?.askedFor ? `${role}: ${own.askedFor}` : role,
		leader && !isLeader ? t.ledBy(leader.name) : '',
		action.dueOn === null ? '' : t.due(formatDue(language, action)),
		step ? t.next([step.title, formatDue(language, step)].filter((part) => part !== '').join(', ')) : '',
	]
	return (
		<li>
			<strong>{inAction(action.number, action.title)}</strong>
			<p class="small muted">{said.filter((part) => part !== '').join('. ')}</p>
		</li>
	)
}
