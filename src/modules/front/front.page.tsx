import { LinkButton } from '../../ui/button.tsx'
import { Facade, Rail, Section } from '../../ui/facade.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { TownPlan } from '../../ui/plan/town-plan.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import type { ListedCase, Sites } from '../cases/index.ts'
import type { SeekingPlan } from '../public-plans/index.ts'
import { CaseBand } from './case-band.tsx'
import { ChallengeList } from './challenge-list.tsx'
import type { Challenge } from './challenges.ts'
import { words } from './messages.ts'
import { type News, NewsBand } from './news-band.tsx'
import { OpenCallBlock } from './open-call.tsx'
import type { OpenCall } from './open-calls.ts'
import { PlanBand } from './plan-band.tsx'
import { ProgrammeTimeline } from './programme-timeline.tsx'
import type { Timeline } from './timeline.ts'

type FrontPageProps = News & {
	view: View
	challenges: readonly Challenge[]
	calls: readonly OpenCall[]
	timeline: Timeline
	cases: readonly ListedCase[]
	sites: Sites
	seeking: readonly SeekingPlan[]
	now: Date
	today: string
}

export function FrontPage(props: FrontPageProps) {
	const { view, challenges, calls, timeline, now, today } = props
	const text = words(view.language)
	const open = new Set(calls.map(({ programme }) => programme.id))
	return (
		<PublicLayout view={view} title={text.title} feed={{ href: '/feed.atom', title: text.title }}>
			<Hero view={view} />
			<Section id="open">
				{calls.length === 0 && (
					<>
						<h2 class="vh">{text.open.title}</h2>
						<Empty title={text.open.none}>
							<p>{text.open.noneText}</p>
						</Empty>
					</>
				)}
				<div class="flow" style={{ '--flow': '1.5rem' }}>
					{calls.map((call) => (
						<OpenCallBlock key={call.id} view={view} call={call} now={now} />
					))}
				</div>
			</Section>
			{timeline.rows.length > 0 && (
				<Section>
					<ProgrammeTimeline view={view} timeline={timeline} open={open} today={today} />
				</Section>
			)}
			<PlanBand view={view} plans={props.seeking} />
			{challenges.length > 0 && (
				<Section id="toolbox">
					<ChallengeList view={view} challenges={challenges} />
				</Section>
			)}
			<CaseBand {...props} />
			<NewsBand {...props} />
			<Section tint>
				<About view={view} />
			</Section>
		</PublicLayout>
	)
}

function Hero({ view }: { view: View }) {
	const text = words(view.language)
	return (
		<Facade plan={<TownPlan town="Ellekøbing" people={64} close />}>
			<h1>{text.heading}</h1>
			<p class="lead">{text.lead}</p>
			<p class="row">
				<LinkButton href="#open">{text.seeCalls}</LinkButton>
				<LinkButton href="/programmes" kind="second">
					{text.seeProgrammes}
				</LinkButton>
			</p>
		</Facade>
	)
}

function About({ view }: { view: View }) {
	const { about } = words(view.language)
	return (
		<Rail title={about.title} lead={<p>{about.lead}</p>}>
			<IndexList entries={Object.values(about.rows).map(({ title, text }) => ({ key: title, title, meta: text }))} />
		</Rail>
	)
}
