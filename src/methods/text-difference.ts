export type Piece = { kind: 'same' | 'removed' | 'added'; text: string }

/** A pair of texts needs memory in proportion to the product of their lengths; beyond this they are simply two texts. */
const MOST_CELLS = 4_000_000

/** What became of each paragraph, word by word where it was only changed. */
export function compareTexts(before: readonly string[], after: readonly string[]): Piece[][] {
	const paragraphs = differences(before, after)
	const rows: Piece[][] = []
	for (let at = 0; at < paragraphs.length; ) {
		const paragraph = paragraphs[at]
		if (paragraph === undefined) break
		if (paragraph.kind === 'same') {
			rows.push([paragraph])
			at += 1
			continue
		}
		const end = paragraphs.findIndex(({ kind }, index) => index > at && kind === 'same')
		const changed = paragraphs.slice(at, end === -1 ? undefined : end)
		rows.push(...pairs(changed))
		at += changed.length
	}
	return rows
}

/** The first removed is compared with the first added, and so on: paragraphs are mostly rewritten where they stand. */
function pairs(changed: readonly Piece[]): Piece[][] {
	const removed = changed.filter(({ kind }) => kind === 'removed')
	const added = changed.filter(({ kind }) => kind === 'added')
	return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => {
		const [old, fresh] = [removed[index], added[index]]
		if (old === undefined || fresh === undefined) return [old ?? fresh].filter((piece) => piece !== undefined)
		return compareWords(old.text, fresh.text)
	})
}

/** Two sentences that share little are easier to read one after the other than woven together. */
const LEAST_SHARED = 0.3

export function compareWords(before: string, after: string): Piece[] {
	const pieces = joined(differences(wordsOf(before), wordsOf(after)))
	const shared = pieces.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.trim().length, 0)
	if (shared >= LEAST_SHARED * Math.min(before.length, after.length)) return pieces
	const both: Piece[] = [
		{ kind: 'removed', text: before },
		{ kind: 'added', text: after },
	]
	return both.filter(({ text }) => text !== '')
}

/** Each word with the blanks after it, so that joined they are the text again. */
function wordsOf(text: string): string[] {
	return text.match(/\S+\s*|\s+/g) ?? []
}

function joined(pieces: readonly Piece[]): Piece[] {
	const runs: Piece[] = []
	for (const piece of pieces) {
		const last = runs.at(-1)
		if (last?.kind === piece.kind) last.text += piece.text
		else runs.push({ ...piece })
	}
	return runs
}

/** The longest common subsequence, and what is only in one of the two; within a change the removed comes first. */
export function differences(before: readonly string[], after: readonly string[]): Piece[] {
	const [rows, columns] = [before.length + 1, after.length + 1]
	if (rows * columns > MOST_CELLS) return [...before.map(piece('removed')), ...after.map(piece('added'))]
	const common = commonLengths(before, after)
	const pieces: Piece[] = []
	let [row, column] = [0, 0]
	while (row < before.length || column < after.length) {
		const [old, fresh] = [before[row], after[column]]
		const down = common[(row + 1) * columns + column] ?? 0
		const right = common[row * columns + column + 1] ?? 0
		if (old !== undefined && old === fresh) {
			pieces.push(piece('same')(old))
			row += 1
			column += 1
		} else if (old !== undefined && (fresh === undefined || down >= right)) {
			pieces.push(piece('removed')(old))
			row += 1
		} else if (fresh !== undefined) {
			pieces.push(piece('added')(fresh))
			column += 1
		}
	}
	return pieces
}

const piece =
	(kind: Piece['kind']) =>
	(text: string): Piece => ({ kind, text })

/** How much the ends of both texts have in common from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array {
	const columns = after.length + 1
	const lengths = new Uint16Array((before.length + 1) * columns)
	for (let row = before.length - 1; row >= 0; row -= 1) {
		for (let column = after.length - 1; column >= 0; column -= 1) {
			const [diagonal, down, right] = [
				lengths[(row + 1) * columns + column + 1] ?? 0,
				lengths[(row + 1) * columns + column] ?? 0,
				lengths[row * columns + column + 1] ?? 0,
			]
			lengths[row * columns + column] = before[row] === after[column] ? diagonal + 1 : Math.max(down, right)
		}
	}
	return lengths
}
