import type { Draft, Faults } from '../../platform/web.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Option } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type CallLink, type Programme, programmeSide, themed } from '../programmes/index.ts'
import { EventFields, NEW_EVENT, type Typed, typedEvent } from './event-fields.tsx'
import { EventFrame, type RunProps } from './event-frame.tsx'
import { words } from './messages.ts'

type Written = { options: readonly Option[]; draft?: Draft<Typed>; faults?: Faults<Typed> }
type NewProps = Written & { view: View; programme: Programme; calls: readonly CallLink[] }

export function NewEventPage({ programme, calls, options, draft = NEW_EVENT, faults = {}, ...props }: NewProps) {
	const view = themed(props.view, programme)
	const { form: t, run } = words(view.language)
	const events = `/programmes/${programme.slug}/events`
	return (
		<WorkspaceLayout view={view} title={t.newTitle} side={programmeSide(view, programme, calls)} faults={faults}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={[{ label: run.title, href: events }, { label: t.newTitle }]} />
					<h1>{t.newTitle}</h1>
				</div>
			</div>
			<ErrorSummary language={view.language} faults={faults} />
			<form method="post" action={events} class="flow" noValidate>
				<EventFields language={view.language} typed={draft} faults={faults} calls={options} />
			</form>
		</WorkspaceLayout>
	)
}

type EditProps = RunProps & Written & { outdated?: boolean }

export function EditEventPage({ options, draft, faults = {}, outdated, ...props }: EditProps) {
	const { view, event } = props
	const { form: t, reasons } = words(view.language)
	const typed = draft ?? typedEvent(view.language, event)
	return (
		<EventFrame {...props} title={t.editTitle} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{outdated && <Notice kind="warn" title={reasons.outdated} />}
			<form method="post" action={`/events/${event.id}/edit`} class="flow" noValidate>
				<input type="hidden" name="version" value={event.version} />
				{event.state === 'published' && <p class="muted">{t.movedHint}</p>}
				<EventFields language={view.language} typed={typed} faults={faults} calls={options} />
			</form>
		</EventFrame>
	)
}
