import type { ComponentChildren } from 'preact'
import { Document, type PageProps } from './document.tsx'
import type { IconName } from './drawings.ts'
import { Footer } from './footer.tsx'
import { Icon } from './icon.tsx'
import { shellWords } from './messages.ts'
import { Brand, CloseMenu, Languages, Myself, SignOut } from './shell.tsx'
import type { View } from './view.ts'
import { asList } from './roles.ts'

export type SideEntry = {
	href: string
	/** An icon's name, or a mark of one's own such as a Glyph with a word. */
	icon: IconName | Exclude<ComponentChildren, string>
	label: string
	count?: string | number | undefined
	current?: boolean | undefined
}

export type Side = {
	heading: string
	sub?: string | undefined
	/** Mark before the heading: Org, Person or ProgrammeMark. */
	mark?: ComponentChildren
	groups: readonly { title?: string | undefined; items: readonly SideEntry[] }[]
	/** Below the groups: a deadline, a sum. */
	note?: ComponentChildren
}

type WorkspaceProps = PageProps & {
	side: Side
	/** Scripts that this page is better with; it works without. */
	islands?: readonly ('word-count' | 'autosave' | 'shortcut')[] | undefined
	/** Where the jump field at the top sends what is written in it. */
	jump?: string | undefined
}

/** A room to work in: where one is at the left, the work at the right. */
export function WorkspaceLayout({ side, jump, islands = [], children, ...page }: WorkspaceProps) {
	const scripts = jump === undefined ? islands : [...islands, 'shortcut']
	return (
		<Document {...page} bodyClass="ws" islands={scripts}>
			<Top view={page.view} jump={jump} />
			<div class="ws__body">
				<SideNavigation view={page.view} side={side} />
				<main class="ws__main" id="main" tabIndex={-1}>
					{children}
				</main>
			</div>
			<Footer view={page.view} />
		</Document>
	)
}

const menu = 'side-menu'

function Top({ view, jump }: { view: View; jump: string | undefined }) {
	return (
		<header class="ws__top">
			<button
				class="btn btn--quiet btn--icon menubtn"
				type="button"
				popovertarget={menu}
				aria-label={shellWords(view.language).menu}
			>
				<Icon name="menu" />
			</button>
			<Brand />
			{jump !== undefined && <Jump view={view} action={jump} />}
			{view.signedInAs && (
				<div class="ws__end">
					<Myself view={view} signedInAs={view.signedInAs} />
					<SignOut view={view} />
				</div>
			)}
		</header>
	)
}

function Jump({ view, action }: { view: View; action: string }) {
	const words = shellWords(view.language)
	return (
		<search class="jump">
			<form action={action}>
				<Icon name="search" />
				<label class="vh" for="jump">
					{words.jump}
				</label>
				<input id="jump" name="q" type="search" placeholder={words.jump} autocomplete="off" data-shortcut="k" />
				<kbd aria-hidden="true">Ctrl K</kbd>
			</form>
		</search>
	)
}

function SideNavigation({ view, side }: { view: View; side: Side }) {
	return (
		<nav class="menu ws__side side" id={menu} popover aria-label={shellWords(view.language).workspace}>
			<div class="side__in">
				<CloseMenu view={view} menu={menu} />
				<div class="side__org">
					{side.mark}
					<span>
						{side.heading}
						{side.sub !== undefined && <small>{side.sub}</small>}
					</span>
				</div>
				{side.groups.map((group, index) => (
					<SideGroup key={index} {...group} />
				))}
				{side.note}
				<Languages view={view} />
			</div>
		</nav>
	)
}

function SideGroup({ title, items }: Side['groups'][number]) {
	return (
		<>
			{title !== undefined && <h2>{title}</h2>}
			<ul {...asList} aria-label={title}>
				{items.map(({ href, icon, label, count, current }) => (
					<li key={href}>
						<a href={href} aria-current={current ? 'page' : undefined}>
							{typeof icon === 'string' ? <Icon name={icon} /> : icon}
							<span>{label}</span>
							{count !== undefined && <span class="count">{count}</span>}
						</a>
					</li>
				))}
			</ul>
		</>
	)
}
