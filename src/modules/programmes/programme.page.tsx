import { formatPeriod, formatRoughDay, standing } from '../../platform/dates-format.ts'
import { plural } from '../../platform/i18n.ts'
import { More } from '../../ui/button.tsx'
import { Toc } from '../../ui/crumbs.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { type Step, Steps } from '../../ui/steps.tsx'
import type { View } from '../../ui/view.ts'
import { milestoneProgress, phaseProgress } from './course.ts'
import type { EventLink } from './event-links.queries.ts'
import { EVENTS_ID, EventList, eventsTitle } from './event-list.tsx'
import { words } from './messages.ts'
import { PageList, roomOf } from './page-list.tsx'
import type { PageLink } from './page-links.queries.ts'
import { ParticipantList } from './participants.page.tsx'
import type { FormerOwner, Parts, Programme, Section } from './programme.ts'
import { contentLanguage, ProgrammeFrame, ProgrammeHero, themed } from './programme-frame.tsx'
import type { PlanLink } from './plan-link.ts'
import { programmeEvents, programmeFeed, programmeService } from './structured-programme.ts'
import { Prose } from './prose.tsx'
import type { CallLink, PlacedParticipation, ProjectLink } from './queries.ts'

export type ProgrammePageProps = {
	view: View
	programme: Programme
	parts: Parts
	calls: readonly CallLink[]
	participations: readonly PlacedParticipation[]
	/** What partnerships have published. */
	plans: readonly PlanLink[]
	/** What everybody may come to. */
	events: readonly EventLink[]
	at: Date
	pageLinks: readonly PageLink[]
	/** Its title, once it is published. */
	endProduct: string | undefined
	/** How many are published. */
	recommendations: number
	/** Published cases that tell of it. */
	projects: readonly ProjectLink[]
	formerOwners: readonly FormerOwner[]
	today: string
	mayEdit: boolean
}

/** So many are shown here; all of them have a page of their own. */
const SHOWN = 5

export function ProgrammePage(props: ProgrammePageProps) {
	const { view, programme, calls, today, mayEdit } = props
	const linked = linkedKinds(props)
	const hero = <ProgrammeHero {...{ view, programme, today, formerOwners: props.formerOwners }} withSetup={mayEdit} />
	return (
		<PublicLayout
			view={themed(view, programme)}
			title={programme.name}
			feed={programmeFeed(programme)}
			structuredData={[
				...programmeService(view, programme),
				...programmeEvents(view, programme, props.parts.milestones),
			]}
		>
			<ProgrammeFrame view={view} programme={programme} current="about" calls={calls} hero={hero}>
				<div class="wrap callgrid">
					<Toc language={view.language} sections={sectionsOf(props)} />
					<div class="callmain">
						{props.parts.sections.map((section) => (
							<SectionText key={section.id} view={view} programme={programme} section={section} />
						))}
						<EventList {...props} />
						<EndProduct {...props} />
						{linked.map((kind) => (
							<PageList key={kind} view={view} programme={programme} kind={kind} links={props.pageLinks} />
						))}
						<Phases {...props} />
						<Milestones {...props} />
						<Participants {...props} />
						<Plans {...props} />
						<Recommendations {...props} />
						<Projects {...props} />
					</div>
				</div>
			</ProgrammeFrame>
		</PublicLayout>
	)
}

function linkedKinds({ pageLinks }: ProgrammePageProps) {
	return (['news', 'publication'] as const).filter((kind) => pageLinks.some((link) => link.kind === kind))
}

/** What is on the page, in its order. */
function sectionsOf(props: ProgrammePageProps) {
	const { view, programme, parts, participations, recommendations, projects } = props
	const { page, tabs } = words(view.language)
	return [
		...parts.sections.map(({ position, title }) => ({ id: sectionId(position), title })),
		...(props.events.length > 0 ? [{ id: EVENTS_ID, title: eventsTitle(view.language) }] : []),
		...(props.endProduct === undefined ? [] : [{ id: 'end-product', title: page.endProduct }]),
		...linkedKinds(props).map((kind) => ({ id: roomOf[kind], title: page.rooms[kind] })),
		...(parts.phases.length > 0 ? [{ id: 'phases', title: page.phases }] : []),
		...(parts.milestones.length > 0 ? [{ id: 'milestones', title: page.milestones }] : []),
		...(participations.length > 0 ? [{ id: 'participants', title: tabs.participants[programme.template] }] : []),
		...(props.plans.length > 0 ? [{ id: 'plans', title: page.plans }] : []),
		...(recommendations > 0 ? [{ id: 'recommendations', title: page.recommendations }] : []),
		...(projects.length > 0 ? [{ id: 'projects', title: page.projects }] : []),
	]
}

function sectionId(position: number): string {
	return `section-${position}`
}

function SectionText({ view, programme, section }: { view: View; programme: Programme; section: Section }) {
	const { page } = words(view.language)
	return (
		<section id={sectionId(section.position)} class="prose" lang={contentLanguage(view, programme)}>
			<h2>{section.title}</h2>
			<Prose text={section.body} />
			{section.source !== '' && <p class="tiny muted">{page.source(section.source)}</p>}
		</section>
	)
}

/** What the course left behind for everybody. */
function EndProduct({ view, programme, endProduct }: ProgrammePageProps) {
	if (endProduct === undefined) return null
	return (
		<section id="end-product" class="flow">
			<h2>{words(view.language).page.endProduct}</h2>
			<p lang={contentLanguage(view, programme)}>
				<More href={`/programmes/${programme.slug}/end-product`}>{endProduct}</More>
			</p>
		</section>
	)
}

function Phases({ view, programme, parts, today }: ProgrammePageProps) {
	const { page } = words(view.language)
	if (parts.phases.length === 0) return null
	const lang = contentLanguage(view, programme)
	const steps = parts.phases.map((phase, index): Step => {
		const undated = phase.startsOn === null && phase.endsOn === null
		return {
			state: phaseProgress(phase, programme, today),
			when: undated ? page.phaseNumber(index + 1) : standing(formatPeriod(view.language, phase.startsOn, phase.endsOn)),
			title: <span lang={lang}>{phase.title}</span>,
			children: phase.summary !== '' && <p lang={lang}>{phase.summary}</p>,
		}
	})
	return (
		<section id="phases" class="flow">
			<h2>{page.phases}</h2>
			<Steps steps={steps} />
		</section>
	)
}

function Milestones({ view, programme, parts, today }: ProgrammePageProps) {
	const { page } = words(view.language)
	if (parts.milestones.length === 0) return null
	const lang = contentLanguage(view, programme)
	const progress = milestoneProgress(parts.milestones, programme, today)
	const steps = parts.milestones.map((milestone, index): Step => {
		const { title, summary, place, onDate } = milestone
		const when = standing(formatRoughDay(view.language, milestone))
		const more = [place, summary].filter((text) => text !== '').join('. ')
		return {
			state: progress[index] ?? 'next',
			when: onDate === null ? when : <time dateTime={machineDate(milestone)}>{when}</time>,
			title: <span lang={lang}>{title}</span>,
			children: more !== '' && <p lang={lang}>{more}</p>,
		}
	})
	return (
		<section id="milestones" class="flow">
			<h2>{page.milestones}</h2>
			<Steps steps={steps} />
			{programme.state === 'published' && (
				<p class="row small">
					<a href={`/programmes/${programme.slug}/calendar.ics`}>{page.calendar}</a>
					<a href={`/programmes/${programme.slug}/feed.atom`}>{page.feed}</a>
				</p>
			)}
		</section>
	)
}

function machineDate({ onDate, atTime, precision }: Parts['milestones'][number]): string | undefined {
	if (onDate === null) return undefined
	if (precision === 'day') return atTime === null ? onDate : `${onDate}T${atTime.slice(0, 5)}`
	return precision === 'year' ? onDate.slice(0, 4) : onDate.slice(0, 7)
}

/** What those who take part have agreed with their towns. */
function Plans({ view, plans }: ProgrammePageProps) {
	const { page } = words(view.language)
	if (plans.length === 0) return null
	return (
		<section id="plans" class="flow">
			<h2>{page.plans}</h2>
			<IndexList
				entries={plans.map(({ slug, title, typeName, language }) => ({
					href: `/plans/${slug}`,
					title: <span lang={contentLanguage(view, { language })}>{title}</span>,
					meta: <span lang={contentLanguage(view, { language })}>{typeName}</span>,
				}))}
			/>
			<p>
				<More href="/plans">{page.allPlans}</More>
			</p>
		</section>
	)
}

function Participants({ view, programme, participations, plans }: ProgrammePageProps) {
	const { tabs } = words(view.language)
	if (participations.length === 0) return null
	return (
		<section id="participants" class="flow">
			<h2>{tabs.participants[programme.template]}</h2>
			<ParticipantList {...{ view, programme, plans }} participations={participations.slice(0, SHOWN)} />
			{participations.length > SHOWN && (
				<p>
					<More href={`/programmes/${programme.slug}/participants`}>
						{words(view.language).participants.all(participations.length)}
					</More>
				</p>
			)}
		</section>
	)
}

function Recommendations({ view, programme, recommendations }: ProgrammePageProps) {
	const { page } = words(view.language)
	if (recommendations === 0) return null
	return (
		<section id="recommendations" class="flow">
			<h2>{page.recommendations}</h2>
			<p>{plural(view.language, recommendations, page.recommendationCount)}</p>
			<p>
				<More href={`/programmes/${programme.slug}/recommendations`}>{page.recommendationMatrix}</More>
			</p>
		</section>
	)
}

function Projects({ view, projects }: ProgrammePageProps) {
	const { page } = words(view.language)
	if (projects.length === 0) return null
	return (
		<section id="projects" class="flow">
			<h2>{page.projects}</h2>
			<IndexList
				entries={projects.map(({ slug, title, summary, language }) => ({
					href: `/cases/${slug}`,
					title: <span lang={contentLanguage(view, { language })}>{title}</span>,
					meta: <span lang={contentLanguage(view, { language })}>{summary}</span>,
				}))}
			/>
			<p>
				<More href="/cases">{page.allProjects}</More>
			</p>
		</section>
	)
}
