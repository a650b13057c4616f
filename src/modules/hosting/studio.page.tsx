import type { Actor } from '../../platform/actor.ts'
import { LinkButton, More } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import type { Series } from '../meetings/index.ts'
import { Alternatives } from './alternatives.tsx'
import { ChooseForm } from './choose-form.tsx'
import { extraHm } from './chosen-hosts.ts'
import { Figures, Proof, RulePrices } from './figures.tsx'
import { hostingAddress, seriesAddress } from './hosting-address.ts'
import { type Answered, HostingFrame } from './hosting-frame.tsx'
import { placeless, whyNotReady } from './hosting.ts'
import { Infeasible } from './infeasible.tsx'
import { KeepForm, KeptPlans } from './keep-form.tsx'
import { MembersTravel } from './members-travel.tsx'
import { words } from './messages.ts'
import { OffersTable } from './offers-table.tsx'
import { breachText, difference } from './rotation-text.ts'
import type { Proposal, Studio } from './studio.ts'
import { WhyThese } from './why-these.tsx'

export type StudioProps = Answered & {
	view: View
	actor: Actor
	studio: Studio
	/** All series of the room. */
	series: readonly Series[]
	draft?: { reason?: string } | undefined
}

/** Who hosts next: the proposal with its reasons, what people change about it, and the plan that is kept. */
export function StudioPage(props: StudioProps) {
	const { view, studio } = props
	const { hosting, proposal } = studio
	const { studio: t } = words(view.language)
	const rules = (
		<LinkButton kind="second" href={`${seriesAddress(hosting)}/rules`}>
			{t.rules}
		</LinkButton>
	)
	return (
		<HostingFrame {...props} room={hosting.room} title={t.title(hosting.series.title)} lead={t.lead} buttons={rules}>
			<div class="selection">
				<OtherSeries {...props} />
				<NotReady {...props} />
				{proposal && <Proposed {...props} proposal={proposal} />}
				<OffersTable view={view} hosting={hosting} />
				{studio.plans.length > 0 && <KeptPlans view={view} studio={studio} />}
			</div>
		</HostingFrame>
	)
}

function OtherSeries({ view, studio, series }: StudioProps) {
	const { room, series: shown } = studio.hosting
	const others = series.filter(({ id }) => id !== shown.id)
	if (others.length === 0) return null
	return (
		<p>
			{words(view.language).studio.otherSeries}:{' '}
			{others.map(({ id, title }) => (
				<a key={id} href={`${hostingAddress(room)}/${id}`}>
					{title}
				</a>
			))}
		</p>
	)
}

function NotReady({ view, studio: { hosting } }: StudioProps) {
	const { reasons } = words(view.language)
	const reason = whyNotReady(hosting)
	if (!reason) return null
	return (
		<Notice kind="warn" title={reasons[reason]}>
			{reason === 'noPosition' && (
				<ul>
					{placeless(hosting).map(({ seat }) => (
						<li key={seat.id}>{seat.name}</li>
					))}
				</ul>
			)}
		</Notice>
	)
}

type ProposedProps = StudioProps & { proposal: Proposal }

function Proposed(props: ProposedProps) {
	const { view, studio, proposal } = props
	const { hosting } = studio
	return (
		<>
			<Infeasible view={view} rotation={proposal.rotation} />
			<ChooseForm view={view} hosting={hosting} proposal={proposal} />
			<WhyThese view={view} hosting={hosting} proposal={proposal} />
			<PlanFigures {...props} />
			<KeepForm {...props} />
			<Alternatives view={view} hosting={hosting} proposal={proposal} />
			<RulePrices view={view} rotation={proposal.rotation} />
			<MembersTravel view={view} proposal={proposal} />
		</>
	)
}

function PlanFigures({ view, studio, proposal }: ProposedProps) {
	const { studio: t } = words(view.language)
	const { input, judged, rotation } = proposal
	if (!judged) return <p class="muted">{t.waiting}</p>
	const extra = extraHm(judged, rotation)
	const isChanged = rotation.status === 'optimal' && judged.plan.some((host, index) => host !== rotation.plan[index])
	return (
		<section class="flow" aria-labelledby="figures">
			<h2 id="figures">{t.figures}</h2>
			<Figures view={view} input={input} judged={judged} rotation={rotation} />
			{isChanged && extra !== undefined ? (
				<p>
					<b>{t.more(difference(view.language, extra))}</b>{' '}
					<More href={`${seriesAddress(studio.hosting)}?from=proposal`}>{t.afresh}</More>
				</p>
			) : (
				<Proof view={view} rotation={rotation} />
			)}
			{judged.breaches.length > 0 && (
				<Notice kind="warn" title={t.breaches}>
					<ul {...asList}>
						{judged.breaches.map((breach) => (
							<li key={JSON.stringify(breach)}>{breachText(view.language, breach)}</li>
						))}
					</ul>
				</Notice>
			)}
		</section>
	)
}
