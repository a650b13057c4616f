import { applicationChanged } from '../applications/index.ts'
import { indexApplication } from './index-application.ts'

/** A moment after the change, so that nobody who writes or hands in waits for it. */
export const indexChangedApplication = applicationChanged.doneBy(({ db }, { applicationId }) =>
	db.transaction().execute((tx) => indexApplication(tx, applicationId)),
)
