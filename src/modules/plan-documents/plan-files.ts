import { docxFile, htmlFile, typeset, xlsxFile } from '../../platform/documents/index.ts'
import { PDF_TEMPLATE } from './pdf-template.ts'
import type { PlanFacts } from './plan-facts.ts'
import { planJson } from './plan-json.ts'
import { planSheets } from './plan-sheets.ts'
import { printPlan } from './print-plan.ts'
import type { PrintedPlan } from './printed-plan.ts'
import { writePlan } from './write-plan.ts'

export const formats = ['pdf', 'docx', 'html', 'xlsx', 'json'] as const
export type Format = (typeof formats)[number]

type Body = string | Uint8Array<ArrayBuffer>
type Kind = { type: string; make: (facts: PlanFacts, publicUrl: string) => Body | Promise<Body> }
const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** Each is made when it is asked for, of the plan as it stands at that moment. */
export const planFiles: Record<Format, Kind> = {
	pdf: { type: 'application/pdf', make: (facts, publicUrl) => pdfOf(printPlan(facts, publicUrl)) },
	docx: {
		type: `${OFFICE}.wordprocessingml.document`,
		make: (facts, publicUrl) => docxFile(writePlan(printPlan(facts, publicUrl))),
	},
	html: {
		type: 'text/html; charset=utf-8',
		make: (facts, publicUrl) => htmlFile(writePlan(printPlan(facts, publicUrl))),
	},
	xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, make: (facts) => xlsxFile(planSheets(facts)) },
	json: { type: 'application/json; charset=utf-8', make: planJson },
}

const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
const MOST = 20

/** Setting a plan takes most of a second: the last ones that were asked for are kept for as long as nothing in them changes. */
export function pdfOf(printed: PrintedPlan): Promise<Uint8Array<ArrayBuffer>> {
	const key = JSON.stringify(printed)
	const known = kept.get(key)
	if (known) return known
	const oldest = kept.keys().next()
	if (kept.size >= MOST && !oldest.done) kept.delete(oldest.value)
	const made = typeset(PDF_TEMPLATE, printed)
	kept.set(key, made)
	made.catch(() => kept.delete(key))
	return made
}
