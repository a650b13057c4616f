import type { ComponentChildren } from 'preact'

type FoldProps = {
	summary: ComponentChildren
	open?: boolean | undefined
	id?: string | undefined
	children: ComponentChildren
}

/** Several stand in `<div class="folds">`. */
export function Fold({ summary, open, id, children }: FoldProps) {
	return (
		<details class="fold" open={open} id={id}>
			<summary>{summary}</summary>
			<div>{children}</div>
		</details>
	)
}

/** Nothing here yet, and how to begin. It may be the first thing below the page's own heading. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
	return (
		<div class="empty">
			<svg viewBox="0 0 32 32" aria-hidden="true">
				<path
					fill="none"
					stroke="currentColor"
					stroke-dasharray="2.5 2.5"
					d="M1 6h30M1 11h7l-.6 10.5h6.1V31M31 11h-6.5l.6 10.5h-6.4V31"
				/>
			</svg>
			<h2>{title}</h2>
			{children}
		</div>
	)
}
