import { formatDay, formatNumber, type Language } from '../../platform/i18n.ts'
import { Card, type Pair, Rows } from '../../ui/card.tsx'
import { Status } from '../../ui/status.tsx'
import type { Eligibility } from '../calls/index.ts'
import type { Place } from './application.ts'
import { words } from './messages.ts'

type PlaceCardProps = {
	language: Language
	place: Place
	verdict: Eligibility['verdict']
	/** The day on which the region was looked up. */
	on: string
}

/** What is known of the place, with year and source, and whether it may apply. */
export function PlaceCard({ language, place, verdict, on }: PlaceCardProps) {
	const text = words(language)
	return (
		<Card title={text.place.title(place.name)} flat id="place">
			<Rows kind="tight" pairs={placePairs(language, place, on)} />
			<p class="small">
				<Verdict language={language} verdict={verdict} />
			</p>
			{place.invented && <p class="small muted">{text.place.invented}</p>}
		</Card>
	)
}

export function Verdict({ language, verdict }: Pick<PlaceCardProps, 'language' | 'verdict'>) {
	const marks = {
		eligible: { glyph: 'done', tone: 'ok' },
		exemption: { glyph: 'late', tone: 'warn' },
		excluded: { glyph: 'shut', tone: 'bad' },
		unknown: { glyph: 'ring', tone: undefined },
	} as const
	return <Status {...marks[verdict]}>{words(language).verdicts[verdict]}</Status>
}

export function placePairs(language: Language, place: Place, on: string): Pair[] {
	const { place: text } = words(language)
	const region = place.regionName === null ? text.unknown : text.regionOn(place.regionName, formatDay(language, on))
	return [
		...(place.townId === null ? [] : [{ term: text.municipality, value: place.municipalityName }]),
		{ term: text.region, value: region },
		{ term: text.landsdel, value: place.landsdel ?? text.unknown },
		{ term: text.population, value: populationText(language, place) },
		{ term: text.source, value: sourceText(language, place) },
	]
}

export function populationText(language: Language, { population }: Pick<Place, 'population'>): string {
	return population === null ? words(language).place.unknown : formatNumber(language, population)
}

function sourceText(language: Language, { populationOn, source }: Place): string {
	return populationOn === null ? source : words(language).place.asOf(formatDay(language, populationOn), source)
}
