import { Rows } from '../../ui/card.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { type DatasetKey, datasetKeys, datasetPath, formats, LICENCE } from './dataset.ts'
import { GRANTS_PATH } from './grants.ts'
import { words } from './messages.ts'
import { datasetThings } from './structured-catalogue.ts'

type OpenDataPageProps = { view: View; publisher: string; hasGrants: boolean }

export function OpenDataPage({ view, publisher, hasGrants }: OpenDataPageProps) {
	const text = words(view.language)
	return (
		<PublicLayout view={view} title={text.title} structuredData={datasetThings(view, publisher)}>
			<div class="wrap sec flow">
				<h1>{text.title}</h1>
				<p class="lead">{text.lead}</p>
				<Terms view={view} publisher={publisher} />
				<h2>{text.tables}</h2>
				<IndexList
					entries={datasetKeys.map((key) => ({
						key,
						title: text.datasets[key].title,
						meta: text.datasets[key].text,
						end: <Downloads view={view} dataset={key} />,
					}))}
				/>
				<ul>
					{formats.map((format) => (
						<li key={format}>{text.formats[format]}</li>
					))}
				</ul>
				<p>{text.names}</p>
				<ForMachines view={view} hasGrants={hasGrants} />
			</div>
		</PublicLayout>
	)
}

function Terms({ view, publisher }: Omit<OpenDataPageProps, 'hasGrants'>) {
	const { facts, licence, updated, toContact } = words(view.language)
	return (
		<Rows
			pairs={[
				{
					term: facts.licence,
					value: (
						<a href={LICENCE} rel="license">
							{licence}
						</a>
					),
				},
				{ term: facts.publisher, value: publisher },
				{ term: facts.updated, value: updated },
				{ term: facts.formats, value: formats.map((format) => format.toUpperCase()).join(', ') },
				{ term: facts.contact, value: <a href="/contact">{toContact}</a> },
			]}
		/>
	)
}

function Downloads({ view, dataset }: { view: View; dataset: DatasetKey }) {
	const { datasets, download } = words(view.language)
	return (
		<span class="row">
			{formats.map((format) => (
				<a
					key={format}
					href={datasetPath(dataset, format)}
					aria-label={download(datasets[dataset].title, format.toUpperCase())}
				>
					{format.toUpperCase()}
				</a>
			))}
		</span>
	)
}

function ForMachines({ view, hasGrants }: Omit<OpenDataPageProps, 'publisher'>) {
	const { machines } = words(view.language)
	return (
		<>
			<h2>{machines.title}</h2>
			<ul>
				<li>
					{machines.catalogue}: <a href="/open-data/catalogue.ttl">Turtle</a>,{' '}
					<a href="/open-data/catalogue.jsonld">JSON-LD</a>
				</li>
				{hasGrants && (
					<li>
						<a href={GRANTS_PATH}>{machines.grants}</a>
					</li>
				)}
				<li>
					<a href="/feed.atom">{machines.feed}</a>
				</li>
				<li>
					<a href="/calls/calendar.ics">{machines.calendar}</a>
				</li>
				<li>
					<a href="/sitemap.xml">{machines.sitemap}</a>
				</li>
			</ul>
		</>
	)
}
