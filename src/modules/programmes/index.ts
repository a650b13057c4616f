export { programmeChanged } from './changed.job.ts'
export { EVENTS_ID, EventList, eventsTitle } from './event-list.tsx'
export { type EventLink, listEventLinks } from './event-links.queries.ts'
export { ProgrammeDefinition } from './definition.ts'
export { indexProgramme, indexProgrammes } from './index-programme.ts'
export { applyOffset, milestoneFrom, phaseFrom } from './offset.ts'
export { listMilestones, listPhases, listSections, readParts } from './part-queries.ts'
export { canCreate as canCreateProgramme, canEdit as canEditProgramme } from './policy.ts'
export { type Milestone, phaseKinds, type Programme, type StepKind, type StepSide } from './programme.ts'
export { stepKinds, stepSides, type TemplateKey, templateKeys } from './programme.ts'
export type {
	Award,
	FormerOwner,
	MilestoneWords,
	Participation,
	Parts,
	Phase,
	PhaseWords,
	SectionWords,
} from './programme.ts'
export { contentLanguage, periodOf, ProgrammeFrame, themed } from './programme-frame.tsx'
export { StageStatus } from './programmes.page.tsx'
export { Prose } from './prose.tsx'
export { type CallLink, findProgramme, listCallLinks, listFormerOwners, listParticipations } from './queries.ts'
export { listProgrammes, lockProgramme, type PlacedParticipation, readProgramme } from './queries.ts'
export { programmesRoutes } from './routes.tsx'
export { areaServed, programmeEvents, programmeFeed, providerOf } from './structured-programme.ts'
export { programmeSide } from './side.tsx'
export { type CallTemplate, type CourseStep, listTemplates, type Offset, type ProgrammeTemplate } from './template.ts'
export { readTemplate, spreadRulesOf } from './template.ts'
