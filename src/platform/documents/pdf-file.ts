import { PDF_TEMPLATE } from './pdf-template.ts'
import { typeset } from './typeset.ts'
import type { WrittenDocument } from './written-document.ts'

/** A tagged PDF of a text of blocks. */
export function pdfFile(written: WrittenDocument): Promise<Uint8Array<ArrayBuffer>> {
	return typeset(PDF_TEMPLATE, written)
}
