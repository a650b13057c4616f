import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Rows } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import type { Room } from '../roles/index.ts'
import { WebhookFrame } from './frame.tsx'
import { happeningTypes } from './happening.ts'
import { words } from './messages.ts'
import { roomPath } from './room.ts'
import type { Webhook } from './webhook.ts'

export type WebhookDraft = { description?: string; address?: string; happenings?: string[] }

export type FormPageProps = {
	view: View
	room: Room
	/** The one that is changed; without it a new one is made. */
	webhook?: Webhook | undefined
	draft?: WebhookDraft | undefined
	faults?: Faults | undefined
	isOutdated?: boolean | undefined
}

export function FormPage(props: FormPageProps) {
	const { view, room, webhook, faults, isOutdated } = props
	const text = words(view.language)
	const title = webhook ? text.editTitle : text.newTitle
	return (
		<WebhookFrame view={view} room={room} title={title} above={webhook} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{isOutdated && webhook && <Outdated view={view} webhook={webhook} />}
			<Card>
				<WebhookForm {...props} />
			</Card>
		</WebhookFrame>
	)
}

function Outdated({ view, webhook }: { view: View; webhook: Webhook }) {
	const text = words(view.language)
	const wishes = webhook.happenings.map((type) => text.happenings[type].label).join(', ')
	const pairs = [
		{ term: text.description, value: webhook.description },
		{ term: text.address, value: webhook.address },
		{ term: text.wishes, value: wishes },
	]
	return (
		<Notice kind="warn" role="alert" title={text.outdated}>
			<p>{text.outdatedText}</p>
			<Rows kind="tight" pairs={pairs} />
		</Notice>
	)
}

function WebhookForm({ view, room, webhook, draft = webhook ?? {}, faults }: FormPageProps) {
	const text = words(view.language)
	const { happenings: wished = [] } = draft
	const options = happeningTypes.map((value) => ({ value, ...text.happenings[value] }))
	const field = (name: 'description' | 'address') => ({ name, value: draft[name], fault: faults?.[name] })
	const back = webhook ? `/webhooks/${webhook.id}` : roomPath(room)
	return (
		<form method="post" action={back} class="flow" style={{ '--field': 'var(--measure)' }} noValidate>
			{webhook && <input type="hidden" name="version" value={webhook.version} />}
			<TextField {...field('description')} label={text.description} hint={text.descriptionHint} />
			<TextField {...field('address')} type="url" label={text.address} hint={text.addressHint} autocomplete="off" />
			<ChoiceGroup
				kind="many"
				name="happenings"
				label={text.wishes}
				value={wished}
				fault={faults?.['happenings']}
				options={options}
				small
			/>
			<p class="row">
				<Button>{webhook ? text.save : text.create}</Button>
				<LinkButton href={back} kind="quiet">
					{text.back}
				</LinkButton>
			</p>
		</form>
	)
}
