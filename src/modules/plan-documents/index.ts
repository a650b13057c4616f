/** The plan to take away: paper that is handed to a mayor, Word, a page that stands alone, sheets, and JSON. */
export { fileAddress } from './addresses.ts'
/** One plan in all its formats, for whoever shows the plan. */
export { FileLinks } from './file-links.tsx'
export { planDocumentRoutes } from './routes.tsx'
/** The table below a section, as it stands on paper. */
export { sectionTable } from './section-table.ts'
