import type { MilestoneWords, PhaseWords, SectionWords } from '../programmes/index.ts'

export type PartKind = 'section' | 'phase' | 'milestone'
export type PartWords =
	| { kind: 'section'; words: SectionWords }
	| { kind: 'phase'; words: PhaseWords }
	| { kind: 'milestone'; words: MilestoneWords }
