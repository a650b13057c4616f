/** Texts that leave the house as files: accessible HTML, tagged PDF, and Word. */
export { blocksOf } from './blocks-of.ts'
export { DocumentBody } from './document-body.tsx'
export { docxFile } from './docx-file.ts'
export { htmlFile } from './html-file.tsx'
export { pdfFile } from './pdf-file.ts'
export type { Block, Inline, Source, WrittenDocument } from './written-document.ts'
