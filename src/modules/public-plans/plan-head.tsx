import { formatNumber, type Language, listWords, plural } from '../../platform/i18n.ts'
import { formatDate } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Facade } from '../../ui/facade.tsx'
import { PinnedTownPlan, type TownPin } from '../../ui/plan/pinned-town-plan.tsx'
import { TownPlan } from '../../ui/plan/town-plan.tsx'
import { ProgrammeName } from '../../ui/programme.tsx'
import { Stones } from '../../ui/progress.tsx'
import type { View } from '../../ui/view.ts'
import { fileAddress } from '../plan-documents/index.ts'
import { joinedParties } from '../partnerships/index.ts'
import { stonesOf } from './action-state.tsx'
import { words } from './messages.ts'
import { isTable } from './plan-shape.ts'
import { isSeeking, stateOf, tallyOf, type Tally } from './public-plan.ts'
import type { PublicPlan } from './queries.ts'

type Props = PublicPlan & { view: View; lang: string | undefined }

/** What plan this is, how far it is, and the town with its actions in it. */
export function PlanHead(props: Props) {
	const { view, plan, latest, programme, lang, mayWork } = props
	const { list, head } = words(view.language)
	const { content } = latest
	return (
		<Facade class={isTable(content.type) ? 'nlhead' : 'planhead'} plan={<Ground {...props} />}>
			<Crumbs language={view.language} crumbs={[{ label: list.title, href: '/plans' }, { label: content.title }]} />
			<ProgrammeName>
				<a href={`/programmes/${programme.slug}`} lang={lang}>
					{head.typeIn(content.typeName, programme.name)}
				</a>
			</ProgrammeName>
			<h1 lang={lang}>{content.title}</h1>
			{content.lead !== '' && (
				<p class="lead" lang={lang}>
					{content.lead}
				</p>
			)}
			{isTable(content.type) ? <FactRow {...props} /> : <ProgressRow {...props} />}
			<p class="row">
				{plan.state === 'published' && <LinkButton href="#join">{head.join}</LinkButton>}
				<LinkButton href={fileAddress(plan, 'pdf')} kind="second" icon="print">
					{head.print}
				</LinkButton>
				{mayWork && (
					<LinkButton href={`/plans/${plan.slug}/work`} kind="second">
						{head.work}
					</LinkButton>
				)}
			</p>
			<Edition {...props} />
		</Facade>
	)
}

function ProgressRow({ view, latest, standings }: Props) {
	const { actions } = latest.content
	if (actions.length === 0) return null
	const { head } = words(view.language)
	const tally = tallyOf(actions, standings)
	const text = listWords(view.language, statesIn(view.language, tally))
	return (
		<p class="planhead__prog">
			<Stones stones={stonesOf(actions, standings)} label={head.of(text, formatNumber(view.language, tally.total))} />
			<span>{[...statesIn(view.language, tally, false), ...seekingIn(view.language, tally)].join(', ')}</span>
		</p>
	)
}

/** What is shown beside the stones leaves out what they show by themselves: those that have not begun. */
function statesIn(language: Language, tally: Tally, whole = true): string[] {
	const { head } = words(language)
	return [
		tally.done > 0 ? plural(language, tally.done, head.done) : [],
		tally.under_way > 0 ? plural(language, tally.under_way, head.underWay) : [],
		whole && tally.not_begun > 0 ? plural(language, tally.not_begun, head.notBegun) : [],
		tally.stopped > 0 ? plural(language, tally.stopped, head.stopped) : [],
	].flat()
}

function seekingIn(language: Language, { seeking }: Tally): string[] {
	return seeking > 0 ? [plural(language, seeking, words(language).head.seeking)] : []
}

function FactRow({ view, plan, latest, programme, standings }: Props) {
	const { facts } = words(view.language)
	const { actions } = latest.content
	const number = (count: number) => formatNumber(view.language, count)
	const parties = joinedParties(plan.partnership).length
	const asked = new Set(
		actions.flatMap((action) => action.parties.filter(({ answer, part }) => part === 'asked' && answer === null)),
	)
	const askedParties = new Set([...asked].map(({ partyId }) => partyId)).size
	const sought = actions.filter((action) => isSeeking(action, standings)).length
	return (
		<Facts
			pairs={[
				{
					term: facts.parties,
					value: askedParties > 0 ? facts.ofWhichAsked(number(parties), number(askedParties)) : number(parties),
				},
				{
					term: facts.actions,
					value: sought > 0 ? facts.ofWhichSought(number(actions.length), number(sought)) : number(actions.length),
				},
				{ term: facts.updated, value: formatDate(view.language, latest.publishedAt, programme.timeZone) },
			]}
		/>
	)
}

function Edition({ view, plan, latest, programme }: Props) {
	const { head } = words(view.language)
	const day = formatDate(view.language, latest.publishedAt, programme.timeZone)
	return (
		<p class="small muted">
			{plan.state === 'closed' && `${head.closed} `}
			{latest.number === 1 ? head.first(day) : head.edition(day, formatNumber(view.language, latest.number))}{' '}
			{latest.number > 1 && <a href={`/plans/${plan.slug}/versions`}>{head.changes}</a>}
			{programme.invented && <span class="planhead__made">{head.invented}</span>}
		</p>
	)
}

/** An invented town is drawn with the actions in it; beside others stands the ornament of their programme. */
function Ground({ view, town, programme, latest, standings }: Props) {
	const { head } = words(view.language)
	const pins = latest.content.actions.flatMap((action): TownPin[] => {
		const { number, title, lon, lat } = action
		if (lon === null || lat === null) return []
		const label = head.pin(formatNumber(view.language, number), title)
		return [{ number, lon, lat, label, href: `#action-${number}`, isDone: stateOf(action, standings) === 'done' }]
	})
	const { lon, lat } = town ?? { lon: null, lat: null }
	if (!town?.invented || lon === null || lat === null) return <TownPlan town={programme.slug} close />
	if (pins.length === 0) return <TownPlan town={town.name} close />
	return <PinnedTownPlan town={{ name: town.name, lon, lat }} pins={pins} label={head.map} />
}
