import { currencies, formatAmount } from '../../platform/amount.ts'
import { formatDay, plural } from '../../platform/i18n.ts'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { PlaceMap } from '../../ui/map/place-map.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { findingOf, type Whereabouts } from '../places/index.ts'
import { stageOf } from './course.ts'
import { words } from './messages.ts'
import { type PlanLink, plansFor } from './plan-link.ts'
import { programmeFeed } from './structured-programme.ts'
import type { Programme } from './programme.ts'
import { contentLanguage, ProgrammeFrame, ProgrammeHero, themed } from './programme-frame.tsx'
import type { CallLink, PlacedParticipation } from './queries.ts'

export type ParticipantsPageProps = {
	view: View
	programme: Programme
	calls: readonly CallLink[]
	participations: readonly PlacedParticipation[]
	/** What partnerships of the programme have published. */
	plans: readonly PlanLink[]
	today: string
	/** Of the municipalities' regions or provinces, by the code of the municipality. */
	regionNames: ReadonlyMap<string, string>
	mayEdit: boolean
}

export function ParticipantsPage({
	view,
	programme,
	calls,
	participations,
	plans,
	today,
	regionNames,
	mayEdit,
}: ParticipantsPageProps) {
	const { participants, tabs } = words(view.language)
	const title = tabs.participants[programme.template]
	const hero = <ProgrammeHero view={view} programme={programme} today={today} crumb={title} />
	return (
		<PublicLayout view={themed(view, programme)} title={`${title} – ${programme.name}`} feed={programmeFeed(programme)}>
			<ProgrammeFrame view={view} programme={programme} current="participants" calls={calls} hero={hero}>
				<div class="wrap sec flow">
					<h2>{title}</h2>
					{participations.length === 0 ? (
						<Nobody view={view} programme={programme} today={today} />
					) : (
						<>
							<p>{plural(view.language, participations.length, participants.count)}</p>
							<Granted view={view} participations={participations} />
							<Everybody {...{ view, programme, participations, plans, regionNames, mayEdit }} />
						</>
					)}
				</div>
			</ProgrammeFrame>
		</PublicLayout>
	)
}

/** Nobody yet is another thing than nobody that we know of. */
function Nobody({ view, programme, today }: Pick<ParticipantsPageProps, 'view' | 'programme' | 'today'>) {
	const { participants } = words(view.language)
	const isPast = ['finished', 'ongoing'].includes(stageOf(programme, today))
	if (isPast) return <Empty title={participants.unknown} />
	return (
		<Empty title={participants.none}>
			<p>{participants.noneText}</p>
		</Empty>
	)
}

/** How much was granted altogether, for each currency. */
function Granted({ view, participations }: Pick<ListProps, 'view' | 'participations'>) {
	const { participants } = words(view.language)
	const awards = participations.flatMap(({ award }) =>
		award?.amount ? [{ ...award, amount: Number(award.amount) }] : [],
	)
	return (
		<>
			{currencies.map((currency) => {
				const amounts = awards.flatMap((award) => (award.currency === currency ? [award.amount] : []))
				const total = amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100
				if (amounts.length === 0) return null
				return (
					<p key={currency}>{participants.granted(amounts.length, formatAmount(view.language, total, currency))}</p>
				)
			})}
		</>
	)
}

type ListProps = {
	view: View
	programme: Programme
	participations: readonly PlacedParticipation[]
	plans: readonly PlanLink[]
	mayEdit?: boolean
}

type EverybodyProps = Omit<ListProps, 'mayEdit'> & Pick<ParticipantsPageProps, 'regionNames' | 'mayEdit'>

function Everybody({ view, programme, participations, plans, regionNames, mayEdit }: EverybodyProps) {
	const pins = participations.map(({ id, name, state, lon, lat }) => {
		const place = { longitude: lon, latitude: lat }
		return { label: name, chosen: state !== 'withdrawn', href: `#${entryId(id)}`, ...place }
	})
	const list = <ParticipantList {...{ view, programme, participations, plans, mayEdit }} />
	if (pins.every(({ longitude }) => longitude === null)) return list
	const places = participations.filter(({ state }) => state !== 'withdrawn').flatMap(whereaboutsIn(regionNames))
	return (
		<div class="cols casemap">
			<div class="casemap__map">
				<PlaceMap language={view.language} pins={pins} finding={findingOf(view.language, places)} />
			</div>
			{list}
		</div>
	)
}

function whereaboutsIn(regionNames: ParticipantsPageProps['regionNames']) {
	return ({ municipalityCode, country }: PlacedParticipation): Whereabouts[] => {
		const regionName = regionNames.get(municipalityCode ?? '') ?? null
		return country === null ? [] : [{ country, regionName }]
	}
}

function entryId(id: PlacedParticipation['id']): string {
	return `participant-${id}`
}

/** Where all that is said comes from one source, that stands once below. */
export function ParticipantList({ view, programme, participations, plans, mayEdit }: ListProps) {
	const sources = new Set(participations.map(({ source }) => source))
	const [common = ''] = sources.size === 1 && participations.length > 1 ? sources : []
	return (
		<div lang={contentLanguage(view, programme)}>
			<IndexList
				entries={participations.map((participation) => ({
					key: participation.id,
					id: entryId(participation.id),
					title: participation.name,
					meta: (
						<>
							<Outcome view={view} participation={participation} hideSource={common !== ''} />
							<PlanLinks view={view} participation={participation} plans={plans} />
						</>
					),
					end: <End {...{ view, programme, participation, mayEdit }} />,
				}))}
			/>
			{common !== '' && <p class="tiny muted">{words(view.language).page.source(common)}</p>}
		</div>
	)
}

function PlanLinks({ view, participation, plans }: OneProps & Pick<ListProps, 'plans'>) {
	return (
		<>
			{plansFor(participation, plans).map(({ slug, title, typeName, language }) => (
				<span key={slug}>
					<br />
					<a href={`/plans/${slug}`} lang={contentLanguage(view, { language })}>{`${typeName}: ${title}`}</a>
				</span>
			))}
		</>
	)
}

type OneProps = { view: View; participation: PlacedParticipation }

function Outcome({ view, participation, hideSource }: OneProps & { hideSource: boolean }) {
	const { page } = words(view.language)
	const { name, municipalityName, outcome, source, award } = participation
	const where = municipalityName === null || municipalityName === name ? [] : [municipalityName]
	return (
		<>
			{[...where, award?.project ?? '', outcome].filter((text) => text !== '').join('. ')}
			{source !== '' && !hideSource && <small class="tiny faint"> {page.source(source)}</small>}
		</>
	)
}

type EndProps = OneProps & { programme: Programme; mayEdit: boolean | undefined }

/** What was granted, how far it is, and for the secretariat the way to change it. */
function End({ view, programme, participation, mayEdit }: EndProps) {
	const { award, name, id } = participation
	const { participants } = words(view.language)
	return (
		<>
			{award?.amount && <b class="num">{formatAmount(view.language, Number(award.amount), award.currency)}</b>}
			<ParticipationStatus view={view} participation={participation} />
			{mayEdit && (
				<a class="small" href={`/programmes/${programme.slug}/participants/${id}`}>
					{participants.editAward}
					<span class="vh">: {name}</span>
				</a>
			)}
		</>
	)
}

function ParticipationStatus({ view, participation: { state, chosenOn } }: OneProps) {
	const { participants } = words(view.language)
	if (state === 'completed') return <Status glyph="done">{participants.completed}</Status>
	if (state === 'withdrawn') return <Status glyph="shut">{participants.withdrawn}</Status>
	return (
		<Status glyph="half">
			{chosenOn === null ? participants.chosen : participants.chosenOn(formatDay(view.language, chosenOn))}
		</Status>
	)
}
