import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { root } from '../root.ts'

/** `document` is JSON, which the template finds in `sys.inputs`: nothing that somebody typed is ever read as a command. */
export type PdfTask = { template: string; document: string; changedAt: number }

/** Torvet's letters in the cuts that are printed; the setter reads no variable fonts. */
const FONTS = join(root, 'src/ui/fonts/print')

/**
 * By PDF/UA-1 (ISO 14289-1), which the setter checks itself. A sign that its fonts do not have is against that standard, and
 * no reason to have no file: such a document is tagged all the same, and does not claim the standard.
 */
export function setPdf({ template, document, changedAt }: PdfTask): Uint8Array {
	const compiler = NodeCompiler.create({ inputs: { document }, fontArgs: [{ fontPaths: [FONTS] }] })
	const set = compile(compiler, template)
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

function compile(compiler: NodeCompiler, template: string): NodeTypstDocument {
	const outcome = compiler.compile({ mainFileContent: template })
	if (outcome.result) return outcome.result
	const faults = outcome.takeDiagnostics()
	throw new Error(
		`the document cannot be set: ${faults ? JSON.stringify(compiler.fetchDiagnostics(faults)) : 'no reason given'}`,
	)
}
