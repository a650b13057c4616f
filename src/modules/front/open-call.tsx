import { lastMinuteBefore } from '../../platform/dates.ts'
import { formatDateTime, formatNumber, formatWeekdayDate, plural } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/card.tsx'
import { ProgrammeName } from '../../ui/programme.tsx'
import { themeAttributes } from '../../ui/programme-theme.ts'
import type { View } from '../../ui/view.ts'
import { daysLeft } from '../calls/index.ts'
import { contentLanguage } from '../programmes/index.ts'
import { words } from './messages.ts'
import type { OpenCall } from './open-calls.ts'

type OpenCallProps = { view: View; call: OpenCall; now: Date }

/** How long there is left, what it is, and the way in. */
export function OpenCallBlock({ view, call, now }: OpenCallProps) {
	const { open } = words(view.language)
	const { programme, slug } = call
	const lang = contentLanguage(view, programme)
	const seats = plural(view.language, call.seatsMax, open.seatsFor[call.applies])
	const range = call.seatsMin === call.seatsMax ? seats : `${formatNumber(view.language, call.seatsMin)}–${seats}`
	return (
		<div class="call facade" {...themeAttributes(programme.theme)}>
			<TimeLeft view={view} call={call} now={now} />
			<div class="call__what flow" style={{ '--flow': '.75rem' }}>
				<ProgrammeName>{open.in(programme.name)}</ProgrammeName>
				<h2 lang={lang}>
					<a href={`/calls/${slug}`}>{call.title}</a>
				</h2>
				<p class="lead" lang={lang}>
					{call.summary}
				</p>
				<Facts
					pairs={[
						{ term: open.seats, value: range },
						{ term: open.who, value: open.whoFor[call.applies] },
					]}
				/>
				<p class="row">
					<LinkButton href={`/calls/${slug}`} about={call.title}>
						{open.read}
					</LinkButton>
				</p>
			</div>
		</div>
	)
}

function TimeLeft({ view, call, now }: OpenCallProps) {
	const { open } = words(view.language)
	const days = daysLeft(call.deadlineAt, now)
	const last = lastMinuteBefore(call.deadlineAt)
	const zone = call.programme.timeZone
	return (
		<div class="call__when">
			<p class="big">{formatNumber(view.language, days)}</p>
			<p>
				{plural(view.language, days, open.days)}
				<br />
				<time dateTime={call.deadlineAt.toISOString()}>{open.deadline(timed(view, last, zone))}</time>
			</p>
		</div>
	)
}

/** With the weekday before and the time behind: `lørdag 24. februar 2024 kl. 23.59`. */
function timed({ language }: View, at: Date, zone: string): string {
	const weekday = formatWeekdayDate(language, at, zone).split(' ')[0] ?? ''
	return `${weekday} ${formatDateTime(language, at, zone)}`
}
