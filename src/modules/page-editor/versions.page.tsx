import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Difference } from '../../ui/difference.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { type Content, type Edition, type Page, showingAt } from '../pages/index.ts'
import { momentIn, type Room } from '../roles/index.ts'
import { contentLines } from './content-lines.ts'
import { EditorFrame } from './frame.tsx'
import { words } from './messages.ts'

export type VersionsPageProps = {
	view: View
	room: Room
	page: Page
	at: Date
	/** The latest first. */
	editions: readonly Edition[]
	/** What is compared: numbers of editions, or the draft. */
	asked: { from: string; to: string }
}

/** Every edition as it was frozen: to look at, to compare, to fetch back. */
export function VersionsPage(props: VersionsPageProps) {
	const { view, room, page, editions } = props
	const { versions } = words(view.language)
	return (
		<EditorFrame
			view={view}
			room={room}
			page={page}
			crumb={versions.title}
			title={`${versions.title}: ${page.draft.title}`}
		>
			{editions.length === 0 ? (
				<Empty title={versions.none} />
			) : (
				<>
					<Editions {...props} />
					<Comparison {...props} />
				</>
			)}
		</EditorFrame>
	)
}

function Editions({ view, room, page, at, editions }: VersionsPageProps) {
	const { versions } = words(view.language)
	const shown = showingAt(page.showings, at)?.edition
	return (
		<IndexList
			entries={editions.map(({ edition, frozenAt, frozenByName }) => {
				const name = versions.edition(`${edition}`)
				return {
					key: edition,
					title: name,
					meta: (
						<>
							{versions.frozen(frozenByName, momentIn(room, view, frozenAt))}
							{edition === shown && (
								<>
									{' '}
									<Status glyph="done" tone="ok">
										{versions.shown}
									</Status>
								</>
							)}
						</>
					),
					end: (
						<form method="post" action={`/content/${page.id}/restoration`} class="row">
							<input type="hidden" name="version" value={page.version} />
							<LinkButton
								href={`/content/${page.id}/preview?edition=${edition}`}
								kind="quiet"
								size="small"
								about={name}
							>
								{versions.see}
							</LinkButton>
							<Button name="edition" value={`${edition}`} kind="second" size="small" about={name}>
								{versions.restore}
							</Button>
						</form>
					),
				}
			})}
		/>
	)
}

function Comparison({ view, page, editions, asked }: VersionsPageProps) {
	const { versions } = words(view.language)
	const options = [
		{ value: 'draft', label: versions.draft },
		...editions.map(({ edition }) => ({ value: `${edition}`, label: versions.edition(`${edition}`) })),
	]
	const nameOf = (value: string) => options.find((option) => option.value === value)?.label ?? value
	const [before, after] = [contentOf(asked.from, page, editions), contentOf(asked.to, page, editions)]
	return (
		<Card title={versions.compare} id="compare">
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<form method="get" action={`/content/${page.id}/versions#compare`} class="flow">
					<SelectField name="from" label={versions.from} value={asked.from} options={options} />
					<SelectField name="to" label={versions.to} value={asked.to} options={options} />
					<p>
						<Button kind="second">{versions.compare}</Button>
					</p>
				</form>
				{before && after && (
					<section class="flow">
						<h3>{versions.difference(nameOf(asked.from), nameOf(asked.to))}</h3>
						<Difference
							language={view.language}
							before={contentLines(view.language, before)}
							after={contentLines(view.language, after)}
							lang={after.language}
						/>
					</section>
				)}
			</div>
		</Card>
	)
}

function contentOf(name: string, page: Page, editions: readonly Edition[]): Content | undefined {
	return name === 'draft' ? page.draft : editions.find(({ edition }) => `${edition}` === name)?.content
}
