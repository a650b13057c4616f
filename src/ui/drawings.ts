/** Strokes on a field of 20 × 20. */
export const icons = {
	search: 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM12.6 12.6 17 17',
	menu: 'M3 5h14M3 10h14M3 15h14',
	close: 'M4 4l12 12M16 4 4 16',
	right: 'M3 10h13M11 5l5 5-5 5',
	down: 'M4 7l6 6 6-6',
	check: 'M3.5 10.5 8 15l8.5-10',
	clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 6v4.3l3 1.9',
	doc: 'M5 2.5h7l3.5 3.5v11.5H5ZM12 2.5V6h3.5M7.5 10h5M7.5 13h5',
	download: 'M10 3v10M5.5 9 10 13.5 14.5 9M3 17h14',
	people:
		'M7 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM1.8 17c.3-3.4 2.3-5 5.2-5s4.9 1.6 5.2 5M13 3.7a3 3 0 0 1 0 5.6M14.3 12.2c2.2.4 3.6 2 3.9 4.8',
	pin: 'M10 18s5.5-5.4 5.5-10a5.5 5.5 0 1 0-11 0c0 4.6 5.5 10 5.5 10ZM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
	plus: 'M10 3.5v13M3.5 10h13',
	chat: 'M3 4h14v10H9l-4 3.5V14H3Z',
	lock: 'M4.5 9h11v8h-11ZM7 9V6.5a3 3 0 0 1 6 0V9',
	out: 'M8 4H4v12h12v-4M11 3.5h5.5V9M16 4l-7 7',
	print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.5h8V17H6Z',
	cal: 'M3 4.5h14V17H3ZM3 8.5h14M7 2.5v3M13 2.5v3',
	mail: 'M2.5 4.5h15v11h-15ZM2.5 5l7.5 6 7.5-6',
	flag: 'M5 18V3h10.5L13 7l2.5 4H5',
	warn: 'M10 3 18 17H2ZM10 8v4M10 14.2v.3',
	info: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 9v5M10 6v.3',
	edit: 'M3 17l1-4L14 3l3 3L7 16ZM12 5l3 3',
	eye: 'M1.8 10S5 4.5 10 4.5 18.2 10 18.2 10 15 15.5 10 15.5 1.8 10 1.8 10ZM10 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z',
	home: 'M3 9l7-6 7 6v8.5h-5V12H8v5.5H3Z',
	list: 'M7 5h10M7 10h10M7 15h10M3 5h.5M3 10h.5M3 15h.5',
	chart: 'M3 17h14M5 14V9M10 14V4M15 14v-7',
	map: 'M2.5 5 7.5 3l5 2 5-2v12l-5 2-5-2-5 2ZM7.5 3v12M12.5 5v12',
	scale: 'M10 3v14M6 17h8M3.5 6h13M3.5 6 1.8 11.5h4.4ZM16.5 6l-1.7 5.5h4.4Z',
	tool: 'M12.5 3.2a4.2 4.2 0 0 0-3.7 6L3 15l2 2 5.8-5.8a4.2 4.2 0 0 0 5.6-5.2l-2.6 2.6-2.2-2.2 2.6-2.6a4 4 0 0 0-1.7-.6Z',
	coin: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM12.5 7.5c-.6-1-4.8-1.4-4.8.9s4.9 1 4.9 3.2-4.4 2-5.2.8M10 5.5v9',
	hand: 'M2.5 11.5 6 8l4 3.5 2-2 5.5 5M2.5 11.5 8 16.5l2-1.5M9 8l2.5-2.5 6 3.5',
	bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13ZM8.5 17.5h3',
	book: 'M3 4h5l2 1.5L12 4h5v12h-5l-2 1.5L8 16H3ZM10 5.5v12',
	link: 'M8 12l4-4M9 5.5 11 3.5a3.5 3.5 0 0 1 5 5L14 10.5M6 9.5l-2 2a3.5 3.5 0 0 0 5 5l2-2',
	undo: 'M4 8h8a4.5 4.5 0 0 1 0 9H8M4 8l4-4M4 8l4 4',
	filter: 'M2.5 4h15L12 10.5V17l-4-2v-4.5Z',
} as const

/** Marks of a state on a field of 16 × 16. */
export const glyphs = {
	full: '<circle cx="8" cy="8" r="6" fill="currentColor" stroke="none"/>',
	ring: '<circle cx="8" cy="8" r="5.5"/>',
	dash: '<circle cx="8" cy="8" r="5.5" stroke-dasharray="2.3 2"/>',
	q1: '<circle cx="8" cy="8" r="5.5"/><path d="M8 8V4.6A3.4 3.4 0 0 1 11.4 8Z" fill="currentColor" stroke="none"/>',
	half: '<circle cx="8" cy="8" r="5.5"/><path d="M8 4.2a3.8 3.8 0 0 1 0 7.6Z" fill="currentColor" stroke="none"/>',
	q3: '<circle cx="8" cy="8" r="5.5"/><path d="M8 8V4.2A3.8 3.8 0 1 1 4.2 8Z" fill="currentColor" stroke="none"/>',
	done: '<rect x="1.5" y="1.5" width="13" height="13" fill="currentColor" stroke="none"/><path d="M4.3 8.4 7 11l4.8-5.8" stroke="var(--paper)" stroke-width="2"/>',
	late: '<path d="M8 2 15 14H1Z"/><path d="M8 6.4v3.4M8 11.7v.6" stroke-width="1.8"/>',
	shut: '<rect x="2.5" y="2.5" width="11" height="11"/><path d="M3 13 13 3"/>',
} as const

export type IconName = keyof typeof icons
export type GlyphName = keyof typeof glyphs
