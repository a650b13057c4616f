import { fill, hiddenFields, typedFields } from './form-controls.ts'
import { asPairs, changedFields, type Fields } from './form-fields.ts'
import { type KeptCopy, keptCopy, missingIn } from './kept-copy.ts'
import { type SaveState, saveStateOf } from './save-state.ts'

const pauseBeforeSaving = 1500
const pauseBeforeTryingAgain = 10_000

/** What the server answers: when it saved, and the new value of each hidden field that holds a version. */
type Answer = { savedAt: string; versions?: Record<string, string | number> }

type Doing = 'nothing' | 'saving' | 'stopped'

type Saver = {
	/** The form, or a part of one that saves itself to an address of its own. */
	scope: HTMLElement
	address: string
	copy: KeptCopy
	state: SaveState
	acknowledged: Fields
	timer: ReturnType<typeof setTimeout> | undefined
	doing: Doing
	/** Of the save that is on its way. */
	cancel: AbortController | undefined
}

for (const scope of document.querySelectorAll<HTMLElement>('[data-autosave]')) keepSaved(scope)

/** Saves what is typed as it is typed. Until the server has said so, a copy stays in the tab. */
function keepSaved(scope: HTMLElement): void {
	const address = scope.dataset.autosave ?? ''
	const copy = keptCopy(`autosave ${address}`)
	const acknowledged = typedFields(scope)
	const saver: Saver = {
		scope,
		address,
		copy,
		state: saveStateOf(scope),
		acknowledged,
		timer: undefined,
		doing: 'nothing',
		cancel: undefined,
	}

	restore(saver)
	scope.addEventListener('input', () => changed(saver))
	scope.addEventListener('focusout', ({ relatedTarget }) => {
		// Whoever goes to the button sends the whole form: a save beside it would come too late or be in its way.
		if (!isSender(relatedTarget)) saveNow(saver)
	})
	scope.closest('form')?.addEventListener('submit', () => {
		// The form brings all of it, and what is on its way could only come after it.
		stop(saver)
		saver.cancel?.abort()
		const kept = copy.read()
		if (kept) copy.write({ ...kept, sent: true })
	})
	addEventListener('pagehide', () => saveNow(saver))
	addEventListener('online', () => saveNow(saver))
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted) saver.doing = 'nothing'
	})
}

function isSender(target: EventTarget | null): boolean {
	return target instanceof HTMLButtonElement && target.type === 'submit'
}

/** Puts back what the last page could not save, upon the versions it was typed on, so that nobody is overwritten. */
function restore(saver: Saver): void {
	const kept = saver.copy.read()
	if (!kept) return
	const hasArrived = saver.scope.dataset.arrived !== undefined
	const lost = missingIn(typedFields(saver.scope), kept, { hasArrived })
	if (Object.keys(lost).length === 0) return saver.copy.forget()
	fill(saver.scope, { ...lost, ...kept.versions })
	saver.state.restored()
	saveSoon(saver, pauseBeforeSaving)
}

function changed(saver: Saver): void {
	const fields = changedFields(saver.acknowledged, typedFields(saver.scope))
	saver.copy.write({ fields, versions: hiddenFields(saver.scope) })
	saveSoon(saver, pauseBeforeSaving)
}

function saveSoon(saver: Saver, pause: number): void {
	clearTimeout(saver.timer)
	saver.timer = setTimeout(() => saveNow(saver), pause)
}

function saveNow(saver: Saver): void {
	clearTimeout(saver.timer)
	if (saver.doing === 'nothing') void save(saver)
}

async function save(saver: Saver): Promise<void> {
	const sent = typedFields(saver.scope)
	const fields = changedFields(saver.acknowledged, sent)
	if (Object.keys(fields).length === 0) return
	saver.doing = 'saving'
	saver.state.saving()
	saver.cancel = new AbortController()
	const { signal } = saver.cancel
	const response = await post(saver.address, { ...hiddenFields(saver.scope), ...fields }, signal)
	if (signal.aborted) return
	try {
		await hear(saver, sent, response)
	} finally {
		// Not before the answer is read to its end: a save in between would bring the version that this one has replaced.
		if (saver.doing === 'saving') saver.doing = 'nothing'
	}
}

async function hear(saver: Saver, sent: Fields, response: Response | undefined): Promise<void> {
	const isAnswer = response?.headers.get('content-type')?.includes('json') ?? false
	if (response?.ok && isAnswer) return acknowledge(saver, sent, (await response.json()) as Answer)
	if (response?.status === 409 && isAnswer) return refuse(saver, (await response.json()) as { message?: string })
	saver.state.failed()
	saveSoon(saver, pauseBeforeTryingAgain)
}

function acknowledge(saver: Saver, sent: Fields, { savedAt, versions = {} }: Answer): void {
	saver.acknowledged = sent
	fill(saver.scope, Object.fromEntries(Object.entries(versions).map(([name, version]) => [name, [String(version)]])))
	saver.state.saved(new Date(savedAt))
	const left = changedFields(sent, typedFields(saver.scope))
	if (Object.keys(left).length === 0) saver.copy.forget()
	else changed(saver)
}

/** Somebody else changed the same text: saving again would take theirs away. */
function refuse(saver: Saver, { message }: { message?: string }): void {
	stop(saver)
	saver.state.failed(message)
}

function stop(saver: Saver): void {
	clearTimeout(saver.timer)
	saver.doing = 'stopped'
}

async function post(address: string, fields: Fields, signal: AbortSignal): Promise<Response | undefined> {
	const body = new URLSearchParams(asPairs(fields))
	try {
		const headers = { accept: 'application/json' }
		return await fetch(address, { method: 'POST', body, headers, keepalive: true, signal })
	} catch (error) {
		if (error instanceof TypeError || signal.aborted) return undefined
		throw error
	}
}
