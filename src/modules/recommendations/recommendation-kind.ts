import type { LibraryKind } from '../library/index.ts'
import { indexRecommendation } from './index-recommendation.ts'

/** How the library reaches the recommendations. */
export const recommendationKind: LibraryKind = { kind: 'recommendation', index: indexRecommendation }
