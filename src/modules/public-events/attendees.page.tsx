import { formatDateTime, formatNumber } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import type { StoredFile } from '../files/index.ts'
import type { CancellationForm } from './cancel-event.ts'
import { EventFrame, type RunProps } from './event-frame.tsx'
import { words } from './messages.ts'
import { whyNotCancelled, whyNotPublished } from './public-event.ts'
import type { SignUp } from './sign-up.ts'
import { SlidesKeeping } from './slides-keeping.tsx'

export type AttendeesProps = RunProps & {
	signUps: readonly SignUp[]
	/** How many had a place, once it is deleted who they were. */
	forgotten: number | undefined
	files: readonly StoredFile[]
	told?: keyof ReturnType<typeof words>['told'] | undefined
	reason?: keyof ReturnType<typeof words>['reasons'] | undefined
	draft?: Draft<CancellationForm>
	faults?: Faults<CancellationForm & { slides: string }>
}

/** Who comes and who waits, in their order. What somebody eats is not for everybody who sees this list. */
export function AttendeesPage(props: AttendeesProps) {
	const { view, event, faults = {}, told, reason } = props
	const t = words(view.language)
	return (
		<EventFrame {...props} title={t.attendees.title} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{told && <Notice kind="ok" title={t.told[told]} />}
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			<div class="inspect net">
				<div class="net__main flow">
					<List {...props} />
				</div>
				<aside class="inspect__aside net__aside flow">
					{event.state === 'draft' && <Publication {...props} />}
					{event.state !== 'cancelled' && <SlidesKeeping {...props} />}
					{whyNotCancelled(event, props.at) === undefined && <Cancellation {...props} />}
				</aside>
			</div>
		</EventFrame>
	)
}

function List(props: AttendeesProps) {
	const { view, event, counts, signUps, forgotten } = props
	const { attendees: t } = words(view.language)
	const of = event.capacity === null ? t.noLimit : formatNumber(view.language, event.capacity)
	if (forgotten !== undefined) return <p>{t.forgotten(forgotten)}</p>
	if (signUps.length === 0) {
		return (
			<Empty title={t.none}>
				<p>{event.state === 'draft' ? t.draftText : t.noneText}</p>
			</Empty>
		)
	}
	return (
		<>
			<p class="strong">{t.counts(counts.places, of, counts.waiting + counts.offered)}</p>
			<AttendeeTable {...props} />
			<p>
				<LinkButton href={`/events/${event.id}/attendees.csv`} kind="second" icon="download">
					{t.csv}
				</LinkButton>
			</p>
		</>
	)
}

function AttendeeTable({ view, event, signUps }: AttendeesProps) {
	const { attendees: t } = words(view.language)
	const stateText = ({ state, offeredUntil }: SignUp) => {
		const until = offeredUntil && formatDateTime(view.language, offeredUntil, event.programme.timeZone)
		return [state === 'asked' ? '' : t.states[state], until === null ? '' : t.offeredUntil(until)].join(' ').trim()
	}
	return (
		<Table
			caption={t.title}
			captionHidden
			fold="narrow"
			rows={signUps}
			rowKey={({ id }) => id}
			columns={[
				{ heading: t.name, cell: ({ name }) => name },
				{ heading: t.turn, numeric: true, cell: ({ turn }) => turn },
				{ heading: t.organisation, cell: ({ organisation }) => organisation },
				{ heading: t.email, cell: ({ email }) => <a href={`mailto:${email}`}>{email}</a> },
				{ heading: t.state, cell: stateText },
			]}
		/>
	)
}

function Publication({ view, event, at }: AttendeesProps) {
	const { attendees: t, reasons } = words(view.language)
	const gap = whyNotPublished(event, at)
	return (
		<Card title={t.publishTitle}>
			<form method="post" action={`/events/${event.id}/publication`} class="flow">
				<p>{gap === undefined ? t.publishText : reasons[gap]}</p>
				{gap === undefined && <Button>{t.publish}</Button>}
			</form>
		</Card>
	)
}

function Cancellation({ view, event, draft, faults }: AttendeesProps) {
	const { attendees: t } = words(view.language)
	return (
		<Card title={t.cancelTitle} flat>
			<form method="post" action={`/events/${event.id}/cancellation`} class="flow" noValidate>
				<p>{t.cancelText}</p>
				<TextField name="reason" label={t.reason} rows={2} value={draft?.reason} fault={faults?.reason} />
				<Button kind="bad">{t.cancel}</Button>
			</form>
		</Card>
	)
}
