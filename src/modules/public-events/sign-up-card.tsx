import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import type { EventProps } from './event.page.tsx'
import { words } from './messages.ts'
import type { SignUpForm } from './request-place.ts'

/** Needs no account; the mail that follows asks whether it was really them. */
export function SignUpCard({ view, event, draft, faults, waiting }: EventProps & { waiting: boolean }) {
	const { signUp: t } = words(view.language)
	const field = (name: keyof SignUpForm) => ({ name, value: draft?.[name], fault: faults?.[name] })
	return (
		<Card title={waiting ? t.waitingTitle : t.title} id="sign-up">
			<form method="post" action={`/events/${event.id}/sign-ups`} class="flow" noValidate>
				{waiting && <p>{t.waitingText(event.answerHours)}</p>}
				<TextField {...field('name')} label={t.name} autocomplete="name" />
				<TextField {...field('email')} type="email" label={t.email} hint={t.emailHint} autocomplete="email" />
				<TextField
					{...field('organisation')}
					label={t.organisation}
					hint={t.organisationHint}
					autocomplete="organization"
				/>
				{event.venue !== '' && <TextField {...field('needs')} label={t.needs} hint={t.needsHint} rows={2} />}
				<p>
					<Button>{waiting ? t.waitingButton : t.button}</Button>
				</p>
				<p class="small muted">
					{t.kept} <a href="/privacy">{t.privacy}</a>
				</p>
			</form>
		</Card>
	)
}

/** For whoever was not there. */
export function SlidesCard({ view, event, slides }: EventProps) {
	const { slides: t, signUp } = words(view.language)
	return (
		<Card title={t.askTitle} id="slides">
			<form method="post" action={`/events/${event.id}/slide-requests`} class="flow" noValidate>
				<p>{t.askText}</p>
				<TextField
					name="slidesEmail"
					type="email"
					label={signUp.email}
					value={slides?.draft.slidesEmail}
					fault={slides?.faults.slidesEmail}
					autocomplete="email"
				/>
				<p>
					<Button kind="second" icon="mail">
						{t.askButton}
					</Button>
				</p>
			</form>
		</Card>
	)
}
