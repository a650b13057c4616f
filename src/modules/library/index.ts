export { answerProposal } from './answer-proposal.ts'
export { editEnvelope, wordsOf } from './edit-envelope.ts'
export { type EnvelopeChoices, type EnvelopeDraft, envelopeDraft, EnvelopeFields } from './envelope-fields.tsx'
export { type EnvelopeForm, envelopeFields, gatherChoices, readEnvelope, slugFaultOf } from './envelope-form.ts'
export { summaryField, titleField } from './envelope-form.ts'
export { type Edition, type EnvelopeWords, isDueForReview, type Item, itemAddress, type ItemKind } from './item.ts'
export { type ItemState, type NewItem, whyNotPublishable } from './item.ts'
export { libraryFaults, libraryRefusals } from './messages.ts'
export { ItemStatus } from './item-status.tsx'
export { indexItems, type LibraryKind, type LibraryKinds, type Restored } from './library-kind.ts'
export {
	findReading,
	listTranslatedContents,
	listTranslatedTitles,
	listTranslatedWords,
	type Reading,
} from './reading.ts'
export { askReading, type AskedReading } from './reading.routes.tsx'
export { Citation, ReadingNote, type ReadingProps } from './reading-note.tsx'
export { libraryTermUse } from './library-term-use.ts'
export { newItem } from './new-item.ts'
export { canEditLibrary, canPropose, canProposeAnything, canReadItem, isAskedToPropose } from './policy.ts'
export { loadTranslations, readStartTranslations } from './load-translations.ts'
export { publishTranslation } from './publish-translation.ts'
export { proposeItem } from './propose-item.ts'
export { loadItem, publishItem } from './publish-item.ts'
export {
	findItem,
	findItemBySlug,
	type ItemFilter,
	listCurrentContents,
	listEditions,
	listItems,
	lockItem,
} from './queries.ts'
export { remindEditor } from './remind-editor.job.ts'
export { retireItem } from './retire-item.ts'
export { releaseAgain, releaseItem, takeDownItem } from './release-item.ts'
export { reviewItem } from './review-item.ts'
export { textsOf } from './texts.ts'
export { stateOf, type Translation } from './translation.ts'
export { listTranslations } from './translation.queries.ts'
export { translateItem } from './translate-item.ts'
export { libraryRoutes } from './routes.tsx'
export { listTermIds } from './term.queries.ts'
