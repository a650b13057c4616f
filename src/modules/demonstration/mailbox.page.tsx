import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import { Empty } from '../../ui/fold.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { SentMail } from '../messages/index.ts'
import { words } from './messages.ts'

/** Every mail of the demonstration, which leaves for nowhere. */
export function MailboxPage({ view, mails }: { view: View; mails: SentMail[] }) {
	const { mailbox } = words(view.language)
	const columns = [
		{ heading: mailbox.subject, cell: (mail: SentMail) => <a href={`/demo/mails/${mail.id}`}>{mail.subject}</a> },
		{ heading: mailbox.to, cell: (mail: SentMail) => mail.to },
		{ heading: mailbox.at, cell: (mail: SentMail) => formatDateTime(view.language, mail.queuedAt, HOME_TIME_ZONE) },
	]
	return (
		<PublicLayout view={view} title={mailbox.title}>
			<div class="wrap sec flow">
				<h1>{mailbox.title}</h1>
				<p class="lead">{mailbox.lead}</p>
				{mails.length === 0 ? (
					<Empty title={mailbox.empty} />
				) : (
					<Table caption={mailbox.title} captionHidden columns={columns} rows={mails} rowKey={(mail) => mail.id} />
				)}
			</div>
		</PublicLayout>
	)
}
