import { Document, type PageProps } from './document.tsx'
import { Footer } from './footer.tsx'
import { Icon } from './icon.tsx'
import { shellWords } from './messages.ts'
import { addresses, Brand, CloseMenu, Languages, Myself, SignOut } from './shell.tsx'
import type { View } from './view.ts'
import { asList } from './roles.ts'

/** Only where a page can do something for its readers that no page can do without. */
type PublicPageProps = PageProps & { islands?: readonly 'suggestions'[] }

/** A page for everybody: no script unless it names one, and the whole width for what it says. */
export function PublicLayout({ children, ...page }: PublicPageProps) {
	return (
		<Document {...page}>
			<Top view={page.view} />
			<main id="main" tabIndex={-1}>
				{children}
			</main>
			<Footer view={page.view} />
		</Document>
	)
}

const menu = 'main-menu'

function Top({ view }: { view: View }) {
	const words = shellWords(view.language)
	return (
		<header class="top">
			<div class="wrap">
				<Brand />
				<button class="btn btn--second menubtn" type="button" popovertarget={menu}>
					<Icon name="menu" />
					{words.menu}
				</button>
				<nav class="menu menu--top" id={menu} popover aria-label={words.mainNavigation}>
					<CloseMenu view={view} menu={menu} />
					<ul {...asList}>
						<Entry view={view} href={addresses.programmes} label={words.programmes} />
						<Entry view={view} href={addresses.toolbox} label={words.toolbox} />
						<Entry view={view} href={addresses.cases} label={words.cases} />
						<Entry view={view} href={addresses.plans} label={words.plans} />
						<Entry view={view} href={addresses.search} label={words.search} />
						{view.signedInAs && <Entry view={view} href={addresses.desk} label={words.desk} />}
					</ul>
					<div class="top__end">
						<Languages view={view} />
						<Visitor view={view} />
					</div>
				</nav>
			</div>
		</header>
	)
}

function Entry({ view, href, label }: { view: View; href: string; label: string }) {
	return (
		<li>
			<a href={href} aria-current={isUnder(view.path, href) ? 'true' : undefined}>
				{label}
			</a>
		</li>
	)
}

function Visitor({ view }: { view: View }) {
	const words = shellWords(view.language)
	if (!view.signedInAs) {
		return (
			<a class="btn btn--second" href={addresses.signIn}>
				{words.signIn}
			</a>
		)
	}
	return (
		<>
			<Myself view={view} signedInAs={view.signedInAs} />
			<SignOut view={view} />
		</>
	)
}

function isUnder(path: string, address: string): boolean {
	return path === address || path.startsWith(`${address}/`) || path.startsWith(`${address}?`)
}
