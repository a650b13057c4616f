import type { Actor } from '../../platform/actor.ts'
import { dayAt, timeAt } from '../../platform/dates.ts'
import { writeDay, writeTime } from '../../platform/dates-format.ts'
import { dateWords } from '../../platform/dates-words.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { reaches, type Room } from '../participation/index.ts'
import type { FactsForm } from './edit-meeting.ts'
import type { Meeting } from './meeting.ts'
import { MeetingFrame } from './meeting-frame.tsx'
import { words } from './messages.ts'

type Typed = Record<keyof FactsForm, string>
export type FactsProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	at: Date
	draft?: Draft<Typed>
	faults?: Faults<Typed>
	outdated?: boolean
}

export function FactsPage(props: FactsProps) {
	const { view, room, meeting, faults = {}, outdated } = props
	const { facts: t, reasons } = words(view.language)
	const typed = props.draft ?? typedFacts(view.language, room.programme.timeZone, meeting)
	return (
		<MeetingFrame {...props} title={t.title} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{outdated && <Notice kind="warn" title={reasons.outdated} />}
			<form method="post" action={`/meetings/${meeting.id}/facts`} class="flow" noValidate>
				<input type="hidden" name="version" value={meeting.version} />
				{meeting.state === 'announced' && <p class="muted">{t.calendarHint}</p>}
				<When view={view} typed={typed} faults={faults} />
				<Where view={view} typed={typed} faults={faults} />
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</MeetingFrame>
	)
}

/** The meeting as it is, in the fields' own writing. */
function typedFacts(language: Language, timeZone: string, meeting: Meeting): Draft<Typed> {
	const { startsAt, endsAt, version } = meeting
	const [startsOn, endsOn] = [dayAt(startsAt, timeZone), dayAt(endsAt, timeZone)]
	const { title, summary, region, venue, address, access, directions, onlineUrl, reach } = meeting
	return {
		version: `${version}`,
		title,
		summary,
		region,
		venue,
		address,
		access,
		directions,
		onlineUrl,
		reach,
		startsOn: writeDay(language, startsOn),
		startsTime: writeTime(language, timeAt(startsAt, timeZone)),
		endsOn: startsOn === endsOn ? '' : writeDay(language, endsOn),
		endsTime: writeTime(language, timeAt(endsAt, timeZone)),
	}
}

type FieldsProps = { view: View; typed: Draft<Typed>; faults: Faults<Typed> }

function When({ view, typed, faults }: FieldsProps) {
	const { plan, facts, reaches: who } = words(view.language)
	const { dayHint, timeHint } = dateWords(view.language)
	const field = (name: keyof Typed) => ({ name, value: typed[name], fault: faults[name] })
	return (
		<>
			<TextField {...field('title')} label={plan.name} />
			<TextField {...field('summary')} label={facts.summary} rows={4} />
			<TextField {...field('startsOn')} label={plan.startsOn} hint={dayHint} />
			<TextField {...field('startsTime')} label={plan.startsTime} hint={timeHint} short />
			<TextField {...field('endsOn')} label={plan.endsOn} hint={plan.endsOnHint} />
			<TextField {...field('endsTime')} label={plan.endsTime} hint={timeHint} short />
			<ChoiceGroup
				kind="one"
				{...field('reach')}
				label={plan.reach}
				options={reaches.map((value) => ({ value, label: who[value] }))}
				value={typed.reach}
			/>
		</>
	)
}

function Where({ view, typed, faults }: FieldsProps) {
	const { facts: t } = words(view.language)
	const field = (name: keyof Typed) => ({ name, value: typed[name], fault: faults[name] })
	return (
		<>
			<TextField {...field('region')} label={t.region} />
			<TextField {...field('venue')} label={t.venue} hint={t.venueHint} />
			<TextField {...field('address')} label={t.address} />
			<TextField {...field('access')} label={t.access} hint={t.accessHint} rows={3} />
			<TextField {...field('directions')} label={t.directions} rows={3} />
			<TextField {...field('onlineUrl')} type="url" label={t.onlineUrl} hint={t.onlineUrlHint} />
		</>
	)
}
