import { Document, type PageProps } from './document.tsx'
import { Footer } from './footer.tsx'
import { Icon } from './icon.tsx'
import { shellWords } from './messages.ts'
import { Person, Who } from './people.tsx'
import { addresses, Brand, CloseMenu, Languages, SignOut } from './shell.tsx'
import type { View } from './view.ts'
import { asList } from './roles.ts'

/** A page for everybody: no script, and the whole width for what it says. */
export function PublicLayout({ children, ...page }: PageProps) {
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
						<li>
							<a
								href={addresses.programmes}
								aria-current={isUnder(view.path, addresses.programmes) ? 'true' : undefined}
							>
								{words.programmes}
							</a>
						</li>
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
			<Who mark={<Person initials={view.signedInAs.initials} />}>{view.signedInAs.name}</Who>
			<SignOut view={view} />
		</>
	)
}

function isUnder(path: string, address: string): boolean {
	return path === address || path.startsWith(`${address}/`) || path.startsWith(`${address}?`)
}
