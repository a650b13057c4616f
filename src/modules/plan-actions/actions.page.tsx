import type { ComponentChildren } from 'preact'
import { Button, LinkButton } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Meter, Stones } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/tabs.tsx'
import type { Contribution } from '../contributions/index.ts'
import { canPublishPlan, canWritePlan, PlanFrame } from '../plans/index.ts'
import { ActionAside } from './action-aside.tsx'
import { ActionList } from './action-list.tsx'
import { ActionMap } from './action-map.tsx'
import { stoneOf } from './action-status.tsx'
import { type ActionView, byAgenda, byParty, chosenBy, countDone, ownParties, type Show, shows } from './action-view.ts'
import { words } from './messages.ts'
import { MilestoneLine, milestonesOf } from './milestone-line.tsx'
import { PartyList } from './party-list.tsx'
import { workAddress } from './plan-address.ts'
import type { PlanData } from './plan-data.ts'
import { TimeLine } from './time-line.tsx'

export const ways = ['list', 'timeline', 'parties', 'map'] as const
export type Way = (typeof ways)[number]

export type ActionsProps = PlanData & {
	way: Way
	show: Show
	/** The number of the one that is looked at beside the list. */
	chosen: number | undefined
	/** What was published last, and in how many places the plan differs from it by now. */
	published: { number: number; changes: number } | undefined
	/** What is offered, agreed or given. */
	gifts: readonly Contribution[]
	/** From other subjects: beside the action that is looked at, and below the list. */
	beside: readonly ComponentChildren[]
	below: readonly ComponentChildren[]
}

/** The list of actions, as in mock page 08. */
export function ActionsPage(props: ActionsProps) {
	const { view, plan, actor, content, views, today } = props
	const { language } = view
	const milestones = milestonesOf(content)
	const one = views.find(({ action }) => action.number === props.chosen)
	return (
		<PlanFrame
			{...{ view, plan, actor }}
			title={plan.title}
			crumbs={[{ label: plan.typeName }]}
			commands={<Commands {...props} />}
		>
			<Standing {...props} />
			<MilestoneLine {...{ language, milestones, today }} lang={plan.language} />
			{views.length === 0 && content.challenges.length === 0 ? (
				<Beginning {...props} />
			) : (
				<div class={one === undefined ? undefined : 'inspect inspect--action'}>
					<div>
						<Choices {...props} />
						<Chosen {...props} />
					</div>
					{one && <ActionAside {...props} one={one} gifts={giftsOf(props, one)} />}
					<div>{props.below}</div>
				</div>
			)}
		</PlanFrame>
	)
}

function giftsOf({ gifts }: ActionsProps, { action }: ActionView): Contribution[] {
	return gifts.filter(({ actionId }) => actionId === action.id)
}

function Commands({ view, plan, actor, published }: ActionsProps) {
	const { list: t } = words(view.language)
	const address = workAddress(plan)
	const waiting = published?.changes ?? 1
	return (
		<div class="row">
			{canWritePlan(actor, plan) && (
				<LinkButton kind="second" icon="plus" href={`${address}/actions/new`}>
					{t.add}
				</LinkButton>
			)}
			{canPublishPlan(actor, plan) && waiting > 0 && (
				<LinkButton href={`${address}/publication`}>{published ? t.publish(waiting) : t.publishFirst}</LinkButton>
			)}
		</div>
	)
}

/** More stones than this are no longer counted at a glance. */
const MOST_STONES = 14

function Standing({ view, views, published }: ActionsProps) {
	const { list: t } = words(view.language)
	const [done, under] = [countDone(views), views.filter(({ state }) => state === 'under_way').length]
	const label = t.standing(done, views.length, under)
	return (
		<p class="row plhead">
			{views.length > 0 && views.length <= MOST_STONES && <Stones stones={views.map(stoneOf)} label={label} />}
			{views.length > MOST_STONES && <Meter share={done / views.length} label={label} />}
			<span class="small">{published ? t.version(published.number, published.changes) : t.draft}</span>
		</p>
	)
}

function Choices({ view, plan, way, show }: ActionsProps) {
	const { list: t } = words(view.language)
	const address = workAddress(plan)
	const choices = ways.map((one) => ({
		href: `${address}?${new URLSearchParams({ view: one, show }).toString()}`,
		label: t.ways[one],
		current: one === way,
	}))
	const options = shows.map((value) => ({ value, label: t.shows[value] }))
	return (
		<div class="row row--between achoices">
			<Segmented label={t.way} choices={choices} />
			<form method="get" action={address} class="row">
				<input type="hidden" name="view" value={way} />
				<SelectField name="show" label={t.show} options={options} value={show} short />
				<Button kind="second" size="small">
					{t.doShow}
				</Button>
			</form>
		</div>
	)
}

function Chosen(props: ActionsProps) {
	const { view, plan, content, actor, show, way, today, gifts } = props
	const { language } = view
	const { list: t } = words(language)
	const views: ActionView[] = chosenBy(show, props.views, ownParties(actor, plan.partnership.parties))
	const query = (number: number) => new URLSearchParams({ view: way, show, action: String(number) }).toString()
	const href = (number: number) => `${workAddress(plan)}?${query(number)}#action`
	if (views.length === 0 && show !== 'all') {
		return (
			<Empty title={t.noneSuch[show]}>
				<p>
					<a href={workAddress(plan)}>{t.seeAll}</a>
				</p>
			</Empty>
		)
	}
	if (way === 'timeline') return <TimeLine {...{ language, plan, views, today, href }} />
	if (way === 'parties') return <PartyList {...{ language, plan, href }} parties={byParty(views)} />
	if (way === 'map') return <ActionMap {...{ language, plan, content, views, today, gifts, href }} />
	const all = byAgenda(content.challenges, views)
	const groups = show === 'all' ? all : all.filter((group) => group.views.length > 0)
	return <ActionList {...{ language, plan, groups, today, gifts, href }} chosen={props.chosen} />
}

function Beginning({ view, plan, actor }: ActionsProps) {
	const { list: t } = words(view.language)
	return (
		<Empty title={t.none}>
			<p>{t.noneText}</p>
			{canWritePlan(actor, plan) && (
				<p>
					<LinkButton href={`${workAddress(plan)}/text/structure/challenges/new`}>{t.firstChallenge}</LinkButton>
				</p>
			)}
		</Empty>
	)
}
