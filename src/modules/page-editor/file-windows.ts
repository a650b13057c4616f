import type { Id } from '../../platform/id.ts'
import { filesIn, type Content, type Showing } from '../pages/index.ts'

export type FileWindow = { id: Id<'file'>; from: Date; until: Date | null }

type Shown = { showings: readonly Showing[]; contents: ReadonlyMap<number, Pick<Content, 'blocks'>> }

/**
 * When everybody may read the files of a page: as long as an edition that shows them is what is shown. Of a file that comes
 * back later, the time that is now or comes next counts.
 */
export function fileWindows({ showings, contents }: Shown, at: Date): FileWindow[] {
	const stretches = showings
		.map(({ fromAt, edition }, index) => {
			const content = edition === null ? undefined : contents.get(edition)
			return { from: fromAt, until: showings[index + 1]?.fromAt ?? null, files: content ? filesIn(content) : [] }
		})
		.filter(({ until }) => until === null || until > at)
	const windows = new Map<string, FileWindow>()
	for (const { from, until, files } of stretches) {
		for (const id of new Set(files)) {
			const known = windows.get(id)
			if (known === undefined) windows.set(id, { id: id as Id<'file'>, from, until })
			else if (known.until?.getTime() === from.getTime()) known.until = until
		}
	}
	return [...windows.values()]
}
