import { programmeChanged } from '../programmes/index.ts'
import { indexPages } from './index-page.ts'

/** What was published while its programme was a draft is found by everybody from then on, and at its address. */
export const indexProgrammePages = programmeChanged.doneBy(({ db }, { programmeId }) =>
	db.transaction().execute((tx) => indexPages(tx, programmeId)),
)
