import { formatNumber } from '../../platform/i18n.ts'
import { Section } from '../../ui/facade.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { type Tab, Tabs } from '../../ui/tabs.tsx'
import type { View } from '../../ui/view.ts'
import { AskList, asksIn, interplayWords, MatrixKey, MatrixTable, matrixOf, SteeringList } from '../interplay/index.ts'
import { joinedParties } from '../partnerships/index.ts'
import { themed } from '../programmes/index.ts'
import { AgendaList, type AgendaProps } from './agenda-list.tsx'
import { JoinCard } from './join-card.tsx'
import { words } from './messages.ts'
import { GivesBand } from './gives-band.tsx'
import { OpenConsultations } from './open-consultations.tsx'
import { PlanHead } from './plan-head.tsx'
import { PlanMilestones } from './plan-milestones.tsx'
import { isTable } from './plan-shape.ts'
import { PlanTexts } from './plan-texts.tsx'
import { ProblemList } from './problem-list.tsx'
import type { PublicPlan } from './queries.ts'
import { ReadMore } from './read-more.tsx'
import { StatutoryNotice } from './statutory-notice.tsx'
import { structuredPlan } from './structured-plan.ts'
import { WinsBand } from './wins-band.tsx'

/** The plan as everybody reads it: agenda by agenda, or as one table of who does what. */
export function PlanPage({ view: bare, ...data }: PublicPlan & { view: View }) {
	const { plan, latest, programme } = data
	const view = themed(bare, programme)
	const { content } = latest
	const props: AgendaProps = { ...data, view, lang: content.language === view.language ? undefined : content.language }
	return (
		<PublicLayout
			view={view}
			title={`${content.title} – ${content.typeName}`}
			canonical={`${view.publicUrl}/plans/${plan.slug}`}
			structuredData={structuredPlan(view, data)}
		>
			<PlanHead {...props} />
			<div class="wrap">
				<PlanTabs {...props} />
			</div>
			<OpenConsultations {...props} />
			<StatutoryNotice {...props} />
			{isTable(content.type) ? <AsTable {...props} /> : <AsAgendas {...props} />}
			<ReadMore {...props} />
		</PublicLayout>
	)
}

function PlanTabs({ view, plan, latest, agreed }: AgendaProps) {
	const { tabs: t } = words(view.language)
	const count = formatNumber(view.language, joinedParties(plan.partnership).length)
	const tabs: Tab[] = isTable(latest.content.type)
		? [
				{ href: '#problems', label: t.problems },
				{ href: '#agenda', label: t.agenda },
				{ href: '#actions', label: t.actions },
				{ href: '#interplay', label: t.interplay },
			]
		: [
				{ href: '#plan', label: t.plan },
				{ href: '#parties', label: agreed.length > 0 ? t.parties : t.partiesOnly, count },
				{ href: '#milestones', label: t.milestones },
				{ href: '#text', label: t.text },
			]
	return <Tabs label={t.label} tabs={tabs} />
}

function AsAgendas(props: AgendaProps) {
	return (
		<>
			<AgendaList {...props} />
			<WinsBand {...props} />
			<GivesBand {...props} />
			<section class="sec planlast" id="milestones">
				<div class="wrap planpair">
					<div>
						<PlanMilestones {...props} />
					</div>
					{props.plan.state === 'published' && <JoinCard {...props} />}
				</div>
			</section>
			<PlanTexts {...props} />
		</>
	)
}

function AsTable(props: AgendaProps) {
	const { view, latest, standings } = props
	const { matrix: t } = interplayWords(view.language)
	const matrix = matrixOf(latest.content)
	return (
		<>
			<ProblemList {...props} />
			<Section id="actions" tint>
				<div class="sechead">
					<h2>{t.title}</h2>
					<MatrixKey language={view.language} matrix={matrix} />
				</div>
				<MatrixTable language={view.language} matrix={matrix} progress={standings} />
			</Section>
			<WinsBand {...props} />
			<Together {...props} />
			<GivesBand {...props} />
			<PlanTexts {...props} without={['problems', 'interplay']} />
		</>
	)
}

/** How the parties work together: their own words, how the public ones steer, what is asked, and how to join. */
function Together(props: AgendaProps) {
	const { view, lang, latest, arranging, plan } = props
	const { steering, asks: t } = interplayWords(view.language)
	const { actions, sections } = latest.content
	const said = sections.find(({ kind }) => kind === 'interplay')?.body ?? ''
	const asks = asksIn(actions)
	return (
		<section class="sec planlast" id="interplay">
			<div class="wrap planpair">
				<div>
					{said !== '' && (
						<blockquote class="nlq" lang={lang}>
							{said}
						</blockquote>
					)}
					<h2 class="planpair__h">{steering.title}</h2>
					<p class="muted planpair__p">{steering.lead}</p>
					<SteeringList language={view.language} actions={actions} arranging={arranging} />
					{asks.length > 0 && (
						<>
							<h2 class="planpair__h">{t.title}</h2>
							<p class="muted planpair__p">{t.lead}</p>
							<AskList language={view.language} asks={asks} />
						</>
					)}
					<div class="planpair__h">
						<PlanMilestones {...props} />
					</div>
				</div>
				{plan.state === 'published' && <JoinCard {...props} />}
			</div>
		</section>
	)
}
