import { changedFields, type Fields, pick } from './form-fields.ts'

/** What was typed and not yet acknowledged, and the versions it was typed upon. */
export type Copy = {
	fields: Fields
	versions: Fields
	/** With the whole form, by one of its buttons. */
	sent?: boolean
}

/** Of a copy, what the page lacks. A page that says what became of the form that was sent has it all, in the words it was given. */
export function missingIn(page: Fields, { fields, sent }: Copy, { hasArrived }: { hasArrived: boolean }): Fields {
	return sent && hasArrived ? {} : changedFields(pick(page, fields), fields)
}

export type KeptCopy = { read: () => Copy | undefined; write: (copy: Copy) => void; forget: () => void }

/** A copy in this tab that survives a reload; a browser that keeps nothing keeps the page working. */
export function keptCopy(key: string): KeptCopy {
	return {
		read() {
			const text = storage()?.getItem(key)
			return text ? (JSON.parse(text) as Copy) : undefined
		},
		write(copy) {
			try {
				storage()?.setItem(key, JSON.stringify(copy))
			} catch (error) {
				if (!(error instanceof DOMException)) throw error
			}
		},
		forget: () => storage()?.removeItem(key),
	}
}

function storage(): Storage | undefined {
	try {
		return sessionStorage
	} catch (error) {
		if (error instanceof DOMException) return undefined
		throw error
	}
}
