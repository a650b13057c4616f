import type { ComponentChildren, VNode } from 'preact'
import { formatPeriod, standing } from '../../platform/dates-format.ts'
import { formatDay, listWords } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Facade } from '../../ui/facade.tsx'
import { FollowLink } from '../../ui/follow-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TownPlan } from '../../ui/plan/town-plan.tsx'
import { ProgrammeName } from '../../ui/programme.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { View } from '../../ui/view.ts'
import { stageOf } from './course.ts'
import { words } from './messages.ts'
import type { FormerOwner, Programme } from './programme.ts'

type FrameProps = {
	view: View
	programme: Programme
	current: 'about' | 'call' | 'participants'
	/** Published ones; the current one is told by the address of the page. */
	calls: readonly { slug: string; title: string }[]
	hero: VNode
	children: ComponentChildren
}

/** What every public page of a programme has around it: the facade and the tabs. Goes into a layout with `themed(view, …)`. */
export function ProgrammeFrame({ view, programme, current, calls, hero, children }: FrameProps) {
	return (
		<>
			{hero}
			<div class="wrap flow">
				<Tabs class="progtabs" label={programme.name} tabs={tabsOf({ view, programme, current, calls })} />
				<Notices view={view} programme={programme} />
			</div>
			{children}
		</>
	)
}

/** The view in the programme's colours. */
export function themed(view: View, programme: Pick<Programme, 'theme'>): View {
	return { ...view, programme: programme.theme }
}

/** For blocks of the programme's own words, where the page speaks another language. */
export function contentLanguage(
	{ language }: Pick<View, 'language'>,
	programme: Pick<Programme, 'language'>,
): string | undefined {
	return programme.language === language ? undefined : programme.language
}

function tabsOf({ view, programme, current, calls }: Pick<FrameProps, 'view' | 'programme' | 'current' | 'calls'>) {
	const { tabs } = words(view.language)
	const address = `/programmes/${programme.slug}`
	const path = view.path.split('?')[0]
	return [
		{ href: address, label: tabs.about, current: current === 'about' },
		...calls.map(({ slug, title }) => ({
			href: `/calls/${slug}`,
			label: <span lang={contentLanguage(view, programme)}>{title}</span>,
			current: current === 'call' && (calls.length === 1 || path === `/calls/${slug}`),
		})),
		{
			href: `${address}/participants`,
			label: tabs.participants[programme.template],
			current: current === 'participants',
		},
	]
}

function Notices({ view, programme }: Pick<FrameProps, 'view' | 'programme'>) {
	const { page } = words(view.language)
	return (
		<>
			{programme.state === 'draft' && (
				<Notice kind="warn" icon="lock" title={page.draft}>
					<p>
						{page.draftText} <a href={`/programmes/${programme.slug}/setup`}>{page.toSetup}</a>
					</p>
				</Notice>
			)}
			{programme.invented && (
				<Notice kind="info" title={page.invented}>
					<p>{page.inventedText}</p>
				</Notice>
			)}
		</>
	)
}

type HeroProps = {
	view: View
	programme: Programme
	today: string
	/** The page below the programme's own, if it is one. */
	crumb?: string | undefined
	/** For those who may edit it. */
	withSetup?: boolean | undefined
	formerOwners?: readonly FormerOwner[] | undefined
}

export function ProgrammeHero({ view, programme, today, crumb, withSetup, formerOwners = [] }: HeroProps) {
	const { list, facts, page } = words(view.language)
	const lang = contentLanguage(view, programme)
	const period = periodOf(view, programme)
	const here = { label: programme.name, href: crumb === undefined ? undefined : `/programmes/${programme.slug}` }
	return (
		<Facade class="hero--call" plan={<TownPlan town={programme.slug} close />}>
			<Crumbs
				language={view.language}
				crumbs={[{ label: list.title, href: '/programmes' }, here, ...(crumb === undefined ? [] : [{ label: crumb }])]}
			/>
			<ProgrammeName>
				<span lang={lang}>{programme.owner}</span>
			</ProgrammeName>
			{formerOwners.length > 0 && <p class="small">{page.formerly(ownersText(view, formerOwners))}</p>}
			<h1 lang={lang} class={hasLongWord(programme.name) ? 'h1--long' : undefined}>
				{programme.name}
			</h1>
			<p class="lead" lang={lang}>
				{programme.summary}
			</p>
			<Facts
				pairs={[
					...(period === undefined ? [] : [{ term: facts.period, value: period }]),
					{ term: facts.stage, value: stageWord(view, programme, today) },
				]}
			/>
			<p class="row noprint">
				{programme.state === 'published' && (
					<FollowLink language={view.language} what="programme" id={programme.id} about={programme.name} />
				)}
				{withSetup && (
					<LinkButton href={`/programmes/${programme.slug}/setup`} kind="second" icon="edit">
						{page.toSetup}
					</LinkButton>
				)}
			</p>
		</Facade>
	)
}

function ownersText(view: View, owners: readonly FormerOwner[]): string {
	const { page } = words(view.language)
	const texts = owners.map(({ owner, untilOn }) =>
		untilOn === null ? owner : page.ownerUntil(owner, formatDay(view.language, untilOn)),
	)
	return listWords(view.language, texts)
}

/** A word of this length breaks in the large letters of a title. */
const LONG_WORD = 14

function hasLongWord(name: string): boolean {
	return name.split(/[\s-]+/).some((word) => word.length >= LONG_WORD)
}

/** Nothing to say of a programme that has no dates: it goes on. */
export function periodOf(view: View, { startsOn, endsOn }: Pick<Programme, 'startsOn' | 'endsOn'>): string | undefined {
	if (startsOn === null && endsOn === null) return undefined
	return standing(formatPeriod(view.language, startsOn, endsOn))
}

function stageWord(view: View, programme: Programme, today: string): string {
	const { stages } = words(view.language)
	return programme.state === 'draft' ? stages.draft : stages[stageOf(programme, today)]
}
