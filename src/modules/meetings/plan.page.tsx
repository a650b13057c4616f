import type { Actor } from '../../platform/actor.ts'
import { dateWords } from '../../platform/dates-words.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { reaches, type Room, roomSide } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { meetingKinds } from './meeting.ts'
import { words } from './messages.ts'
import type { MeetingForm } from './plan-meeting.ts'

type Typed = Record<keyof MeetingForm | 'dates', string>
export type PlanProps = {
	view: View
	room: Room
	actor: Actor
	kind: 'series' | 'one'
	draft?: Draft<Typed>
	faults?: Faults<Typed>
}

/** Plans a series from a list of dates, or one meeting. */
export function PlanPage(props: PlanProps) {
	const { room, actor, kind, faults = {} } = props
	const view = themed(props.view, room.programme)
	const t = words(view.language)
	const meetings = `/programmes/${room.programme.slug}/meetings`
	const { title } = kind === 'series' ? t.series : t.plan
	return (
		<WorkspaceLayout view={view} title={title} side={roomSide(view, room, actor)} faults={faults}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={[{ label: t.list.title, href: meetings }, { label: title }]} />
					<h1>{title}</h1>
					{kind === 'series' && <p>{t.series.lead}</p>}
				</div>
			</div>
			<ErrorSummary language={view.language} faults={faults} />
			<form
				method="post"
				action={kind === 'series' ? `/programmes/${room.programme.slug}/meeting-series` : meetings}
				class="flow"
				noValidate
			>
				{kind === 'series' ? <SeriesFields {...props} /> : <SingleFields {...props} />}
			</form>
		</WorkspaceLayout>
	)
}

function SeriesFields({ view, draft, faults }: PlanProps) {
	const { series: t } = words(view.language)
	const { timeHint } = dateWords(view.language)
	return (
		<>
			<TextField name="title" label={t.name} hint={t.nameHint} value={draft?.title} fault={faults?.title} />
			<TextField
				name="startsTime"
				label={t.startsTime}
				hint={timeHint}
				short
				value={draft?.startsTime}
				fault={faults?.startsTime}
			/>
			<TextField name="endsTime" label={t.endsTime} short value={draft?.endsTime} fault={faults?.endsTime} />
			<TextField name="dates" rows={9} label={t.dates} hint={t.datesHint} value={draft?.dates} fault={faults?.dates} />
			<p>
				<Button>{t.button}</Button>
			</p>
		</>
	)
}

function SingleFields({ view, draft, faults }: PlanProps) {
	const { plan: t, kinds, reaches: who } = words(view.language)
	const { dayHint, timeHint } = dateWords(view.language)
	const field = (name: keyof Typed) => ({ name, value: draft?.[name], fault: faults?.[name] })
	return (
		<>
			<SelectField
				{...field('kind')}
				label={t.kind}
				empty="–"
				options={meetingKinds.map((value) => ({ value, label: kinds[value] }))}
			/>
			<TextField {...field('title')} label={t.name} />
			<TextField {...field('startsOn')} label={t.startsOn} hint={dayHint} />
			<TextField {...field('startsTime')} label={t.startsTime} hint={timeHint} short />
			<TextField {...field('endsOn')} label={t.endsOn} hint={t.endsOnHint} />
			<TextField {...field('endsTime')} label={t.endsTime} hint={timeHint} short />
			<ChoiceGroup
				kind="one"
				{...field('reach')}
				label={t.reach}
				options={reaches.map((value) => ({ value, label: who[value] }))}
				value={draft?.reach}
			/>
			<p>
				<Button>{t.button}</Button>
			</p>
		</>
	)
}
