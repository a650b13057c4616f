import { LinkButton } from '../../ui/button.tsx'
import { Facts, type Pair } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Facade } from '../../ui/facade.tsx'
import { FollowLink } from '../../ui/follow-link.tsx'
import { TownPlan } from '../../ui/plan/town-plan.tsx'
import { ProgrammeName } from '../../ui/programme.tsx'
import { contentLanguage } from '../programmes/index.ts'
import { audienceText, seatsText } from './audience.ts'
import type { CallPageProps } from './call.page.tsx'
import { deadlineText, openingText, zoneText } from './deadline-text.ts'
import { words } from './messages.ts'

/** Deadline and who may apply come before anything else. */
export function CallHero(props: CallPageProps) {
	const { view, call, phase } = props
	const { page } = words(view.language)
	const { programme } = call
	const lang = contentLanguage(view, programme)
	return (
		<Facade class="hero--call" plan={<TownPlan town={call.slug} close />}>
			<Crumbs
				language={view.language}
				crumbs={[
					{ label: page.programmes, href: '/programmes' },
					{ label: programme.name, href: `/programmes/${programme.slug}` },
					{ label: call.title },
				]}
			/>
			<ProgrammeName>
				<span lang={lang}>{programme.name}</span>
			</ProgrammeName>
			<h1 lang={lang}>{call.title}</h1>
			<p class="lead" lang={lang}>
				{call.summary}
			</p>
			<Facts pairs={factsOf(props)} />
			<p class="row hero__act">
				{phase === 'open' && <LinkButton href={`/calls/${call.slug}/applications/new`}>{page.start}</LinkButton>}
				{phase !== 'draft' && <FollowLink language={view.language} what="call" id={call.id} about={call.title} />}
				{props.mayEdit && (
					<LinkButton href={`/calls/${call.slug}/setup`} kind="second" icon="edit">
						{page.toSetup}
					</LinkButton>
				)}
			</p>
		</Facade>
	)
}

function factsOf({ view, call, phase }: CallPageProps): Pair[] {
	const { page } = words(view.language)
	const { opensAt, programme } = call
	const opening = opensAt && (phase === 'announced' || phase === 'draft')
	return [
		...(opening
			? [
					{
						term: page.facts.opens,
						value: <time dateTime={opensAt.toISOString()}>{openingText(view.language, opensAt, programme)}</time>,
					},
				]
			: []),
		{ term: page.facts.deadline, value: <Deadline view={view} call={call} /> },
		{ term: page.facts.audience, value: audienceText(view.language, call) },
		{ term: page.facts.seats, value: seatsText(view.language, call) },
	]
}

function Deadline({ view, call }: Pick<CallPageProps, 'view' | 'call'>) {
	const { deadlineAt, programme } = call
	if (deadlineAt === null) return <>{words(view.language).page.noDates}</>
	return (
		<time dateTime={deadlineAt.toISOString()}>
			{deadlineText(view.language, deadlineAt, programme)} ({zoneText(view.language, programme)})
		</time>
	)
}
