/** What a host has to see to. */
export const checkItems = ['room', 'lunch', 'visit', 'access', 'av', 'diet'] as const
export type CheckItem = (typeof checkItems)[number]

export const checkStates = ['open', 'begun', 'done'] as const
export type CheckState = (typeof checkStates)[number]

export type Check = { item: CheckItem; state: CheckState; note: string }

/** What a host prepares for its meeting. */
export type HostPack = {
	checks: Check[]
	/** The host's own, that it would like the others' advice on. */
	problems: string
	/** 0 as long as nobody has written in it. */
	version: number
}

export function emptyPack(): HostPack {
	return { checks: checkItems.map((item) => ({ item, state: 'open', note: '' })), problems: '', version: 0 }
}
