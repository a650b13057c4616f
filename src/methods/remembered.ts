/** Remembers answers that are always the same, by a key that says what was asked; the oldest are forgotten. */
export function remembered<Answer>(most: number): (key: string, ask: () => Promise<Answer>) => Promise<Answer> {
	const answers = new Map<string, Promise<Answer>>()
	return (key, ask) => {
		const known = answers.get(key) ?? ask()
		answers.delete(key)
		answers.set(key, known)
		const [oldest] = answers.keys()
		if (answers.size > most && oldest !== undefined) answers.delete(oldest)
		// A solver that was too slow may be quicker the next time.
		known.catch(() => answers.delete(key))
		return known
	}
}
