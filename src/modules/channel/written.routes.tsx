import type { Context } from 'hono'
import type * as z from 'zod'
import { localStorage } from '../../platform/storage.ts'
import type { Draft, Faults, Web } from '../../platform/web.tsx'
import { fileFaultText, receiveUpload, type Upload } from '../files/index.ts'
import { words } from './messages.ts'

/** A form with words and files. A file that is not taken is said beside its field, and the words stay. */
export type Written<Value> =
	| { ok: true; value: Value & { uploads: Upload[] }; draft: Draft<Value> }
	| { ok: false; draft: Draft<Value>; faults: Faults<Value & { files: string }> }

const MOST_AT_ONCE = 60 * 1024 * 1024
const MOST_FILES = 5

export async function readWritten<Value extends object>(
	c: Context<Web>,
	schema: z.ZodType<Value>,
): Promise<Written<Value>> {
	const { faults: texts } = words(c.get('view').language)
	const form = await c.req.formData()
	const draft = typedIn(form) as Draft<Value>
	const parsed = schema.safeParse(draft)
	const faults: Record<string, string> = {}
	for (const { path, message } of parsed.error?.issues ?? []) {
		faults[String(path[0])] ??= texts[message as keyof typeof texts] ?? message
	}
	// Nothing is kept of a form that comes again.
	const received = parsed.success ? await receiveFiles(c, form) : { uploads: [], fault: undefined }
	if (received.fault !== undefined) faults['files'] = received.fault
	return parsed.success && received.fault === undefined
		? { ok: true, value: { ...parsed.data, uploads: received.uploads }, draft }
		: { ok: false, draft, faults: faults as Faults<Value & { files: string }> }
}

function typedIn(form: FormData): Record<string, string> {
	const typed: Record<string, string> = {}
	form.forEach((value, name) => {
		if (typeof value === 'string') typed[name] ??= value.replaceAll('\r\n', '\n').replaceAll('\0', '')
	})
	return typed
}

async function receiveFiles(
	c: Context<Web>,
	form: FormData,
): Promise<{ uploads: Upload[]; fault: string | undefined }> {
	const { language } = c.get('view')
	const { faults: texts } = words(language)
	const files = form.getAll('files').filter((one): one is File => typeof one !== 'string' && one.name !== '')
	if (files.length > MOST_FILES) return { uploads: [], fault: texts.filesMany }
	if (files.reduce((sum, { size }) => sum + size, 0) > MOST_AT_ONCE) return { uploads: [], fault: texts.filesBig }
	const uploads: Upload[] = []
	for (const file of files) {
		const bytes = new Uint8Array(await file.arrayBuffer())
		const upload = await receiveUpload(localStorage(c.get('config').data), { name: file.name, bytes })
		if (typeof upload === 'string') return { uploads: [], fault: `${file.name}: ${fileFaultText(language, upload)}` }
		uploads.push(upload)
	}
	return { uploads, fault: undefined }
}
