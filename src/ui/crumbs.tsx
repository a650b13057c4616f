import type { ComponentChildren } from 'preact'
import { formatNumber, type Language } from '../platform/i18n.ts'
import { shellWords } from './messages.ts'
import { asList } from './roles.ts'

export type Crumb = { label: string; href?: string | undefined }

/** The way here; the last one is this page. */
export function Crumbs({ language, crumbs }: { language: Language; crumbs: readonly Crumb[] }) {
	return (
		<nav class="crumbs" aria-label={shellWords(language).breadcrumbs}>
			<ol {...asList}>
				{crumbs.map(({ label, href }) => (
					<li key={label}>
						{href === undefined ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}
					</li>
				))}
			</ol>
		</nav>
	)
}

type TocProps = { language: Language; sections: readonly { id: string; title: ComponentChildren }[] }

/** The headings of a long page. */
export function Toc({ language, sections }: TocProps) {
	return (
		<nav class="toc noprint" aria-label={shellWords(language).contents}>
			<ol {...asList}>
				{sections.map(({ id, title }) => (
					<li key={id}>
						<a href={`#${id}`}>{title}</a>
					</li>
				))}
			</ol>
		</nav>
	)
}

type PagerProps = { language: Language; page: number; pages: number; href: (page: number) => string }

export function Pager({ language, page, pages, href }: PagerProps) {
	const words = shellWords(language)
	if (pages < 2) return null
	return (
		<nav class="pager" aria-label={words.pages}>
			{page > 1 && <a href={href(page - 1)}>{words.previous}</a>}
			<ol {...asList}>
				{shownPages(page, pages).map((shown, index) => (
					<li key={index}>
						{shown === 'gap' ? (
							<span class="gap" aria-hidden="true">
								…
							</span>
						) : (
							<a
								href={href(shown)}
								aria-current={shown === page ? 'page' : undefined}
								aria-label={words.page(formatNumber(language, shown))}
							>
								{formatNumber(language, shown)}
							</a>
						)}
					</li>
				))}
			</ol>
			{page < pages && <a href={href(page + 1)}>{words.next}</a>}
		</nav>
	)
}

/** The first, the last, and the neighbours of the page one is on. */
export function shownPages(page: number, pages: number): (number | 'gap')[] {
	const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
		(number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
	)
	return near.flatMap((number, index) => (number - (near[index - 1] ?? 0) > 1 ? ['gap' as const, number] : [number]))
}
