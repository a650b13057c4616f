import { formatNumber } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { OrgMark, Who } from '../../ui/people.tsx'
import type { View } from '../../ui/view.ts'
import { formatDue, type PlanAction } from '../plans/index.ts'
import { standing } from '../../platform/dates-format.ts'
import { ActionGives } from './action-gives.tsx'
import { ActionStanding } from './action-state.tsx'
import { words } from './messages.ts'
import { type Agenda, agendasOf, isSeeking, stateOf } from './public-plan.ts'
import type { PublicPlan } from './queries.ts'

export type AgendaProps = PublicPlan & { view: View; lang: string | undefined }

/** Challenge, consequence, agenda, and below them what is done about it. */
export function AgendaList(props: AgendaProps) {
	const agendas = agendasOf(props.latest.content)
	return (
		<div class="wrap agendas" id="plan">
			{agendas.map((agenda) => (
				<AgendaBlock key={agenda.challenge?.id ?? 'others'} {...props} agenda={agenda} />
			))}
		</div>
	)
}

function AgendaBlock({ agenda, ...props }: AgendaProps & { agenda: Agenda }) {
	const { view, lang } = props
	const { chain, action: t } = words(view.language)
	const { challenge, actions } = agenda
	const id = `agenda-${challenge?.id ?? 'others'}`
	return (
		<section class="agenda" aria-labelledby={id}>
			{challenge === undefined ? (
				<h2 id={id}>{chain.others}</h2>
			) : (
				<div class="chain">
					<div>
						<p class="chain__k">{chain.challenge}</p>
						<p lang={lang}>{challenge.challenge}</p>
						{challenge.evidence !== '' && (
							<p class="tiny" lang={lang}>
								{challenge.evidence}
							</p>
						)}
					</div>
					<div>
						<p class="chain__k">{chain.consequence}</p>
						<p lang={lang}>{challenge.consequence}</p>
					</div>
					<div class="chain__d">
						<p class="chain__k">{chain.agenda}</p>
						<h2 id={id} lang={lang}>
							{challenge.agenda === '' ? challenge.challenge : challenge.agenda}
						</h2>
					</div>
				</div>
			)}
			{actions.length > 0 && <h3 class="vh">{t.heading}</h3>}
			<div class="actions">
				{actions.map((action) => (
					<ActionRow key={action.id} {...props} action={action} />
				))}
			</div>
		</section>
	)
}

function ActionRow({ action, ...props }: AgendaProps & { action: PlanAction }) {
	const { view, lang, standings } = props
	const { action: t } = words(view.language)
	const number = formatNumber(view.language, action.number)
	const id = `action-${action.number}`
	const seeks = isSeeking(action, standings)
	const isDone = stateOf(action, standings) === 'done'
	return (
		<article class={seeks ? 'action action--need' : 'action'} id={id} aria-labelledby={`${id}-title`}>
			<span class={isDone ? 'pinno pp--done' : 'pinno'} aria-hidden="true">
				{number}
			</span>
			<div class="action__main">
				<h4 id={`${id}-title`} lang={lang}>
					<span class="vh">{t.number(number)}</span>
					{action.title}
				</h4>
				{action.summary !== '' && <p lang={lang}>{action.summary}</p>}
				{seeks && <Sought {...props} action={action} />}
			</div>
			<div class="action__who">
				<p>
					<Lead {...props} action={action} />
				</p>
				<p>
					<ActionStanding language={view.language} action={action} standings={standings} lang={lang} />
				</p>
				{action.dueOn !== null && <p class="tiny muted">{standing(formatDue(view.language, action))}</p>}
			</div>
			<ActionGives {...props} action={action} />
		</article>
	)
}

function Sought({ view, plan, lang, action }: AgendaProps & { action: PlanAction }) {
	const { action: t } = words(view.language)
	const number = formatNumber(view.language, action.number)
	return (
		<p class="action__need">
			<Icon name="hand" />
			<span>
				<b>{t.seeks}</b> <span lang={lang}>{action.sought}</span>
			</span>
			{plan.state === 'published' && (
				<LinkButton href={`/plans/${plan.slug}/join?action=${action.number}`} size="small" about={t.toAction(number)}>
					{t.offer}
				</LinkButton>
			)}
		</p>
	)
}

function Lead({ view, action }: AgendaProps & { action: PlanAction }) {
	const { action: t } = words(view.language)
	const lead = action.parties.find(({ part }) => part === 'leads')
	if (lead === undefined) return <span class="small muted">{t.noLead}</span>
	return (
		<Who mark={<OrgMark name={lead.name} id={lead.partyId} size="small" />}>
			<span class="vh">{t.lead}</span>
			{lead.name}
		</Who>
	)
}
