import { formatDateTime } from '../../platform/i18n.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Organisation } from '../organisations/index.ts'
import { deadlineText } from './deadline-words.ts'
import { words } from './messages.ts'
import { type About, Contacts, StartFrame } from './start-frame.tsx'

type NoMandateProps = About & {
	email: string
	/** Whose domain the address is in. */
	organisation: Organisation | undefined
}

/** For somebody who acts for nobody yet: how to, or whom to ask. */
export function NoMandatePage({ view, call, email, organisation }: NoMandateProps) {
	const { start } = words(view.language)
	return (
		<StartFrame view={view} call={call}>
			{organisation ? (
				<>
					<h2>{start.takeTitle(organisation.name)}</h2>
					<p>{start.takeText(email, organisation.name)}</p>
					<form method="post" action={`/calls/${call.slug}/applications/mandate`}>
						<Button>{start.takeButton(organisation.name)}</Button>
					</form>
				</>
			) : (
				<>
					<h2>{start.askTitle}</h2>
					<p>{start.askText(email)}</p>
					<Contacts call={call} />
				</>
			)}
		</StartFrame>
	)
}

/** Before the call opens and after it closes. */
export function NotOpenPage({ view, call, reason }: About & { reason: 'notOpen' | 'closed' }) {
	const { start } = words(view.language)
	const opens = call.opensAt ? formatDateTime(view.language, call.opensAt, call.programme.timeZone) : ''
	return (
		<StartFrame view={view} call={call}>
			<Notice kind="warn" title={reason === 'closed' ? start.closedTitle : start.notOpenTitle}>
				<p>{reason === 'closed' ? start.closed(deadlineText(view.language, call)) : start.opens(opens)}</p>
			</Notice>
			<p>
				<LinkButton kind="second" href={`/calls/${call.slug}`}>
					{start.toCall}
				</LinkButton>
			</p>
		</StartFrame>
	)
}
