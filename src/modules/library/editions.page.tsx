import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate, type Language } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Difference } from '../../ui/difference.tsx'
import { SelectField } from '../../ui/field.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { editionAddress, editionsAddress, type Item, itemAddress, kindAddress } from './item.ts'
import { words } from './messages.ts'

export type ListedEdition = { edition: number; changes: string; publishedAt: Date }
export type Compared = { from: number; to: number; before: string[]; after: string[]; lang: Language }

export type EditionsPageProps = {
	view: View
	item: Item
	/** In the reader's language. */
	name: { title: string; language: string }
	/** The latest first. */
	editions: readonly ListedEdition[]
	compared: Compared | undefined
}

/** Every edition as it was published, what was new in it, and what became of the words between any two. */
export function EditionsPage(props: EditionsPageProps) {
	const { view, item, name, editions } = props
	const { editions: text, folders } = words(view.language)
	const crumbs = [
		{ label: folders[item.kind], href: kindAddress(item.kind) },
		{ label: name.title, href: itemAddress(item) },
		{ label: text.title },
	]
	return (
		<PublicLayout view={view} title={`${text.title}: ${name.title}`} noindex>
			<div class="wrap sec flow">
				<Crumbs language={view.language} crumbs={crumbs} />
				<h1>
					{text.title}: <span lang={langOf(view, name)}>{name.title}</span>
				</h1>
				<p class="lead">{text.lead}</p>
				<List {...props} />
				{editions.length > 1 && <Comparison {...props} />}
			</div>
		</PublicLayout>
	)
}

function List({ view, item, editions }: EditionsPageProps) {
	const { editions: text, item: itemText } = words(view.language)
	return (
		<IndexList
			entries={editions.map(({ edition, changes, publishedAt }) => ({
				href: editionAddress(item, edition),
				title: text.edition(edition),
				meta: (
					<>
						{formatDate(view.language, publishedAt, HOME_TIME_ZONE)}
						{' · '}
						{changes === '' ? itemText.first : <span lang={langOf(view, item)}>{changes}</span>}
					</>
				),
				...(edition === item.edition && {
					end: (
						<Status glyph="done" tone="ok">
							{text.latest}
						</Status>
					),
				}),
			}))}
		/>
	)
}

function Comparison({ view, item, editions, compared }: EditionsPageProps) {
	const { editions: text } = words(view.language)
	const options = editions.map(({ edition }) => ({ value: `${edition}`, label: text.edition(edition) }))
	const [from, to] = [compared?.from ?? item.edition - 1, compared?.to ?? item.edition]
	return (
		<section class="flow" id="compare">
			<h2>{text.compare}</h2>
			<form method="get" action={`${editionsAddress(item)}#compare`} class="row">
				<SelectField name="from" label={text.from} value={`${from}`} options={options} short />
				<SelectField name="to" label={text.to} value={`${to}`} options={options} short />
				<Button kind="second">{text.compare}</Button>
			</form>
			{compared && (
				<>
					<h3>{text.difference(compared.from, compared.to)}</h3>
					<Difference language={view.language} {...compared} />
				</>
			)}
		</section>
	)
}

function langOf(view: View, { language }: { language: string }): string | undefined {
	return language === view.language ? undefined : language
}
