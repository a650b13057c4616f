import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import type { DeliveryState } from './delivery.ts'
import { words } from './messages.ts'
import { isPaused, type Webhook } from './webhook.ts'

export function WebhookStatus({ view, webhook }: { view: View; webhook: Pick<Webhook, 'state'> }) {
	const text = words(view.language).states[webhook.state]
	if (isPaused(webhook)) {
		return (
			<Status glyph="late" tone="bad">
				{text}
			</Status>
		)
	}
	return webhook.state === 'on' ? (
		<Status glyph="done" tone="ok">
			{text}
		</Status>
	) : (
		<Status glyph="dash">{text}</Status>
	)
}

const looks = {
	waiting: { glyph: 'ring', tone: undefined },
	delivered: { glyph: 'done', tone: 'ok' },
	failed: { glyph: 'late', tone: 'bad' },
	withheld: { glyph: 'shut', tone: undefined },
} as const

export function DeliveryStatus({ view, state }: { view: View; state: DeliveryState }) {
	return <Status {...looks[state]}>{words(view.language).deliveries.states[state]}</Status>
}
