import { plural } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Toc } from '../../ui/crumbs.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import {
	contentLanguage,
	EVENTS_ID,
	EventList,
	type EventLink,
	eventsTitle,
	programmeEvents,
	programmeFeed,
	ProgrammeFrame,
	Prose,
	themed,
} from '../programmes/index.ts'
import { type CallDetail, type CallPhase, daysLeft, type Postponement } from './call.ts'
import { CallCheck } from './call-check.tsx'
import { Contacts, Course } from './call-course.tsx'
import { CallHero } from './call-hero.tsx'
import { callService } from './call-service.ts'
import { CallNotices } from './call-notices.tsx'
import { Criteria, Questions, questionsTitle, Selection } from './call-terms.tsx'
import type { Milestone } from './course.ts'
import { openingText, shortDeadline } from './deadline-text.ts'
import { words } from './messages.ts'
import type { PlaceCheck } from './place-check.ts'

export type CallPageProps = {
	view: View
	call: CallDetail
	phase: CallPhase
	at: Date
	/** Published calls of the programme, for the tabs. */
	calls: readonly { slug: string; title: string }[]
	/** Where those who think of applying hear more. */
	events: readonly EventLink[]
	milestones: readonly Milestone[]
	postponements: readonly Postponement[]
	/** Missing until somebody asked. */
	check: PlaceCheck | undefined
	mayEdit: boolean
}

export function CallPage(props: CallPageProps) {
	const { view, call, calls } = props
	const { programme } = call
	return (
		<PublicLayout
			view={themed(view, programme)}
			title={`${call.title} – ${programme.name}`}
			feed={programmeFeed(programme)}
			structuredData={[...callService(view, call), ...programmeEvents(view, programme, props.milestones)]}
		>
			<ProgrammeFrame {...{ view, programme, calls }} current="call" hero={<CallHero {...props} />}>
				<div class="wrap">
					<CallNotices {...props} />
				</div>
				<div class="wrap callgrid">
					<Toc language={view.language} sections={tableOfContents(props)} />
					<div class="callmain">
						<About {...props} />
						<CallCheck {...props} />
						<EventList view={props.view} programme={programme} events={props.events} at={props.at} />
						<Questions {...props} />
						<Criteria {...props} />
						<Selection {...props} />
						<Course {...props} />
						<Contacts {...props} />
					</div>
					<Aside {...props} />
				</div>
			</ProgrammeFrame>
		</PublicLayout>
	)
}

function tableOfContents({ view, call, events }: CallPageProps) {
	const { sections } = words(view.language)
	return [
		{ id: 'about', title: sections.about },
		{ id: 'eligibility', title: sections.eligibility[call.applies] },
		...(events.length > 0 ? [{ id: EVENTS_ID, title: eventsTitle(view.language) }] : []),
		{ id: 'questions', title: questionsTitle(view.language, call.questions.length) },
		{ id: 'criteria', title: sections.criteria },
		{ id: 'selection', title: sections.selection },
		{ id: 'course', title: sections.course },
		{ id: 'contact', title: sections.contact },
	]
}

function About({ view, call }: CallPageProps) {
	const lang = contentLanguage(view, call.programme)
	return (
		<section id="about" class="prose">
			<h2>{words(view.language).sections.about}</h2>
			<div class="flow" lang={lang}>
				<Prose text={call.body} />
			</div>
		</section>
	)
}

/** What counts down, where the page is wide enough for it; the same stands above in words. */
function Aside({ view, call, phase, at }: CallPageProps) {
	const { page } = words(view.language)
	const { opensAt, deadlineAt, programme } = call
	if (phase === 'draft' || !opensAt || !deadlineAt) return null
	return (
		<aside class="callaside noprint" aria-label={page.applicationLabel}>
			{phase === 'open' && <DaysLeft view={view} days={daysLeft(deadlineAt, at)} />}
			{phase === 'announced' && <p class="strong">{page.announced(openingText(view.language, opensAt, programme))}</p>}
			{phase === 'closed' && <p class="strong">{page.closed}</p>}
			<p class="small muted">{page.deadline(shortDeadline(view.language, deadlineAt, programme))}</p>
			{phase === 'open' && (
				<LinkButton href={`/calls/${call.slug}/applications/new`} size="block">
					{page.start}
				</LinkButton>
			)}
		</aside>
	)
}

function DaysLeft({ view, days }: { view: View; days: number }) {
	return (
		<div class="due">
			<p class="big">{days}</p>
			<p class="strong">{plural(view.language, days, words(view.language).page.daysLeft)}</p>
		</div>
	)
}
