import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { asList } from '../../ui/roles.ts'
import { canWritePlan, type PlanRoomData, type WheelEvent } from '../plans/index.ts'
import { words } from './messages.ts'
import { monthNames } from './month-names.ts'
import { rowsAddress } from './plan-address.ts'
import { RowsFrame } from './rows-frame.tsx'
import { WheelDrawing } from './wheel-drawing.tsx'

/** What comes again every year, as a ring and as a list. */
export function WheelPage(props: PlanRoomData) {
	const { view, plan, actor, content } = props
	const { wheel: t } = words(view.language)
	const months = monthNames(view.language)
	const short = months.map((month) => month.slice(0, 3))
	const add = canWritePlan(actor, plan) && <LinkButton href={`${rowsAddress(plan, 'wheel')}/new`}>{t.add}</LinkButton>
	return (
		<RowsFrame {...props} title={t.title} lead={t.lead} commands={add}>
			{content.wheel.length === 0 ? (
				<Empty title={t.none}>
					<p>{t.noneText}</p>
				</Empty>
			) : (
				<div class="wheelpage">
					<WheelDrawing events={content.wheel} months={short} label={t.label(content.wheel.length)} />
					<ol class="alist" {...asList}>
						{content.wheel.map((event, index) => (
							<EventRow key={event.id} {...props} {...{ event, months }} number={index + 1} />
						))}
					</ol>
				</div>
			)}
		</RowsFrame>
	)
}

type RowProps = PlanRoomData & { event: WheelEvent; months: readonly string[]; number: number }

function EventRow({ view, plan, actor, content, event, months, number }: RowProps) {
	const { wheel: t } = words(view.language)
	const { firstMonth, lastMonth, partyId, actionId } = event
	const [first, last] = [months[firstMonth - 1], months[lastMonth - 1]]
	const party = plan.partnership.parties.find(({ id }) => id === partyId)?.name
	const action = content.actions.find(({ id }) => id === actionId)
	return (
		<li>
			<div>
				<p>
					<b>
						{number}. <span lang={plan.language}>{event.title}</span>
					</b>
				</p>
				<p class="small muted">
					{first === last ? first : `${first} – ${last}`}
					{party !== undefined && `, ${party}`}
				</p>
				{event.note !== '' && (
					<p class="small" lang={plan.language}>
						{event.note}
					</p>
				)}
			</div>
			<div class="row">
				{action && <a href={`/plans/${plan.slug}/work/actions/${action.number}`}>{t.ofAction(action.number)}</a>}
				{canWritePlan(actor, plan) && (
					<a href={`${rowsAddress(plan, 'wheel')}/${event.id}`}>
						{t.edit}
						<span class="vh">: {event.title}</span>
					</a>
				)}
			</div>
		</li>
	)
}
