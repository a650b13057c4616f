import { formatNumber, plural } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Empty } from '../../ui/fold.tsx'
import { FollowLink } from '../../ui/follow-link.tsx'
import { shellWords } from '../../ui/messages.ts'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { TownFacts } from './place.ts'

type TownsPageProps = {
	view: View
	name: string | undefined
	/** Missing until something was searched for. */
	found: readonly TownFacts[] | undefined
	limit: number
}

export function TownsPage({ view, name = '', found, limit }: TownsPageProps) {
	const text = words(view.language)
	return (
		<PublicLayout view={view} title={text.title}>
			<div class="wrap sec flow">
				<h1>{text.title}</h1>
				<p class="lead">{text.lead}</p>
				<form action="/towns" class="flow">
					<TextField name="name" label={text.field} hint={text.hint} value={name} type="search" autocomplete="off" />
					<Button icon="search">{text.button}</Button>
				</form>
				{found && <Found view={view} name={name} found={found} limit={limit} />}
			</div>
		</PublicLayout>
	)
}

type FoundProps = { view: View; name: string; found: readonly TownFacts[]; limit: number }

function Found({ view, name, found, limit }: FoundProps) {
	const text = words(view.language)
	return (
		<>
			<h2>{plural(view.language, found.length, text.found)}</h2>
			{found.length === 0 ? (
				<Empty title={text.noneTitle(name)}>
					<p>{text.none}</p>
				</Empty>
			) : (
				<TownTable view={view} name={name} found={found} />
			)}
			{found.length === limit && <p>{text.first(formatNumber(view.language, limit))}</p>}
		</>
	)
}

function TownTable({ view, name, found }: Omit<FoundProps, 'limit'>) {
	const text = words(view.language)
	return (
		<Table
			caption={text.caption(name)}
			rows={found}
			rowKey={({ town }) => town.id}
			columns={[
				{ heading: text.town, cell: ({ town }) => town.name },
				{ heading: text.municipality, cell: ({ municipality }) => municipality.officialName },
				{ heading: text.region, cell: ({ region }) => region?.name ?? text.unknown },
				{
					heading: text.population,
					cell: ({ town }) => (town.population === null ? text.unknown : formatNumber(view.language, town.population)),
					numeric: true,
				},
				{ heading: text.source, cell: ({ town }) => sourceOf(town, text.invented) },
				{
					heading: text.calendar,
					cell: ({ town }) => (
						<a href={`/towns/${town.id}/calendar.ics`} aria-label={text.calendarOf(town.name)}>
							{text.calendar}
						</a>
					),
				},
				{
					heading: shellWords(view.language).follow,
					headingHidden: true,
					cell: ({ municipality }) => (
						<FollowLink
							language={view.language}
							what="town"
							id={municipality.code}
							about={municipality.officialName}
							size="small"
						/>
					),
				},
			]}
		/>
	)
}

function sourceOf(town: TownFacts['town'], invented: string): string {
	if (town.invented) return invented
	return town.populationOn === null ? town.source : `${town.populationOn.slice(0, 4)}, ${town.source}`
}
