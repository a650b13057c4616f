import type { ComponentChildren } from 'preact'
import { LinkButton } from '../../ui/button.tsx'
import { Commands } from '../../ui/commands.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { scopes, scopeWords } from '../api-tokens/index.ts'
import { quotas, WINDOW_MINUTES } from './allowance.ts'
import { BASE, type Endpoint, type Tag } from './endpoint.ts'
import { words } from './messages.ts'
import { type ProblemKey, problems } from './problem.ts'

export type ApiPageProps = { view: View; publicUrl: string; endpoints: readonly Endpoint[] }

/** How a developer begins; the document says the rest. */
export function ApiPage(props: ApiPageProps) {
	const { view, publicUrl } = props
	const text = words(view.language)
	const curl = (rest: string) => `curl ${rest}`
	const base = `${publicUrl}${BASE}`
	return (
		<PublicLayout view={view} title={text.title}>
			<div class="wrap sec flow" style={{ '--flow': '2.5rem' }}>
				<header class="flow">
					<h1>{text.title}</h1>
					<p class="lead">{text.lead}</p>
				</header>
				<Part title={text.begin.title} text={text.begin.text}>
					<Commands label={exampleOf(view, text.begin.title)} lines={[curl(`'${base}/calls?phase=open'`)]} />
					<p class="prose">
						<a href={`${BASE}/openapi.json`}>{text.begin.document}</a>. {text.begin.documentText}
					</p>
					<p class="prose">{text.begin.version}</p>
				</Part>
				<Resources {...props} />
				<Tokens {...props} />
				<Part title={text.paging.title} text={text.paging.text}>
					<Commands
						label={exampleOf(view, text.paging.title)}
						lines={[curl(`'${base}/measures?limit=20&challenge=tomme-butikker'`)]}
					/>
				</Part>
				<Part title={text.caching.title} text={text.caching.text}>
					<Commands
						label={exampleOf(view, text.caching.title)}
						lines={[curl(`-i '${base}/terms'`), curl(`-i -H 'If-None-Match: W/"…"' '${base}/terms'`)]}
					/>
				</Part>
				<Part title={text.limits.title} text={text.limits.text(quotas.address, quotas.token, WINDOW_MINUTES)} />
				<Problems view={view} />
			</div>
		</PublicLayout>
	)
}

/** Each example has a name of its own, because it can be reached as a place on the page. */
function exampleOf(view: View, about: string): string {
	return `${words(view.language).example}: ${about}`
}

function Part({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
	return (
		<section class="flow">
			<h2>{title}</h2>
			<p class="prose">{text}</p>
			{children}
		</section>
	)
}

function Resources({ view, endpoints }: ApiPageProps) {
	const { resources } = words(view.language)
	const tags = [...new Set(endpoints.map(({ tag }) => tag))]
	return (
		<section class="flow">
			<h2>{resources.title}</h2>
			<Table
				caption={resources.title}
				captionHidden
				rows={tags}
				rowKey={(tag) => tag}
				columns={[
					{ heading: resources.what, cell: (tag) => resources.tags[tag] },
					{ heading: resources.where, cell: (tag) => <Paths endpoints={endpoints} tag={tag} /> },
				]}
			/>
		</section>
	)
}

function Paths({ endpoints, tag }: { endpoints: readonly Endpoint[]; tag: Tag }) {
	const own = endpoints.filter((endpoint) => endpoint.tag === tag)
	return (
		<>
			{own.map(({ id, method, path }) => (
				<div key={id}>
					<code>
						{method.toUpperCase()} {path}
					</code>
				</div>
			))}
		</>
	)
}

function Tokens({ view, publicUrl }: ApiPageProps) {
	const { tokens } = words(view.language)
	const names = scopeWords(view.language)
	return (
		<Part title={tokens.title} text={tokens.text}>
			<Table
				caption={tokens.title}
				captionHidden
				rows={scopes}
				rowKey={(scope) => scope}
				columns={[
					{ heading: tokens.scope, cell: (scope) => <code>{scope}</code> },
					{ heading: tokens.meaning, cell: (scope) => `${names[scope].label}. ${names[scope].hint}` },
				]}
			/>
			<Commands
				label={exampleOf(view, tokens.title)}
				lines={[`curl -H "Authorization: Bearer $TORVET_TOKEN" '${publicUrl}${BASE}/applications?state=submitted'`]}
			/>
			<p>
				<LinkButton kind="second" href="/account/tokens">
					{tokens.make}
				</LinkButton>
			</p>
		</Part>
	)
}

function Problems({ view }: { view: View }) {
	const text = words(view.language).problems
	return (
		<Part title={text.title} text={text.text}>
			<Table
				caption={text.title}
				captionHidden
				rows={Object.keys(problems) as ProblemKey[]}
				rowKey={(key) => key}
				columns={[
					{ heading: text.kind, cell: (key) => <code id={key}>{key}</code> },
					{ heading: text.status, cell: (key) => problems[key].status },
					{ heading: text.meaning, cell: (key) => text.kinds[key] },
				]}
			/>
		</Part>
	)
}
