import type { Actor } from '../../platform/actor.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type CallDetail, callSide, momentText, shortHash } from '../calls/index.ts'
import { themed } from '../programmes/index.ts'
import { CallCards, PartCard } from './cards.tsx'
import { type Gap, gapsOf } from './gaps.ts'
import { History } from './history.tsx'
import { words } from './messages.ts'
import type { CallEvent } from './queries.ts'

export type SetupPageProps = {
	view: View
	actor: Actor
	call: CallDetail
	at: Date
	events: readonly CallEvent[]
	/** Says that questions and criteria are the template's suggestion; missing once they are published. */
	wordingNote: string | undefined
	outcome?: 'saved' | 'published' | undefined
}

export function SetupPage(props: SetupPageProps) {
	const { view, actor, call, outcome, wordingNote } = props
	const text = words(view.language)
	return (
		<WorkspaceLayout
			view={themed(view, call.programme)}
			title={`${text.title} – ${call.title}`}
			side={callSide(view, call, 'call', actor)}
		>
			<Head view={view} call={call} />
			<div class="flow">
				{outcome === 'saved' && <Notice kind="ok" title={text.saved} />}
				{outcome === 'published' && <Notice kind="ok" title={text.publication.done} />}
				<State {...props} />
				<CallCards {...props} />
				<PartCard {...props} kind="contact" />
				<PartCard {...props} kind="question">
					{wordingNote !== undefined && (
						<Notice kind="info" title={text.state.wording}>
							<p lang={call.programme.language}>{wordingNote}</p>
						</Notice>
					)}
				</PartCard>
				<PartCard {...props} kind="theme" />
				<PartCard {...props} kind="criterion" />
				<PartCard {...props} kind="eligibilityRule" />
				<PartCard {...props} kind="spreadRule" />
				<History {...props} />
			</div>
		</WorkspaceLayout>
	)
}

function Head({ view, call }: Pick<SetupPageProps, 'view' | 'call'>) {
	const text = words(view.language)
	const address = `/calls/${call.slug}`
	return (
		<div class="ws__head">
			<div>
				<Crumbs
					language={view.language}
					crumbs={[
						{ label: call.programme.name, href: `/programmes/${call.programme.slug}/setup` },
						{ label: call.title, href: address },
						{ label: text.title },
					]}
				/>
				<h1 lang={call.programme.language}>{call.title}</h1>
			</div>
			<div class="row">
				<LinkButton href={`${address}/preview`} kind="second" icon="eye">
					{text.preview}
				</LinkButton>
			</div>
		</div>
	)
}

function State(props: SetupPageProps) {
	const { view, call, at } = props
	const { state } = words(view.language)
	if (call.publishedAt !== null) return <PublishedState {...props} publishedAt={call.publishedAt} />
	const gaps = gapsOf(call, at)
	if (gaps.length > 0) return <Gaps view={view} call={call} gaps={gaps} />
	return (
		<Notice kind="info" title={state.ready}>
			<p>{state.readyText}</p>
			<p>
				<LinkButton href={`/calls/${call.slug}/publication`}>{state.toPublication}</LinkButton>
			</p>
		</Notice>
	)
}

function PublishedState({ view, call, publishedAt }: SetupPageProps & { publishedAt: Date }) {
	const { state } = words(view.language)
	return (
		<Notice kind="info" icon="lock" title={state.published(momentText(view.language, publishedAt, call.programme))}>
			<p>
				{state.publishedText} <code>{shortHash(call.lockedSha256 ?? '')}</code>
			</p>
		</Notice>
	)
}

/** What is missing, each with the way to it. */
export function Gaps({ view, call, gaps }: Pick<SetupPageProps, 'view' | 'call'> & { gaps: readonly Gap[] }) {
	const { state, gaps: texts } = words(view.language)
	return (
		<Notice kind="warn" title={state.missing}>
			<ul>
				{gaps.map((gap) => (
					<li key={gap}>
						<a href={wayTo(gap, call)}>{texts[gap]}</a>
					</li>
				))}
			</ul>
		</Notice>
	)
}

function wayTo(gap: Gap, { slug, programme }: CallDetail): string {
	const address = `/calls/${slug}`
	const ways: Record<Gap, string> = {
		programmeDraft: `/programmes/${programme.slug}/setup`,
		noSummary: `${address}/text`,
		noDates: `${address}/dates`,
		deadlinePast: `${address}/dates`,
		noQuestions: `${address}/questions/new`,
		noCriteria: `${address}/criteria/new`,
		noContacts: `${address}/contacts/new`,
		contactWithoutEmail: `${address}/setup#contacts`,
		noDrawSeed: `${address}/terms`,
		regionGone: `${address}/setup#eligibility-rules`,
		rulesImpossible: `${address}/setup#spread-rules`,
	}
	return ways[gap]
}
