export { ArticlePage } from './article.page.tsx'
export { Block, blockKinds, type BlockKind, Content, emptyBlock, filesIn } from './content.ts'
export { contentText, licences, linkLines, MOST_BLOCKS } from './content.ts'
export { words as pageWords } from './messages.ts'
export { type Edition, hasBeenPublic, nextShowing, type Page, type PageKind, pageKinds, pagePath } from './page.ts'
export { type PageState, type Showing, showingAt, stateOf } from './page.ts'
export { canEdit as canEditPage } from './policy.ts'
export {
	findPage,
	findPageAt,
	listAllShownPages,
	listEditions,
	listPages,
	listShownEditions,
	listShownPages,
	lockPage,
	type ShownPage,
} from './queries.ts'
export { pagesRoutes } from './routes.tsx'
