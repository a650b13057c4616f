import { type Language, languages } from '../platform/i18n.ts'
import { Icon, Logo } from './icon.tsx'
import { shellWords } from './messages.ts'
import { Person } from './people.tsx'
import type { View } from './view.ts'

/** Addresses that the shell itself leads to. */
export const addresses = {
	home: '/',
	programmes: '/programmes',
	toolbox: '/toolbox',
	search: '/search',
	cases: '/cases',
	plans: '/plans',
	recommendations: '/recommendations',
	towns: '/towns',
	events: '/events',
	calendar: '/calls/calendar.ics',
	desk: '/desk',
	signIn: '/sign-in',
	signOut: '/sign-out',
	accessibility: '/accessibility',
	privacy: '/privacy',
	contact: '/contact',
	api: '/api',
	openData: '/open-data',
	demo: '/demo',
	demoMails: '/demo/mails',
} as const

const names: Record<Language, string> = { da: 'Dansk', nl: 'Nederlands', en: 'English' }

export function Brand() {
	return (
		<a class="brand" href={addresses.home}>
			<Logo />
			<span>Torvet</span>
		</a>
	)
}

export function Languages({ view }: { view: View }) {
	return (
		<div class="langs">
			{languages.map((language) => (
				<a
					key={language}
					href={languageHref(view.path, language)}
					lang={language}
					hreflang={language}
					aria-current={language === view.language ? 'true' : undefined}
				>
					<span aria-hidden="true">{language.toUpperCase()}</span>
					<span class="vh">{names[language]}</span>
				</a>
			))}
		</div>
	)
}

/** The same page in another language, keeping what the address asks for. */
export function languageHref(path: string, language: Language): string {
	const [address = '', query = ''] = path.split('?')
	const asked = new URLSearchParams(query)
	asked.set('language', language)
	return `${address}?${asked}`
}

/** Who is signed in; leads to what waits for them. */
export function Myself({ view, signedInAs }: { view: View; signedInAs: NonNullable<View['signedInAs']> }) {
	return (
		<a class="quiet-link who" href={addresses.desk}>
			<Person initials={signedInAs.initials} />
			<span class="myself__name">{signedInAs.name}</span>
			<span class="vh">, {shellWords(view.language).desk}</span>
		</a>
	)
}

export function SignOut({ view }: { view: View }) {
	return (
		<form method="post" action={addresses.signOut}>
			<button class="btn btn--quiet" type="submit">
				<Icon name="out" />
				<span class="signout__words">{shellWords(view.language).signOut}</span>
			</button>
		</form>
	)
}

export function CloseMenu({ view, menu }: { view: View; menu: string }) {
	return (
		<button class="btn btn--quiet menu__close" type="button" popovertarget={menu} popovertargetaction="hide">
			<Icon name="close" />
			{shellWords(view.language).close}
		</button>
	)
}
