import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Rows } from '../../ui/card.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import type { Room } from '../roles/index.ts'
import { DeliveryList } from './delivery-list.tsx'
import type { ListedDelivery } from './delivery.queries.ts'
import { WebhookFrame } from './frame.tsx'
import { words } from './messages.ts'
import { SecretCard } from './secret-card.tsx'
import { isPaused, type Secret, type Webhook } from './webhook.ts'
import { WebhookStatus } from './webhook-status.tsx'

export type WebhookPageProps = {
	view: View
	room: Room
	webhook: Webhook
	/** The newest first. */
	secrets: readonly Secret[]
	deliveries: readonly ListedDelivery[]
	told?: 'made' | 'saved' | undefined
	/** The secret itself, this once. */
	shown?: string | undefined
	reason?: 'shown' | undefined
}

export function WebhookPage(props: WebhookPageProps) {
	const { view, room, webhook, told, reason } = props
	const text = words(view.language)
	return (
		<WebhookFrame view={view} room={room} title={webhook.description} beside={<Acts {...props} />}>
			{told === 'made' && (
				<Notice kind="ok" title={text.made}>
					<p>{text.madeText}</p>
				</Notice>
			)}
			{told === 'saved' && <Notice kind="ok" title={text.saved} />}
			{reason && <Notice kind="warn" role="alert" title={text.reasons[reason]} />}
			{webhook.state !== 'on' && (
				<Notice kind={isPaused(webhook) ? 'bad' : 'info'} title={text.states[webhook.state]}>
					<p>{text.stateTexts[webhook.state]}</p>
				</Notice>
			)}
			<Settings {...props} />
			<SecretCard {...props} />
			<DeliveryList {...props} />
			<Removal {...props} />
		</WebhookFrame>
	)
}

function Acts({ view, webhook }: WebhookPageProps) {
	const text = words(view.language)
	const path = `/webhooks/${webhook.id}`
	const isOn = webhook.state === 'on'
	return (
		<div class="row">
			<form method="post" action={`${path}/pings`}>
				<Button kind={isOn ? 'first' : 'second'}>{text.sendPing}</Button>
			</form>
			<form method="post" action={`${path}/state`}>
				<Button kind={isOn ? 'second' : 'first'} name="state" value={isOn ? 'off' : 'on'}>
					{isOn ? text.switchOff : text.switchOn}
				</Button>
			</form>
		</div>
	)
}

function Settings({ view, webhook }: WebhookPageProps) {
	const text = words(view.language)
	const edit = (
		<LinkButton
			href={`/webhooks/${webhook.id}/edit`}
			kind="second"
			size="small"
			icon="edit"
			about={webhook.description}
		>
			{text.edit}
		</LinkButton>
	)
	const wishes = webhook.happenings.map((type) => <li key={type}>{text.happenings[type].label}</li>)
	const owner = (
		<>
			{webhook.ownerName}
			<br />
			<span class="small muted">{text.ownerHint}</span>
		</>
	)
	const pairs = [
		{ term: text.state, value: <WebhookStatus view={view} webhook={webhook} /> },
		{ term: text.address, value: <code>{webhook.address}</code> },
		{ term: text.wishes, value: <ul>{wishes}</ul> },
		{ term: text.owner, value: owner },
	]
	return (
		<Card title={text.settings} beside={edit}>
			<Rows pairs={pairs} />
		</Card>
	)
}

function Removal({ view, webhook }: WebhookPageProps) {
	const text = words(view.language)
	return (
		<div class="folds">
			<Fold summary={text.remove}>
				<form method="post" action={`/webhooks/${webhook.id}/removal`} class="flow">
					<p>{text.removeText}</p>
					<p>
						<Button kind="bad">{text.remove}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
