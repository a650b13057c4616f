import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import { Rows } from '../../ui/card.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import type { SentMail } from '../messages/index.ts'
import { words } from './messages.ts'

export function MailPage({ view, mail }: { view: View; mail: SentMail }) {
	const { mailbox } = words(view.language)
	const pairs = [
		{ term: mailbox.to, value: mail.to },
		{ term: mailbox.at, value: formatDateTime(view.language, mail.queuedAt, HOME_TIME_ZONE) },
	]
	return (
		<PublicLayout view={view} title={mail.subject}>
			<div class="wrap sec flow">
				<p>
					<a href="/demo/mails">{mailbox.title}</a>
				</p>
				<h1>{mail.subject}</h1>
				<Rows pairs={pairs} />
				<div class="prose">
					{mail.text.split(/\n{2,}/).map((paragraph, index) => (
						<p key={index}>
							{paragraph.split('\n').map((line, i) => (
								<Line key={i} text={line} />
							))}
						</p>
					))}
				</div>
			</div>
		</PublicLayout>
	)
}

const ADDRESS = /(https?:\/\/[^\s<]+[^\s<.,;:!?)])/

/** Addresses become links that can be followed, as they do in the mail itself. */
function Line({ text }: { text: string }) {
	return (
		<>
			{text.split(ADDRESS).map((part, i) =>
				ADDRESS.test(part) ? (
					<a key={i} href={part}>
						{part}
					</a>
				) : (
					part
				),
			)}
			<br />
		</>
	)
}
