import type { Range } from './random.ts'

export type StreetKind = 'main' | 'side' | 'mixed' | 'villa' | 'row' | 'path' | 'road'

export type Habit = {
	/** Half the width of the street. */
	half: number
	width: Range
	depth: Range
	setback: Range
	gap: number
	gapWidth: Range
	wing: number
	yard: number
}

/** How houses stand along each kind of street. */
export const habits: Record<StreetKind, Habit> = {
	main: {
		half: 5.2,
		width: [6, 13],
		depth: [10, 14],
		setback: [0, 0.5],
		gap: 0.07,
		gapWidth: [2.2, 3.5],
		wing: 0.72,
		yard: 0.35,
	},
	side: {
		half: 4.4,
		width: [7, 13],
		depth: [8, 11],
		setback: [0, 0.8],
		gap: 0.13,
		gapWidth: [2.5, 7],
		wing: 0.5,
		yard: 0.2,
	},
	mixed: {
		half: 4.8,
		width: [8, 14],
		depth: [8, 11],
		setback: [0.5, 3],
		gap: 0.45,
		gapWidth: [3, 10],
		wing: 0.3,
		yard: 0.12,
	},
	villa: {
		half: 4.6,
		width: [10, 14],
		depth: [8, 10],
		setback: [5, 7.5],
		gap: 1,
		gapWidth: [7, 13],
		wing: 0,
		yard: 0.18,
	},
	row: { half: 4.5, width: [26, 48], depth: [9, 10], setback: [4, 5], gap: 1, gapWidth: [7, 12], wing: 0, yard: 0 },
	path: { half: 3, width: [0, 0], depth: [0, 0], setback: [0, 0], gap: 0, gapWidth: [0, 0], wing: 0, yard: 0 },
	road: { half: 7, width: [0, 0], depth: [0, 0], setback: [0, 0], gap: 0, gapWidth: [0, 0], wing: 0, yard: 0 },
}
