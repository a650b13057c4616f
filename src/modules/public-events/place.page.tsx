import { formatDateTime } from '../../platform/i18n.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, type Pair, Rows } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { whenText } from '../meetings/index.ts'
import { words } from './messages.ts'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import { placeOf, type PublicEvent, whyNotSeated } from './public-event.ts'
import { type SignUp, whyNotTaken } from './sign-up.ts'

type ConfirmProps = { view: View; event: PublicEvent; signUp: SignUp; path: string }

/** A page with a button, because mail programs open links ahead of their readers. */
export function ConfirmPage({ view, event, signUp, path }: ConfirmProps) {
	const { confirm, mail } = words(view.language)
	return (
		<NarrowPage noindex view={view} title={confirm.title(event.title)}>
			<p class="lead">{confirm.text(signUp.name, signUp.email)}</p>
			<p>{mail.when(whenText(view, event, event))}</p>
			<form method="post" action={path}>
				<Button>{confirm.button}</Button>
			</form>
		</NarrowPage>
	)
}

export type PlaceProps = {
	view: View
	event: PublicEvent
	signUp: SignUp & { state: Exclude<SignUp['state'], 'asked'> }
	/** How many wait before them, and they. */
	inLine: number
	needs: string
	/** Of this page; whoever holds it keeps the place. */
	path: string
	/** Of the slides, once they are sent. */
	slides: string | undefined
	at: Date
	told?: 'taken' | undefined
	reason?: keyof ReturnType<typeof words>['reasons'] | undefined
}

/** Somebody's own place: what it is, and how to take it or give it up. */
export function PlacePage(props: PlaceProps) {
	const { view, event, signUp, at, told, reason } = props
	const t = words(view.language)
	return (
		<NarrowPage noindex view={view} title={t.place.titles[signUp.state]}>
			{told && <Notice kind="ok" title={t.told[told]} />}
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			{event.state === 'cancelled' && <Notice kind="bad" title={t.reasons.cancelled} />}
			<p class="lead">
				<a href={`/events/${event.id}`}>{event.title}</a>
			</p>
			<Rows pairs={factsOf(props)} />
			{event.state === 'published' && event.endsAt > at && <NextStep {...props} />}
			{props.slides !== undefined && signUp.state === 'place' && (
				<p>
					<LinkButton href={props.slides} icon="doc">
						{t.place.slides}
					</LinkButton>
				</p>
			)}
			<GivingUp {...props} />
		</NarrowPage>
	)
}

function factsOf({ view, event, signUp, needs }: PlaceProps): Pair[] {
	const t = words(view.language)
	const isIn = signUp.state === 'place'
	return [
		{ term: t.place.name, value: signUp.name },
		{ term: t.page.when, value: whenText(view, event, event) },
		...(placeOf(event) === '' ? [] : [{ term: t.page.where, value: placeOf(event) }]),
		...(isIn && event.onlineUrl !== ''
			? [{ term: t.place.online, value: <a href={event.onlineUrl}>{event.onlineUrl}</a> }]
			: []),
		...(event.access === '' ? [] : [{ term: t.page.access, value: event.access }]),
		...(needs === '' ? [] : [{ term: t.place.needs, value: needs }]),
	]
}

function NextStep(props: PlaceProps) {
	const { view, event, signUp, inLine, path, at } = props
	const { place: t } = words(view.language)
	if (signUp.state === 'place') {
		return (
			<p>
				<LinkButton href={`${path}/calendar.ics`} kind="second" icon="cal">
					{t.calendar}
				</LinkButton>
			</p>
		)
	}
	if (signUp.state === 'waiting') {
		return (
			<p>
				{t.turn(inLine)} {t.waitingText}
			</p>
		)
	}
	const isOver = whyNotSeated(event, at) !== undefined || whyNotTaken(signUp, at) !== undefined
	return isOver ? <Over {...props} /> : <Offer {...props} />
}

function Offer({ view, event, signUp, path }: PlaceProps) {
	const { place: t } = words(view.language)
	const until = signUp.offeredUntil && formatDateTime(view.language, signUp.offeredUntil, event.programme.timeZone)
	return (
		<form method="post" action={`${path}/acceptance`} class="flow">
			<p>{t.until(until ?? '')}</p>
			<Button icon="check">{t.take}</Button>
		</form>
	)
}

function Over({ view, event }: PlaceProps) {
	const { place: t } = words(view.language)
	return (
		<>
			<p>{t.lapsedText}</p>
			<p>
				<LinkButton href={`/events/${event.id}`} kind="second">
					{t.again}
				</LinkButton>
			</p>
		</>
	)
}

function GivingUp({ view, path }: PlaceProps) {
	const { place: t } = words(view.language)
	return (
		<Card title={t.giveUpTitle} flat>
			<form method="post" action={`${path}/cancellation`} class="flow">
				<p>{t.giveUpText}</p>
				<Button kind="second">{t.giveUp}</Button>
			</form>
		</Card>
	)
}
