import type { View } from '../../ui/view.ts'
import { Status } from '../../ui/status.tsx'
import type { Item } from './item.ts'
import { words } from './messages.ts'

const glyphs = { proposed: 'ring', draft: 'q1', published: 'done', retired: 'shut', declined: 'shut' } as const

export function ItemStatus({ view, item }: { view: View; item: Pick<Item, 'state' | 'edition'> }) {
	const state = item.state === 'retired' && item.edition === 0 ? 'declined' : item.state
	return (
		<Status glyph={glyphs[state]} tone={state === 'published' ? 'ok' : undefined}>
			{words(view.language).states[state]}
		</Status>
	)
}
