/** The text of a plan, written together: suggestions, comments, drafts of one's own, and the history of every passage. */
export { answerSuggestion } from './answer-suggestion.ts'
/** For the page of the actions. */
export { talkBesideAction } from './beside-action.tsx'
/** What waits for the team: suggestions that nobody has answered. */
export { listSuggestions } from './queries.ts'
export { planWritingRoutes } from './routes.tsx'
export { saveDraft } from './save-draft.ts'
export { resolveComment } from './settle-comment.ts'
export { suggestWords } from './suggest-words.ts'
export { replyToComment, writeComment } from './write-comment.ts'
export { WordsDifference } from './words-difference.tsx'
export { writePassage } from './write-passage.ts'
