import { formatNumber } from '../../platform/i18n.ts'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { momentIn } from '../roles/index.ts'
import type { Delivery } from './delivery.ts'
import { answerText, durationText, typeText } from './delivery-words.ts'
import { words } from './messages.ts'
import type { WebhookPageProps } from './webhook.page.tsx'
import { DeliveryStatus } from './webhook-status.tsx'

export function DeliveryList(props: Pick<WebhookPageProps, 'view' | 'room' | 'webhook' | 'deliveries'>) {
	const { deliveries: text } = words(props.view.language)
	if (props.deliveries.length === 0) {
		return (
			<Empty title={text.none}>
				<p>{text.noneText}</p>
			</Empty>
		)
	}
	return (
		<Card title={text.title} id="deliveries">
			<Deliveries {...props} />
			<p class="small muted">{text.kept}</p>
		</Card>
	)
}

function Deliveries({ view, room, webhook, deliveries }: Parameters<typeof DeliveryList>[0]) {
	const { deliveries: text } = words(view.language)
	const path = `/webhooks/${webhook.id}/deliveries`
	return (
		<Table
			caption={text.caption}
			captionHidden
			columns={[
				{ heading: text.happening, cell: ({ id, type }) => <a href={`${path}/${id}`}>{typeText(view, type)}</a> },
				{ heading: text.at, cell: ({ madeAt }) => momentIn(room, view, madeAt) },
				{ heading: text.state, cell: (row) => <State {...{ view, room, webhook }} delivery={row} /> },
				{ heading: text.answer, cell: ({ last }) => last && answerText(view, last) },
				{ heading: text.duration, numeric: true, cell: ({ last }) => last && durationText(view, last) },
				{ heading: text.attempts, numeric: true, cell: ({ attempts }) => formatNumber(view.language, attempts) },
			]}
			rows={deliveries}
			rowKey={({ id }) => id}
		/>
	)
}

type Standing = Pick<WebhookPageProps, 'room' | 'webhook'> & { view: View }

function State({ delivery, ...standing }: Standing & { delivery: Delivery }) {
	const { view } = standing
	const next = nextText(standing, delivery.nextAt)
	return (
		<>
			<DeliveryStatus view={view} state={delivery.state} />
			{next !== '' && <p class="small muted">{words(view.language).deliveries.nextAt(next)}</p>}
		</>
	)
}

/** A webhook that stands still tries nothing, whatever was planned. */
export function nextText({ view, room, webhook }: Standing, nextAt: Date | null): string {
	return nextAt === null || webhook.state !== 'on' ? '' : momentIn(room, view, nextAt)
}
