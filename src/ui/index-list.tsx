import type { ComponentChildren } from 'preact'
import { asList } from './roles.ts'

export type IndexEntry = {
	href?: string | undefined
	title: ComponentChildren
	meta?: ComponentChildren
	/** At the right on wide screens. */
	end?: ComponentChildren
	key?: string | number | undefined
	/** For what leads to it on the same page, such as a pin of a map. */
	id?: string | undefined
}

type IndexListProps = { entries: readonly IndexEntry[]; kind?: 'thin' | undefined; ordered?: boolean | undefined }

/** Rows of titles, the way public pages list things. */
export function IndexList({ entries, kind, ordered }: IndexListProps) {
	const List = ordered ? 'ol' : 'ul'
	return (
		<List class={kind === 'thin' ? 'index index--thin' : 'index'} {...asList}>
			{entries.map((entry, index) => (
				<li key={entry.key ?? entry.href ?? index} id={entry.id} class={entryClass(entry)}>
					<div>
						<Title {...entry} />
						{entry.meta !== undefined && <p class="index__meta">{entry.meta}</p>}
					</div>
					{entry.end !== undefined && <div class="index__end">{entry.end}</div>}
				</li>
			))}
		</List>
	)
}

function Title({ href, title }: IndexEntry) {
	if (href === undefined) return <p class="index__title">{title}</p>
	return (
		<p class="index__title">
			<a class="cover__link" href={href}>
				{title}
			</a>
		</p>
	)
}

function entryClass({ href, end }: IndexEntry): string | undefined {
	const classes = [href === undefined ? [] : ['cover'], end === undefined ? [] : ['index--ended']].flat()
	return classes.length > 0 ? classes.join(' ') : undefined
}
