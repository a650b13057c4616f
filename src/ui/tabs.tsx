import type { ComponentChildren } from 'preact'
import { asGroup } from './roles.ts'

export type Tab = { href: string; label: ComponentChildren; count?: ComponentChildren; current?: boolean | undefined }

/** Tabs are links to pages. */
export function Tabs({ label, tabs, class: own }: { label: string; tabs: readonly Tab[]; class?: string | undefined }) {
	return (
		<nav class={own === undefined ? 'tabs' : `tabs ${own}`} aria-label={label}>
			{tabs.map((tab) => (
				<a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
					{tab.label}
					{tab.count !== undefined && <span class="count">{tab.count}</span>}
				</a>
			))}
		</nav>
	)
}

/** A choice between a few ways to see the same thing. */
export function Segmented({ label, choices }: { label: string; choices: readonly Tab[] }) {
	return (
		<div class="segmented" {...asGroup} aria-label={label}>
			{choices.map((choice) => (
				<a key={choice.href} href={choice.href} aria-current={choice.current ? 'true' : undefined}>
					{choice.label}
					{choice.count !== undefined && <span class="faint">{choice.count}</span>}
				</a>
			))}
		</div>
	)
}
