import type { ComponentChildren } from 'preact'
import type { Faults } from './faults.ts'
import { Sprite } from './icon.tsx'
import { shellWords } from './messages.ts'
import { themeAttributes } from './programme-theme.ts'
import type { View } from './view.ts'

export type PageProps = {
	view: View
	title: string
	/** Of the form on the page: the title says that something is to be corrected. */
	faults?: Faults | undefined
	children: ComponentChildren
}

type DocumentProps = PageProps & { bodyClass?: string | undefined; islands?: readonly string[] | undefined }

/** The whole document but its doctype. */
export function Document({ view, title, faults = {}, bodyClass, islands = [], children }: DocumentProps) {
	const words = shellWords(view.language)
	const prefix = Object.keys(faults).length > 0 ? words.faultPrefix : ''
	return (
		<html lang={view.language} {...themeAttributes(view.programme, view.theme)}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>{`${prefix}${title} – Torvet`}</title>
				<link rel="stylesheet" href={view.assets.css} />
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
