import type { Context } from 'hono'
import type * as z from 'zod'
import { localStorage } from '../../platform/storage.ts'
import type { Draft, Faults, Web } from '../../platform/web.tsx'
import { fileFaultText, words } from './messages.ts'
import { receiveUpload, type Upload } from './receive-upload.ts'

/** A form with words and, in its field `files`, files. A file that is not taken is said beside that field, and the words stay. */
export type Written<Value> =
	| { ok: true; value: Value & { uploads: Upload[] }; draft: Draft<Value> }
	| { ok: false; draft: Draft<Value>; faults: Faults<Value & { files: string }> }

type Manner = {
	/** Of the schema's messages, as in `readForm`. */
	texts: Record<string, string>
	only?: 'pictures'
}

const MOST_AT_ONCE = 60 * 1024 * 1024
const MOST_FILES = 5

/** `readForm` for a form with `enctype="multipart/form-data"`. Its schema may ask whether `hasFiles` is `yes`. */
export async function readWritten<Value extends object>(
	c: Context<Web>,
	schema: z.ZodType<Value>,
	{ texts, only }: Manner,
): Promise<Written<Value>> {
	const form = await c.req.formData()
	const files = form.getAll('files').filter((one): one is File => typeof one !== 'string' && one.name !== '')
	const draft = typedIn(form) as Draft<Value>
	const parsed = schema.safeParse({ ...draft, hasFiles: files.length > 0 ? 'yes' : 'no' })
	const faults: Record<string, string> = {}
	for (const { path, message } of parsed.error?.issues ?? []) faults[String(path[0])] ??= texts[message] ?? message
	// Nothing is kept of a form that comes again.
	const received = parsed.success ? await receiveAll(c, files, only) : { uploads: [], fault: undefined }
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

type Received = { uploads: Upload[]; fault: string | undefined }

async function receiveAll(c: Context<Web>, files: readonly File[], only?: 'pictures'): Promise<Received> {
	const { language } = c.get('view')
	const { together } = words(language)
	if (files.length > MOST_FILES) return { uploads: [], fault: together.many }
	if (files.reduce((sum, { size }) => sum + size, 0) > MOST_AT_ONCE) return { uploads: [], fault: together.big }
	const uploads: Upload[] = []
	for (const file of files) {
		const bytes = new Uint8Array(await file.arrayBuffer())
		const kinds = only === undefined ? {} : { only }
		const upload = await receiveUpload(localStorage(c.get('config').data), { name: file.name, bytes, ...kinds })
		if (typeof upload === 'string') return { uploads: [], fault: `${file.name}: ${fileFaultText(language, upload)}` }
		uploads.push(upload)
	}
	return { uploads, fault: undefined }
}
