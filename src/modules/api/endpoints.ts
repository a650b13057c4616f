import { applicationEndpoints } from './applications.ts'
import { callEndpoints } from './calls.ts'
import { caseEndpoints } from './cases.ts'
import type { Endpoint } from './endpoint.ts'
import { measureEndpoints } from './measures.ts'
import { pageEndpoints } from './pages.ts'
import { placeEndpoints } from './places.ts'
import { programmeEndpoints } from './programmes.ts'
import { proposalEndpoints } from './proposals.ts'
import { recommendationEndpoints } from './recommendations.ts'
import { searchEndpoints } from './search.ts'
import { termEndpoints } from './terms.ts'

/** All that can be asked of this version; the document and the page for people are made of it. */
export const endpoints: readonly Endpoint[] = [
	...programmeEndpoints,
	...callEndpoints,
	...placeEndpoints,
	...measureEndpoints,
	...recommendationEndpoints,
	...caseEndpoints,
	...pageEndpoints,
	...termEndpoints,
	...searchEndpoints,
	...applicationEndpoints,
	...proposalEndpoints,
]
