import { formatDateTime } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { FileList } from '../files/index.ts'
import type { AttendeesProps } from './attendees.page.tsx'
import { words } from './messages.ts'
import { whyNotSent } from './send-slides.ts'

/** What was shown, put here after the event and sent when it is complete. */
export function SlidesKeeping({ view, event, files, faults }: AttendeesProps) {
	const { slides: t } = words(view.language)
	const { language } = view
	const own = `/events/${event.id}`
	return (
		<Card title={t.keepTitle}>
			<div class="flow">
				<p>
					{event.slidesAt === null
						? t.keepText
						: t.sentAt(formatDateTime(language, event.slidesAt, event.programme.timeZone))}
				</p>
				{files.length > 0 && <FileList language={language} files={files.map((file) => ({ file, title: file.name }))} />}
				<form method="post" action={`${own}/slides`} encType="multipart/form-data" class="flow">
					<FileField name="slides" label={t.file} hint={t.fileHint} fault={faults?.slides} multiple />
					<Button kind="second">{t.add}</Button>
				</form>
				{whyNotSent(event, files.length) === undefined && (
					<form method="post" action={`${own}/slides-mail`}>
						<Button icon="mail">{t.send}</Button>
					</form>
				)}
			</div>
		</Card>
	)
}
