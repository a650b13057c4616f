import type { Faults } from '../../ui/faults.ts'
import type { View } from '../../ui/view.ts'
import type { Plan } from '../plans/index.ts'
import type { Consultation, ConsultationInput } from './consultation.ts'
import type { words } from './messages.ts'

export type Told = keyof ReturnType<typeof words>['told']
export type Reason = keyof ReturnType<typeof words>['reasons']
export type Typed = Readonly<Record<string, string | undefined>>

/** Who would write, as the form shows it. */
export type Writer = { kind: 'visitor' } | { kind: 'account'; email: string } | { kind: 'party'; name: string }

/** What is put to consultation, as those see it who are heard. */
export type ConsultationView = {
	view: View
	plan: Plan
	consultation: Consultation
	/** Those whose words are in the report, and the number of all. */
	heard: { shown: readonly ConsultationInput[]; all: readonly ConsultationInput[] }
	/** Undefined: nobody, or not any more. */
	writer: Writer | undefined
	/** Where the form goes. */
	path: string
	/** What the reader has chosen to write about. */
	about: string
	at: Date
	told?: Told | undefined
	reason?: Reason | undefined
	draft?: Typed
	faults?: Faults | undefined
}
