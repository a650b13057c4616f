import type { Contact, Criterion, EligibilityRule, Question, SpreadRule, Theme } from './call.ts'

/** What a part of a call has besides its words. */
type Placed = 'id' | 'position' | 'version'

export type QuestionWords = Omit<Question, Placed>
export type CriterionWords = Omit<Criterion, Placed>
export type ThemeWords = Pick<Theme, 'label'>
export type EligibilityRuleWords = Omit<EligibilityRule, Placed>
export type SpreadRuleWords = Omit<SpreadRule, Placed>
export type ContactWords = Omit<Contact, Placed>

export type PartWords =
	| { kind: 'question'; words: QuestionWords }
	| { kind: 'criterion'; words: CriterionWords }
	| { kind: 'theme'; words: ThemeWords }
	| { kind: 'eligibilityRule'; words: EligibilityRuleWords }
	| { kind: 'spreadRule'; words: SpreadRuleWords }
	| { kind: 'contact'; words: ContactWords }

export const partKinds = ['question', 'criterion', 'theme', 'eligibilityRule', 'spreadRule', 'contact'] as const
export type PartKind = (typeof partKinds)[number]
