import type { LibraryKind } from '../library/index.ts'
import { indexMeasure } from './index-measure.ts'

/** How the library reaches the measures. */
export const measureKind: LibraryKind = { kind: 'measure', index: indexMeasure }
