import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { PDF_TEMPLATE } from './pdf-template.ts'

export type PdfTask = { document: string; changedAt: number }

/**
 * By PDF/UA-1 (ISO 14289-1), which the setter checks itself. A sign that its fonts do not have is against that standard, and
 * no reason to have no file: such a document is tagged all the same, and does not claim the standard.
 */
export function setPdf({ document, changedAt }: PdfTask): Uint8Array {
	const compiler = NodeCompiler.create({ inputs: { document } })
	const set = typeset(compiler)
	const creationTimestamp = Math.floor(changedAt / 1000)
	try {
		return compiler.pdf(set, { pdfStandard: 'ua-1', creationTimestamp })
	} catch (fault) {
		const { message } = fault as Error
		// What the setter throws does not survive the way out of its thread.
		if (!message.includes('could not be displayed')) throw new Error(message)
		return compiler.pdf(set, { pdfStandard: '1.7', creationTimestamp })
	}
}

function typeset(compiler: NodeCompiler): NodeTypstDocument {
	const outcome = compiler.compile({ mainFileContent: PDF_TEMPLATE })
	if (outcome.result) return outcome.result
	const faults = outcome.takeDiagnostics()
	throw new Error(
		`the document cannot be set: ${faults ? JSON.stringify(compiler.fetchDiagnostics(faults)) : 'no reason given'}`,
	)
}
