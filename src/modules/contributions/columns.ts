import type { Gift } from './contribution.ts'

/** A gift as the table has it. */
export function columnsOf({ kind, amount, minutes, quantity, words, condition, dueOn }: Gift) {
	return { kind, amount, minutes, quantity, words, condition, due_on: dueOn }
}
