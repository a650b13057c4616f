import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { LINK_MINUTES } from './person.ts'
import type { SignInForm } from './request-sign-in.ts'
import type { NewcomerForm } from './sign-in.ts'

type SignInProps = {
	view: View
	target: string | undefined
	/** The visitor came for something that needs a person. */
	required?: true
	draft?: Draft<SignInForm>
	faults?: Faults<SignInForm>
}

export function SignInPage({ view, target, required, draft, faults }: SignInProps) {
	const { signIn } = words(view.language)
	return (
		<NarrowPage view={view} title={signIn.title} faults={faults}>
			{faults && <ErrorSummary language={view.language} faults={faults} />}
			{required && (
				<Notice kind="info" title={signIn.required}>
					<p>{signIn.requiredText}</p>
				</Notice>
			)}
			<p class="lead">{signIn.lead}</p>
			<form method="post" action="/sign-in" class="flow" noValidate>
				<input type="hidden" name="target" value={target ?? ''} />
				<TextField
					name="email"
					type="email"
					autocomplete="email"
					label={signIn.email}
					hint={signIn.emailHint}
					value={draft?.email}
					fault={faults?.email}
				/>
				<p>
					<Button>{signIn.button}</Button>
				</p>
			</form>
		</NarrowPage>
	)
}

export function LinkSentPage({ view, email }: { view: View; email: string }) {
	const { sent } = words(view.language)
	return (
		<NarrowPage view={view} title={sent.title}>
			<p class="lead">{sent.text(email, LINK_MINUTES)}</p>
			<p>
				{sent.nothing} <a href="/sign-in">{sent.again}</a>
			</p>
		</NarrowPage>
	)
}

export function TooManyLinksPage({ view }: { view: View }) {
	const { tooMany } = words(view.language)
	return (
		<NarrowPage view={view} title={tooMany.title}>
			<p class="lead">{tooMany.text}</p>
		</NarrowPage>
	)
}

type ConfirmProps = {
	view: View
	secret: string
	email: string
	newcomer: boolean
	draft?: Draft<NewcomerForm>
	faults?: Faults<NewcomerForm>
}

/** A page with a button, so that a mail program that opens links ahead of their reader does not use the link up. */
export function ConfirmSignInPage({ view, secret, email, newcomer, draft, faults }: ConfirmProps) {
	const { confirm } = words(view.language)
	return (
		<NarrowPage view={view} title={confirm.title} faults={faults}>
			{faults && <ErrorSummary language={view.language} faults={faults} />}
			<p class="lead">{confirm.text(email)}</p>
			<form method="post" action={`/sign-in/${secret}`} class="flow" noValidate>
				{newcomer && (
					<>
						<p>{confirm.newcomer}</p>
						<TextField name="name" autocomplete="name" label={confirm.name} value={draft?.name} fault={faults?.name} />
						<TextField
							name="title"
							autocomplete="organization-title"
							label={confirm.jobTitle}
							hint={confirm.jobTitleHint}
							value={draft?.title}
							fault={faults?.title}
						/>
					</>
				)}
				<p>
					<Button>{confirm.button}</Button>
				</p>
			</form>
		</NarrowPage>
	)
}

export function SpentLinkPage({ view }: { view: View }) {
	const { spent } = words(view.language)
	return (
		<NarrowPage view={view} title={spent.title}>
			<p class="lead">{spent.text}</p>
			<p>
				<LinkButton href="/sign-in">{spent.button}</LinkButton>
			</p>
		</NarrowPage>
	)
}
