/** `/a`, `/a/b`, `/a/b/c` of `/a/b/c`: an address moves with everything below it. */
export function waysTo(path: string): string[] {
	const steps = path.split('/').slice(1)
	return steps.map((_, index) => `/${steps.slice(0, index + 1).join('/')}`)
}

type Move = { oldPath: string; newPath: string }

/** Where a path is now: the longest of its ways that has moved counts. */
export function followMoves(path: string, moves: readonly Move[]): string | undefined {
	const [move] = moves.toSorted((a, b) => b.oldPath.length - a.oldPath.length)
	return move && `${move.newPath}${path.slice(move.oldPath.length)}`
}
