import { type Language, listWords, plural } from '../../platform/i18n.ts'
import { shellWords } from '../messages.ts'
import { asGroup, asPicture } from '../roles.ts'
import type { Point } from '../plan/geometry.ts'
import { type Ground, grounds } from './grounds.ts'
import { isCaribbean, type MapPin, onGround, withoutGround } from './map-pin.ts'
import { Pins } from './pins.tsx'
import { mapWidth } from './projection.ts'

type PlaceMapProps = {
	language: Language
	/** In the order in which they are read out. The same stands in a list or table beside the map. */
	pins: readonly MapPin[]
	/** What the map shows, in words, where the names of the pins do not say it. */
	label?: string | undefined
	/** What one sees on it: stands above it. */
	finding?: string | undefined
}

/** Names of more places than this read out are a list, not a description. */
const MOST_NAMED = 12

/**
 * A map of each country that has a pin: a square is chosen, a ring is not. Who cannot be drawn is named below, and so is
 * the source, as the licences ask for it.
 */
export function PlaceMap({ language, pins, label, finding }: PlaceMapProps) {
	const drawn = grounds.map((ground) => ({ ground, pins: onGround(ground, pins) })).filter((map) => map.pins.length > 0)
	const links = pins.filter(({ href }) => href !== undefined).length
	const { map } = shellWords(language)
	return (
		<figure class="placemap">
			{finding !== undefined && <figcaption>{finding}</figcaption>}
			{links > MOST_NAMED && (
				<a class="placemap__skip" href="#after-map">
					{map.skip}
				</a>
			)}
			{drawn.length > 0 && (
				<div class="placemap__grounds">
					{drawn.map(({ ground, pins: placed }) => (
						<div key={ground.key} class="placemap__ground">
							<GroundMap ground={ground} pins={placed} label={label ?? labelOf(language, ground, placed)} />
						</div>
					))}
				</div>
			)}
			{links > MOST_NAMED && <span id="after-map" tabIndex={-1} />}
			<Missing language={language} pins={withoutGround(pins)} />
			{drawn.map(({ ground: { key } }) => (
				<p key={key} class="map__credit">
					{map.credit[key]}
				</p>
			))}
		</figure>
	)
}

function labelOf(language: Language, { key }: Ground, pins: readonly MapPin[]): string {
	const { map } = shellWords(language)
	if (pins.length > MOST_NAMED) return map.many(map.countries[key], pins.length)
	const names = pins.map(({ label }) => label)
	return map.with(map.countries[key], listWords(language, names))
}

type GroundMapProps = { ground: Ground; pins: ReturnType<typeof onGround>; label: string }

/** A picture, unless its pins lead somewhere: then each of them is reached by the keyboard. */
function GroundMap({ ground, pins, label }: GroundMapProps) {
	const role = pins.some(({ href }) => href !== undefined) ? asGroup : asPicture
	const { key, height, inset } = ground
	return (
		<svg class="map" viewBox={`-14 0 ${mapWidth + 22} ${height}`} {...role} aria-label={label}>
			<path class="m-land" fill-rule="evenodd" d={lands[key]} />
			<clipPath id={key}>
				<path clip-rule="evenodd" d={lands[key]} />
			</clipPath>
			<path class="m-region" clip-path={`url(#${key})`} d={borders[key]} />
			{inset && <rect class="m-inset" x={inset.left} y={inset.top} width={inset.width} height={inset.height} />}
			<Pins pins={pins} height={height} />
		</svg>
	)
}

/** Nobody is left out in silence. */
function Missing({ language, pins }: { language: Language; pins: readonly MapPin[] }) {
	const { map } = shellWords(language)
	const [far, unknown] = [pins.filter(isCaribbean), pins.filter((pin) => !isCaribbean(pin))]
	return (
		<>
			{unknown.length > 0 && <p class="small muted">{map.unplaced(named(language, unknown))}</p>}
			{far.length > 0 && <p class="small muted">{map.caribbean(named(language, far))}</p>}
		</>
	)
}

function named(language: Language, pins: readonly MapPin[]): string {
	const names = pins.slice(0, MOST_NAMED).map(({ label }) => label)
	const more = pins.length - names.length
	return listWords(language, more > 0 ? [...names, plural(language, more, shellWords(language).map.more)] : names)
}

const lands = drawnBy(({ shores }) => shores.map((shore) => `${path(shore)}Z`).join(''))
const borders = drawnBy((ground) => ground.borders.map(path).join(''))

/** Drawn once, not for every page. */
function drawnBy(draw: (ground: Ground) => string): Record<Ground['key'], string> {
	return Object.fromEntries(grounds.map((ground) => [ground.key, draw(ground)])) as Record<Ground['key'], string>
}

function path(points: readonly Point[]): string {
	return `M${points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}`
}
