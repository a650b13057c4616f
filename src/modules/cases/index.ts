export { CaseMap } from './case-map.tsx'
export { CasePage, type CasePageProps } from './case.page.tsx'
export { ProposalForm as CaseProposal } from './begin-form.ts'
export {
	browsed,
	facetKeys as caseFacetKeys,
	facetsOf as caseFacetsOf,
	matching,
	narrow as narrowCases,
} from './browse.ts'
export {
	CaseContent,
	type CasePlace,
	CaseWords,
	emptyWords,
	type ListedCase,
	type MoneySource,
	type WholeCase,
} from './case.ts'
export { draftCase, proposeCase } from './draft-case.ts'
export { listGazetteer } from './gazetteer.queries.ts'
export { type FindPlace, type FoundPlace, type Gazetteer, placeFinder } from './gazetteer.ts'
export { caseKind } from './case-kind.ts'
export { indexCase } from './index-case.ts'
export { caseProposalFaults } from './messages.ts'
export { publishCase } from './publish-case.ts'
export {
	listCases,
	listCasesOfMeasure,
	listLinkedMeasures,
	listSites,
	type Sites,
	readContent as readCaseContent,
} from './queries.ts'
export { releaseCase, releaseCaseAgain, type ReleasedCase, takeDownCase } from './release-case.ts'
export { listStories } from './stories.ts'
export { casesRoutes } from './routes.tsx'
