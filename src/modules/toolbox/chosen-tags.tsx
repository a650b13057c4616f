import type { View } from '../../ui/view.ts'
import { asList } from '../../ui/roles.ts'
import type { Term } from '../taxonomy/index.ts'
import { facetKeys, type Wish, wishAddress, without } from './browse.ts'
import { facetLabel } from './facet-form.tsx'
import { words } from './messages.ts'

/** What is chosen, each a link that takes it away. */
export function ChosenTags({ view, wish, terms }: { view: View; wish: Wish; terms: readonly Term[] }) {
	const { list } = words(view.language)
	const tags = facetKeys.flatMap((key) => wish.chosen[key].map((value) => ({ key, value })))
	if (tags.length === 0) return null
	return (
		<ul class="tags tb__tags" {...asList} aria-label={list.chosen}>
			{tags.map(({ key, value }) => (
				<li key={`${key} ${value}`}>
					<a class="tag" href={wishAddress(without(wish, key, value))}>
						{facetLabel(view, terms, key, value)}
						<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
							<path d="M3 3l10 10M13 3 3 13" />
						</svg>
						<span class="vh">, {list.remove}</span>
					</a>
				</li>
			))}
		</ul>
	)
}
