import type {
	Call,
	CallParts,
	Contact,
	Criterion,
	EligibilityRule,
	Question,
	SpreadRule,
	Theme,
} from '../calls/index.ts'
import { slugOf } from '../../platform/slug.ts'
import { whyLocked } from './lock.ts'

/** What a part of a call has besides its words. */
type Placed = 'id' | 'position' | 'version'

export type PartWords =
	| { kind: 'question'; words: Omit<Question, Placed> }
	| { kind: 'criterion'; words: Omit<Criterion, Placed> }
	| { kind: 'theme'; words: Pick<Theme, 'label'> }
	| { kind: 'eligibilityRule'; words: Omit<EligibilityRule, Placed> }
	| { kind: 'spreadRule'; words: Omit<SpreadRule, Placed> }
	| { kind: 'contact'; words: Omit<Contact, Placed> }

export const partKinds = ['question', 'criterion', 'theme', 'eligibilityRule', 'spreadRule', 'contact'] as const
export type PartKind = (typeof partKinds)[number]

/** A part as it stands; a theme is known by its key. */
export type StoredPart = { id: string; version: number; part: PartWords }

/** The parts of one kind, in order. */
export function listParts(call: CallParts, kind: PartKind): StoredPart[] {
	switch (kind) {
		case 'question':
			return call.questions.map((part) => stored(part, { kind, words: wordsOf(part) }))
		case 'criterion':
			return call.criteria.map((part) => stored(part, { kind, words: wordsOf(part) }))
		case 'theme':
			return call.themes.map(({ key, version, label }) => stored({ id: key, version }, { kind, words: { label } }))
		case 'eligibilityRule':
			return call.eligibilityRules.map((part) => stored(part, { kind, words: wordsOf(part) }))
		case 'spreadRule':
			return call.spreadRules.map((part) => stored(part, { kind, words: wordsOf(part) }))
		case 'contact':
			return call.contacts.map((part) => stored(part, { kind, words: wordsOf(part) }))
	}
}

function stored({ id, version }: { id: string; version: number }, part: PartWords): StoredPart {
	return { id, version, part }
}

function wordsOf<Part extends { id: string; position: number; version: number }>(part: Part): Omit<Part, Placed> {
	const { id: _, position: __, version: ___, ...words } = part
	return words
}

/** Whom to ask may change at any time; everything else is locked when it is published. */
export function whyPartLocked(call: Pick<Call, 'state'>, kind: PartKind): 'termsLocked' | undefined {
	return kind === 'contact' ? undefined : whyLocked(call)
}

type Removal = { kind: PartKind; id: string }

/** A rule about a theme that is gone could never be kept. */
export function whyNotRemovable({ spreadRules }: CallParts, { kind, id }: Removal): 'themeInUse' | undefined {
	const inUse = kind === 'theme' && spreadRules.some((rule) => rule.kind === 'theme' && rule.value === id)
	return inUse ? 'themeInUse' : undefined
}

/** `Tomme lokaler` → `tomme-lokaler`; a second theme of that name gets a number. */
export function themeKey(label: string, taken: ReadonlySet<string>): string {
	const key = slugOf(label) || 'tema'
	if (!taken.has(key)) return key
	const next = Array.from(taken, (_, index) => `${key}-${index + 2}`).find((candidate) => !taken.has(candidate))
	return next ?? key
}
