import { LinkButton } from '../../ui/button.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import type { View } from '../../ui/view.ts'
import { CONFIRM_HOURS } from './links.ts'
import { words } from './messages.ts'

/** The same for everybody, whether or not they are signed up already. */
export function SentPage({ view, email, back }: { view: View; email: string; back: string }) {
	const { sent } = words(view.language)
	return (
		<NarrowPage noindex view={view} title={sent.title}>
			<p class="lead">{sent.text(email, CONFIRM_HOURS)}</p>
			<p>{sent.nothing}</p>
			<p>
				<a href={back}>{sent.back}</a>
			</p>
		</NarrowPage>
	)
}

export function SlidesSentPage({ view, email, back }: { view: View; email: string; back: string }) {
	const { slides, sent } = words(view.language)
	return (
		<NarrowPage noindex view={view} title={slides.sentTitle}>
			<p class="lead">{slides.sentText(email)}</p>
			<p>{sent.nothing}</p>
			<p>
				<a href={back}>{sent.back}</a>
			</p>
		</NarrowPage>
	)
}

export function BusyPage({ view }: { view: View }) {
	const { busy } = words(view.language)
	return (
		<NarrowPage noindex view={view} title={busy.title}>
			<p class="lead">{busy.text}</p>
		</NarrowPage>
	)
}

type SpentProps = { view: View; reason?: keyof ReturnType<typeof words>['reasons'] | undefined }

/** There is nothing behind a link any more, or what it asks for cannot be had. */
export function SpentPage({ view, reason }: SpentProps) {
	const { spent, reasons } = words(view.language)
	return (
		<NarrowPage noindex view={view} title={spent.title}>
			<p class="lead">{reason ? reasons[reason] : spent.text}</p>
			<p>
				<LinkButton href="/events">{spent.button}</LinkButton>
			</p>
		</NarrowPage>
	)
}

export function GonePage({ view }: { view: View }) {
	const { place, spent } = words(view.language)
	return (
		<NarrowPage noindex view={view} title={place.goneTitle}>
			<p class="lead">{place.goneText}</p>
			<p>
				<LinkButton href="/events" kind="second">
					{spent.button}
				</LinkButton>
			</p>
		</NarrowPage>
	)
}
