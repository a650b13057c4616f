/** Texts that leave the house as files: accessible HTML, tagged PDF, and Word. */
export { blocksOf } from './blocks-of.ts'
export { DocumentBody } from './document-body.tsx'
export { docxFile } from './docx-file.ts'
export { htmlFile } from './html-file.tsx'
export { pdfFile } from './pdf-file.ts'
/** For a document with a template of its own; `blocksOf` and Torvet's letters are there for it, too. */
export { type WrittenSheet, xlsxFile } from './xlsx-file.ts'
export { typeset } from './typeset.ts'
export { type Block, type Inline, printable, type Source, type WrittenDocument } from './written-document.ts'
