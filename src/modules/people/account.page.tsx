import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'

type Session = { id: Id<'session'>; lastSeenAt: Date; userAgent: string }
type AccountProps = { view: View; actor: Actor; sessions: Session[]; current: Id<'session'> | undefined }

export function AccountPage({ view, actor, sessions, current }: AccountProps) {
	const { account, roles } = words(view.language)
	const held = [...new Set([...actor.grants, ...actor.mandates].map(({ role }) => roles[role]))]
	return (
		<PublicLayout view={view} title={account.title}>
			<div class="wrap sec flow">
				<h1>{account.title}</h1>
				<p class="lead">
					{actor.name}, {actor.email}
				</p>
				<h2>{account.roles}</h2>
				<p>{held.length > 0 ? held.join(', ') : account.none}</p>
				<h2>{account.actsFor}</h2>
				<p>{actor.mandates.length > 0 ? actor.mandates.map((m) => m.organisationName).join(', ') : account.none}</p>
				<p>
					<a href="/follows">{account.follows}</a>
				</p>
				<h2>{account.calendar}</h2>
				<p>
					<a href="/account/calendar">{account.toCalendar}</a>
				</p>
				<h2>{account.sessions}</h2>
				{sessions.map((session) => (
					<Card key={session.id}>
						<p>{session.id === current ? account.thisOne : session.userAgent}</p>
						<p class="muted">{account.since(formatDateTime(view.language, session.lastSeenAt, HOME_TIME_ZONE))}</p>
						{session.id !== current && (
							<form method="post" action={`/account/sessions/${session.id}/end`}>
								<Button kind="second">{account.end}</Button>
							</form>
						)}
					</Card>
				))}
				<form method="post" action="/account/sessions/end" class="flow">
					<p class="muted">{account.everywhereHint}</p>
					<p>
						<Button kind="second">{account.everywhere}</Button>
					</p>
				</form>
				<h2>{account.programs}</h2>
				<p>
					<a href="/account/tokens">{account.tokens}</a>
				</p>
			</div>
		</PublicLayout>
	)
}
