import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

/** Brings the measure into the search as it stands now. */
export async function indexMeasure(_tx: Tx, _id: Id<'libraryItem'>): Promise<void> {}
