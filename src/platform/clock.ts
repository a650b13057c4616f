/** How far the demonstration has moved its clock, in milliseconds; 0 outside a demonstration. */
let offset = 0

/** The only source of the present. Tests and the demonstration move it; nothing else asks the system for the time. */
export function now(): Date {
	return new Date(Date.now() + offset)
}

export function clockOffset(): number {
	return offset
}

/** The same instant on clocks that nobody moves: the database's, and those of other machines. */
export function unmoved(instant: Date): Date {
	return new Date(instant.getTime() - offset)
}

export function moveClock(milliseconds: number): void {
	offset = milliseconds
}

/** For tests: makes `instant` the present from this moment on. */
export function travelTo(instant: string | Date): void {
	offset = new Date(instant).getTime() - Date.now()
}

/** Denmark and the Netherlands share it. Programmes have a zone of their own; this is for what belongs to no programme. */
export const HOME_TIME_ZONE = 'Europe/Copenhagen'
