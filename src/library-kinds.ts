import { caseKind } from './modules/cases/index.ts'
import type { LibraryKinds } from './modules/library/index.ts'
import { recommendationKind } from './modules/recommendations/index.ts'
import { measureKind } from './modules/toolbox/index.ts'

/** The modules whose items stand in the library. */
export const libraryKinds: LibraryKinds = [measureKind, recommendationKind, caseKind]
