import { type Point, smooth } from '../plan/geometry.ts'
import * as denmarkLines from './denmark.ts'
import * as netherlandsLines from './netherlands.ts'
import { type Frame, isWithin, type Place, projection } from './projection.ts'

/** A country that pins can stand on. */
export type Ground = {
	key: 'denmark' | 'netherlands'
	height: number
	project: (place: Place) => Point
	/** Whether a place can be drawn here, on land or not. */
	holds: (place: Place) => boolean
	/** What is land, as closed lines; within another one it is water. */
	shores: readonly (readonly Point[])[]
	/** Where its regions or provinces meet. */
	borders: readonly (readonly Point[])[]
	/** A far part, drawn in a box in the same measure. */
	inset: { left: number; top: number; width: number; height: number } | undefined
}

const denmarkFrame: Frame = { west: 8, east: 12.8, north: 57.8, south: 54.52, middle: 56.1 }
const mainland = projection(denmarkFrame)
const bornholm = { west: 14, east: 15.3, north: 55.5, south: 54.9 }
const inset = { left: 534, top: 20, width: 110, height: 112 }
/** In the upper left corner of its box in the Kattegat. */
const bornholmCorner = mainland.project({ longitude: 14.6, latitude: 55.34 })

function projectDenmark(place: Place): Point {
	const [x, y] = mainland.project(place)
	if (place.longitude < bornholm.west) return [x, y]
	return [x - bornholmCorner[0] + inset.left + 10, y - bornholmCorner[1] + inset.top + 16]
}

export const denmark: Ground = {
	key: 'denmark',
	height: mainland.height,
	project: projectDenmark,
	holds: (place) => isWithin(denmarkFrame, place) || isWithin(bornholm, place),
	shores: denmarkLines.coasts.map((coast) => smooth(coast.map(projectDenmark), 3, true)),
	borders: denmarkLines.regionBorders.map((border) => border.map(projectDenmark)),
	inset,
}

const netherlandsFrame: Frame = { west: 3.3, east: 7.3, north: 53.6, south: 50.7, middle: 52.2 }
const { height, project } = projection(netherlandsFrame)

export const netherlands: Ground = {
	key: 'netherlands',
	height,
	project,
	holds: (place) => isWithin(netherlandsFrame, place),
	shores: netherlandsLines.coasts.map((coast) => coast.map(project)),
	borders: netherlandsLines.provinceBorders.map((border) => border.map(project)),
	inset: undefined,
}

export const grounds = [denmark, netherlands] as const
