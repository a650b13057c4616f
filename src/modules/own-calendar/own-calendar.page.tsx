import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'

type OwnCalendarProps = {
	view: View
	madeAt: Date | undefined
	/** Only in the answer to its making. */
	address?: string | undefined
	revoked?: boolean | undefined
}

export function OwnCalendarPage({ view, madeAt, address, revoked }: OwnCalendarProps) {
	const text = words(view.language)
	return (
		<PublicLayout view={view} title={text.title}>
			<div class="wrap sec flow prose">
				<Crumbs language={view.language} crumbs={[{ label: text.account, href: '/account' }, { label: text.title }]} />
				<h1>{text.title}</h1>
				{address !== undefined && <Ready view={view} address={address} />}
				{revoked && (
					<Notice kind="ok" title={text.revoked}>
						<p>{text.revokedText}</p>
					</Notice>
				)}
				<p class="lead">{text.lead}</p>
				<p>{text.contents}</p>
				<p>{text.secret}</p>
				<p>{madeAt ? text.made(formatDateTime(view.language, madeAt, HOME_TIME_ZONE)) : text.none}</p>
				<Forms view={view} isMade={madeAt !== undefined} />
			</div>
		</PublicLayout>
	)
}

function Ready({ view, address }: { view: View; address: string }) {
	const text = words(view.language)
	return (
		<Notice kind="ok" title={text.ready}>
			<p>{text.readyText}</p>
			<p>
				<span class="vh">{text.address}: </span>
				<code>{address}</code>
			</p>
		</Notice>
	)
}

function Forms({ view, isMade }: { view: View; isMade: boolean }) {
	const text = words(view.language)
	if (!isMade) {
		return (
			<form method="post" action="/account/calendar/address">
				<Button>{text.make}</Button>
			</form>
		)
	}
	return (
		<>
			<form method="post" action="/account/calendar/address" class="flow">
				<p class="muted">{text.renewHint}</p>
				<p>
					<Button kind="second">{text.renew}</Button>
				</p>
			</form>
			<form method="post" action="/account/calendar/closing">
				<Button kind="second">{text.revoke}</Button>
			</form>
		</>
	)
}
