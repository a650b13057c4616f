import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { Partnership, Party } from './partnership.ts'

export function PartnershipStatus({
	view,
	partnership: { state },
}: {
	view: View
	partnership: Pick<Partnership, 'state'>
}) {
	const glyphs = { forming: 'q1', active: 'half', ended: 'done' } as const
	return <Status glyph={glyphs[state]}>{words(view.language).states[state]}</Status>
}

export function StandingStatus({ view, party: { standing } }: { view: View; party: Pick<Party, 'standing'> }) {
	const glyphs = { known: 'dash', joined: 'done', left: 'shut' } as const
	return (
		<Status glyph={glyphs[standing]} tone={standing === 'joined' ? 'ok' : undefined}>
			{words(view.language).standings[standing]}
		</Status>
	)
}
