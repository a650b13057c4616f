import type { Corner, PlanContent } from '../plans/index.ts'
import { drawnAt, type MapFrame } from './map-frame.ts'

/** The area of the plan, its actions by number, and the place that somebody points at: a picture of its own, so that a click on it is sent. */
export function drawMap({ actions, boundary }: PlanContent, frame: MapFrame, chosen: Corner | undefined): string {
	const { width, height } = frame
	const corners = boundary.map((corner) => written(drawnAt(frame, corner))).join(' ')
	const pins = actions.flatMap(({ number, lon, lat }) =>
		lon === null || lat === null ? [] : [pin(frame, number, [lon, lat])],
	)
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
		`<rect width="${width}" height="${height}" fill="#eef1ee"/>`,
		corners === '' ? '' : `<polygon points="${corners}" fill="#fdeae1" stroke="#b4532a" stroke-width="1.5"/>`,
		...pins,
		chosen === undefined ? '' : cross(frame, chosen),
		'</svg>',
	].join('')
}

function pin(frame: MapFrame, number: number, place: Corner): string {
	const { x, y } = rounded(drawnAt(frame, place))
	const text = `<text x="${x}" y="${y + 3.5}" font-family="sans-serif" font-size="10" text-anchor="middle" fill="#fff">${number}</text>`
	return `<rect x="${x - 8}" y="${y - 8}" width="16" height="16" fill="#12211b"/>${text}`
}

function cross(frame: MapFrame, place: Corner): string {
	const { x, y } = rounded(drawnAt(frame, place))
	return `<circle cx="${x}" cy="${y}" r="9" fill="none" stroke="#0b57d0" stroke-width="3"/><circle cx="${x}" cy="${y}" r="2" fill="#0b57d0"/>`
}

function written(at: { x: number; y: number }): string {
	const { x, y } = rounded(at)
	return `${x},${y}`
}

function rounded({ x, y }: { x: number; y: number }): { x: number; y: number } {
	return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
}
