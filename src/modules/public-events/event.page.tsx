import type { ComponentChildren } from 'preact'
import { formatDateTime, formatNumber } from '../../platform/i18n.ts'
import { lastMinuteBefore } from '../../platform/dates.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Facts, type Pair } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Facade } from '../../ui/facade.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProgrammeName } from '../../ui/programme.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import type { Call } from '../calls/index.ts'
import { whenText } from '../meetings/index.ts'
import { contentLanguage, Prose, themed } from '../programmes/index.ts'
import { EventStatus, standingOf } from './event-status.tsx'
import { words } from './messages.ts'
import { placeOf, type PublicEvent } from './public-event.ts'
import type { SignUpForm as Typed } from './request-place.ts'
import { type Counts, freePlaces } from './sign-up.ts'
import { SignUpCard, SlidesCard } from './sign-up-card.tsx'
import { structuredEvent } from './structured-event.ts'

export type EventProps = {
	view: View
	event: PublicEvent
	call: Call | undefined
	counts: Counts
	at: Date
	mayRun: boolean
	/** What was just sent, when it was not taken. */
	reason?: keyof ReturnType<typeof words>['reasons'] | undefined
	draft?: Draft<Typed>
	faults?: Faults<Typed>
	/** Of the form that asks for slides. */
	slides?: { draft: Draft<{ slidesEmail: string }>; faults: Faults<{ slidesEmail: string }> } | undefined
}

/** What it is about, when and where, and the form with which anybody comes. */
export function EventPage(props: EventProps) {
	const { event, faults, slides } = props
	const view = themed(props.view, event.programme)
	const { language } = view
	const t = words(language)
	const standing = standingOf(event, props.counts, props.at)
	const all = { ...faults, ...slides?.faults }
	return (
		<PublicLayout
			view={view}
			title={`${event.title} – ${event.programme.name}`}
			faults={all}
			structuredData={structuredEvent(view, event)}
		>
			<EventFacade {...props} view={view} />
			<div class="wrap sec">
				<div class="prose flow">
					<ErrorSummary language={language} faults={all} />
					{props.reason && <Notice kind="warn" title={t.reasons[props.reason]} />}
					{standing === 'cancelled' && <Notice kind="bad" title={t.reasons.cancelled} />}
					<div class="flow" lang={contentLanguage(view, event.programme)}>
						<Prose text={event.summary} />
					</div>
					{(standing === 'open' || standing === 'full') && <SignUpCard {...props} waiting={standing === 'full'} />}
					{event.slidesAt !== null && event.state === 'published' && <SlidesCard {...props} />}
				</div>
			</div>
		</PublicLayout>
	)
}

function EventFacade(props: EventProps) {
	const { view, event, mayRun } = props
	const t = words(view.language)
	const lang = contentLanguage(view, event.programme)
	return (
		<Facade>
			<Crumbs language={view.language} crumbs={[{ label: t.list.title, href: '/events' }, { label: event.title }]} />
			<ProgrammeName>
				<a href={`/programmes/${event.programme.slug}`} lang={lang}>
					{event.programme.name}
				</a>
			</ProgrammeName>
			<h1 lang={lang}>{event.title}</h1>
			<p class="row">
				<span>{t.kinds[event.kind]}</span> <EventStatus {...props} />
			</p>
			<Facts pairs={factsOf(props)} />
			{mayRun && (
				<p>
					<LinkButton href={`/events/${event.id}/attendees`} kind="second" icon="people">
						{t.page.run}
					</LinkButton>
				</p>
			)}
		</Facade>
	)
}

function factsOf(props: EventProps): Pair[] {
	const { view, event, call } = props
	const { page: t } = words(view.language)
	const lang = contentLanguage(view, event.programme)
	const link = call?.state === 'published' && (
		<a href={`/calls/${call.slug}`} lang={lang}>
			{call.title}
		</a>
	)
	return [
		fact(t.when, <time dateTime={event.startsAt.toISOString()}>{whenText(view, event, event)}</time>),
		fact(t.where, <span lang={lang}>{placeOf(event)}</span>, placeOf(event) !== ''),
		fact(t.where, t.online, placeOf(event) === ''),
		fact(t.access, <span lang={lang}>{event.access}</span>, event.access !== ''),
		fact(t.places, placesText(props), event.capacity !== null && event.endsAt > props.at),
		fact(t.until, untilText(props), standingOf(event, props.counts, props.at) === 'open'),
		fact(t.calls, link, link !== false),
		fact(t.by, event.programme.owner),
	].flat()
}

function fact(term: string, value: ComponentChildren, isKnown = true): Pair[] {
	return isKnown ? [{ term, value }] : []
}

function placesText({ view, event, counts, at }: EventProps): string {
	const { page: t } = words(view.language)
	const number = (count: number) => formatNumber(view.language, count)
	if (standingOf(event, counts, at) === 'full') return t.full
	return t.free(number(freePlaces(event, counts)), number(event.capacity ?? 0))
}

function untilText({ view, event }: EventProps): string {
	const last = lastMinuteBefore(event.closesAt)
	return words(view.language).page.untilText(formatDateTime(view.language, last, event.programme.timeZone))
}
