import type { Actor } from '../../platform/actor.ts'
import { dayAt } from '../../platform/dates.ts'
import { formatDay } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Rows } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import type { Series } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import { Figures, Proof } from './figures.tsx'
import { planAddress } from './hosting-address.ts'
import { HostingFrame, type Told } from './hosting-frame.tsx'
import { words } from './messages.ts'
import type { FrozenPlan } from './queries.ts'
import { breachText } from './rotation-text.ts'

export type PlanProps = {
	view: View
	room: Room
	actor: Actor
	series: Series
	plan: FrozenPlan
	told?: Told | undefined
}

/** A plan as it was kept, and how anybody can check it. */
export function PlanPage(props: PlanProps) {
	const { view, room, plan } = props
	const { language } = view
	const { keep, plan: t, studio } = words(language)
	const { input, judged, result, reason } = plan
	const kept = keep.by(plan.keptByName, formatDay(language, dayAt(plan.keptAt, room.programme.timeZone)))
	return (
		<HostingFrame {...props} title={keep.plan(plan.number)} lead={`${kept}. ${t.lead}`}>
			<div class="flow">
				<PlannedHosts {...props} />
				<Figures view={view} input={input} judged={judged} rotation={result} />
				{reason === '' && <Proof view={view} rotation={result} />}
				{judged.breaches.length > 0 && (
					<Notice kind="warn" title={studio.breaches}>
						<ul>
							{judged.breaches.map((breach) => (
								<li key={JSON.stringify(breach)}>{breachText(language, breach)}</li>
							))}
						</ul>
					</Notice>
				)}
				{reason !== '' && (
					<section>
						<h2>{t.reason}</h2>
						<WrittenText text={reason} />
					</section>
				)}
				<HowFound {...props} />
			</div>
		</HostingFrame>
	)
}

function PlannedHosts({ view: { language }, plan: { input, judged } }: PlanProps) {
	const { choose: t } = words(language)
	const rows = input.meetings.map((meeting, index) => ({ ...meeting, planned: judged.plan[index] ?? '' }))
	type Row = (typeof rows)[number]
	return (
		<Table
			caption={t.caption}
			captionHidden
			fold="narrow"
			columns={[
				{ heading: t.day, cell: ({ date }: Row) => formatDay(language, date) },
				{ heading: t.region, cell: ({ region }: Row) => region ?? '' },
				{ heading: t.host, cell: ({ planned }: Row) => planned },
			]}
			rows={rows}
			rowKey={({ meeting }) => meeting}
		/>
	)
}

function HowFound(props: PlanProps) {
	const { view, plan } = props
	const { plan: t } = words(view.language)
	const { solver, method } = plan.result
	return (
		<Card title={t.how}>
			<div class="flow repeat">
				<p>{t.howText}</p>
				<Rows
					pairs={[
						{ term: t.method, value: `${method} ${plan.methodVersion}, ${solver.name} ${solver.version}` },
						{ term: t.input, value: <code>{plan.inputSha256}</code> },
						{ term: t.command, value: <code>npm run --silent torvet -- hosts &lt; case.json</code> },
					]}
				/>
				<p>
					<LinkButton kind="second" icon="download" href={`${planAddress(props, plan)}/case.json`} download>
						{t.download}
					</LinkButton>
				</p>
			</div>
		</Card>
	)
}
