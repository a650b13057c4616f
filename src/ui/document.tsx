import type { ComponentChildren } from 'preact'
import type { Faults } from './faults.ts'
import { Sprite } from './icon.tsx'
import { shellWords } from './messages.ts'
import { StructuredData, type Thing } from './structured-data.tsx'
import { themeAttributes } from './programme-theme.ts'
import type { View } from './view.ts'

export type FeedLink = { href: string; title: string }

export type PageProps = {
	view: View
	title: string
	/** Of the form on the page: the title says that something is to be corrected. */
	faults?: Faults | undefined
	/** Where the page has its proper place, when this address is another one of it. */
	canonical?: string | undefined
	/** Kept out of search engines. */
	noindex?: boolean | undefined
	/** The feed that tells what is new here. */
	feed?: FeedLink | undefined
	/** The same as the page, for machines. */
	structuredData?: readonly Thing[] | undefined
	children: ComponentChildren
}

type DocumentProps = PageProps & { bodyClass?: string | undefined; islands?: readonly string[] | undefined }

/** In the page itself, so that no browser asks for it. */
const icon = `data:image/svg+xml,${encodeURIComponent(
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#e9c16b" d="M0 0h32v32H0z"/><path d="M0 0h32v5.5H0ZM0 11h7.8l-.6 10.5h6.1V32H0ZM32 11h-7.5l.6 10.5h-6.4V32H32Z"/></svg>',
)}`

/** The whole document but its doctype. */
export function Document(props: DocumentProps) {
	const { view, title, faults = {}, bodyClass, islands = [], children } = props
	const words = shellWords(view.language)
	const prefix = Object.keys(faults).length > 0 ? words.faultPrefix : ''
	return (
		<html lang={view.language} {...themeAttributes(view.programme, view.theme)}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>{`${prefix}${title} – Torvet`}</title>
				{props.canonical !== undefined && <link rel="canonical" href={props.canonical} />}
				{props.noindex && <meta name="robots" content="noindex" />}
				<link rel="icon" type="image/svg+xml" href={icon} />
				<link rel="stylesheet" href={view.assets.css} />
				{props.feed && <link rel="alternate" type="application/atom+xml" {...props.feed} />}
				<StructuredData things={props.structuredData ?? []} />
				<Scripts view={view} islands={islands} />
			</head>
			<body class={bodyClass}>
				<Sprite />
				<a class="skip" href="#main">
					{words.skip}
				</a>
				{children}
			</body>
		</html>
	)
}

function Scripts({ view, islands }: { view: View; islands: readonly string[] }) {
	const sources = islands.flatMap((name) => view.assets.scripts[name] ?? [])
	return (
		<>
			{sources.map((source) => (
				<script key={source} type="module" src={source} />
			))}
		</>
	)
}
