import type { ComponentChildren } from 'preact'
import { formatDateTime } from '../../platform/i18n.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import { addresses } from '../../ui/shell.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import type { ApplicationDetail } from './application.ts'
import { words } from './messages.ts'

type HeadProps = {
	view: View
	application: ApplicationDetail
	call: CallDetail
	/** Of the page, where it is not the application itself. */
	title?: string
	/** Buttons at the right. */
	children?: ComponentChildren
}

/** Where one is, whose application it is, how it stands and when it was last kept. */
export function ApplicationHead({ view, application, call, title, children }: HeadProps) {
	const { form } = words(view.language)
	const { place, id } = application
	const here =
		title === undefined
			? [{ label: place.name }]
			: [{ label: place.name, href: `/applications/${id}` }, { label: title }]
	const crumbs = [
		{ label: form.desk, href: addresses.desk },
		{ label: call.title, href: `/calls/${call.slug}` },
		...here,
	]
	return (
		<div class="ws__head edhead">
			<div>
				<Crumbs language={view.language} crumbs={crumbs} />
				<h1>{title ?? form.title(place.name)}</h1>
				<p class="row" style={{ '--gap': '.4rem 1.25rem' }}>
					<ApplicationState view={view} application={application} />
					{application.number !== null && <span>{form.number(application.number)}</span>}
					<LastSaved view={view} application={application} call={call} />
				</p>
			</div>
			<div class="row">{children}</div>
		</div>
	)
}

export function ApplicationState({ view, application }: Pick<HeadProps, 'view' | 'application'>) {
	const { states } = words(view.language)
	const { state, number } = application
	if (state === 'submitted')
		return (
			<Status glyph="done" tone="ok">
				{states.submitted}
			</Status>
		)
	if (state === 'withdrawn') return <Status glyph="shut">{states.withdrawn}</Status>
	return (
		<Status glyph="q1" tone={number === null ? 'accent' : 'warn'}>
			{number === null ? states.draft : states.reopened}
		</Status>
	)
}

function LastSaved({ view, application, call }: Pick<HeadProps, 'view' | 'application' | 'call'>) {
	const [latest] = application.answers.toSorted((a, b) => b.savedAt.getTime() - a.savedAt.getTime())
	if (!latest || application.state !== 'draft') return null
	const when = formatDateTime(view.language, latest.savedAt, call.programme.timeZone)
	return <span>{words(view.language).form.saved(when, latest.savedBy)}</span>
}
