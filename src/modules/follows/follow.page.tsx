import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { followAddress } from '../../ui/follow-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import type { Named } from './follow.ts'
import { CONFIRM_HOURS } from './links.ts'
import { words } from './messages.ts'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import type { FollowForm as Typed } from './request-follow.ts'
import { RhythmField } from './rhythm-field.tsx'

type FollowProps = {
	view: View
	named: Named
	/** Of whoever is signed in: it is not asked again. */
	email: string | undefined
	/** Why it cannot be followed. */
	reason?: 'tooMany' | undefined
	draft?: Draft<Typed>
	faults?: Faults<Typed>
}

export function FollowPage(props: FollowProps) {
	const { view, named, reason, faults } = props
	const { follow } = words(view.language)
	return (
		<NarrowPage view={view} title={follow.titleOf(named.title)} faults={faults}>
			{faults && <ErrorSummary language={view.language} faults={faults} />}
			{reason ? (
				<Notice kind="warn" title={follow.reasons[reason]}>
					<p>{follow.advice[reason]}</p>
				</Notice>
			) : (
				<FollowForm {...props} />
			)}
			<p class="row small">
				<a href={named.path}>{follow.back}</a>
				<a href="/privacy">{follow.privacy}</a>
			</p>
		</NarrowPage>
	)
}

function FollowForm({ view, named, email, draft, faults }: FollowProps) {
	const { follow } = words(view.language)
	return (
		<>
			<p class="lead">{follow.lead}</p>
			<form method="post" action={addressOf(named)} class="flow" noValidate>
				{email === undefined ? (
					<TextField
						name="email"
						type="email"
						autocomplete="email"
						label={follow.email}
						hint={follow.emailHint}
						value={draft?.email}
						fault={faults?.email}
					/>
				) : (
					<p>{follow.account(email)}</p>
				)}
				<RhythmField language={view.language} value={draft?.rhythm} />
				<p>
					<Button icon="bell">{follow.button}</Button>
				</p>
			</form>
		</>
	)
}

function addressOf({ what, subject }: Named): string {
	return what === 'search' ? followAddress({ search: subject }) : followAddress({ what, id: subject })
}

/** The same for everybody, whether or not the address is known here. */
export function SentPage({ view, email }: { view: View; email: string }) {
	const { sent } = words(view.language)
	return (
		<NarrowPage view={view} title={sent.title}>
			<p class="lead">{sent.text(email, CONFIRM_HOURS)}</p>
			<p>{sent.nothing}</p>
		</NarrowPage>
	)
}

export function BusyPage({ view }: { view: View }) {
	const { busy } = words(view.language)
	return (
		<NarrowPage view={view} title={busy.title}>
			<p class="lead">{busy.text}</p>
		</NarrowPage>
	)
}

type ConfirmProps = { view: View; title: string; email: string; token: string }

/** A page with a button, because mail programs open links ahead of their readers. */
export function ConfirmPage({ view, title, email, token }: ConfirmProps) {
	const { confirm } = words(view.language)
	return (
		<NarrowPage view={view} title={confirm.titleOf(title)}>
			<p class="lead">{confirm.text(email)}</p>
			<form method="post" action={`/follow/confirmations/${token}`}>
				<Button icon="bell">{confirm.button}</Button>
			</form>
		</NarrowPage>
	)
}

export function SpentPage({ view }: { view: View }) {
	const { spent } = words(view.language)
	return (
		<NarrowPage view={view} title={spent.title}>
			<p class="lead">{spent.text}</p>
			<p>
				<LinkButton href="/search">{spent.button}</LinkButton>
			</p>
		</NarrowPage>
	)
}
