import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { nextShowing, type Page, pagePath, stateOf } from '../pages/index.ts'
import { momentIn, type Room } from '../roles/index.ts'
import { EditorFrame } from './frame.tsx'
import { type Gap, gapsOf } from './gaps.ts'
import { words } from './messages.ts'
import { PageStatus } from './page-status.tsx'

const times = ['fromOn', 'fromTime', 'untilOn', 'untilTime'] as const

export type TimesDraft = Partial<Record<(typeof times)[number], string>>

export type PublicationPageProps = {
	view: View
	room: Room
	page: Page
	at: Date
	draft?: TimesDraft | undefined
	faults?: Faults | undefined
	outcome?: 'published' | 'withdrawn' | 'cancelled' | 'outdated' | undefined
}

/** Where a draft becomes public, now or later, and where it is withdrawn again. */
export function PublicationPage(props: PublicationPageProps) {
	const { view, room, page, at, faults } = props
	const { publication } = words(view.language)
	const gaps = gapsOf({ kind: page.kind, content: page.draft })
	return (
		<EditorFrame
			view={view}
			room={room}
			page={page}
			crumb={publication.title}
			title={`${publication.title}: ${page.draft.title}`}
			faults={faults}
			beside={<PageStatus {...{ view, room, page, at }} />}
		>
			<ErrorSummary language={view.language} faults={faults} />
			<Outcome {...props} />
			{gaps.length > 0 ? <Gaps view={view} page={page} gaps={gaps} /> : <Form {...props} />}
			<Undo {...props} />
		</EditorFrame>
	)
}

function Outcome({ view, room, page, at, outcome }: PublicationPageProps) {
	const { publication: text, outdated, editor } = words(view.language)
	if (outcome === undefined) return null
	if (outcome === 'withdrawn') return <Notice kind="ok" title={text.withdrawn} />
	if (outcome === 'cancelled') return <Notice kind="ok" title={text.cancelled} />
	if (outcome === 'outdated') return <Notice kind="warn" role="alert" title={outdated.title} />
	const next = nextShowing(page.showings, at)
	const isPlanned = next !== undefined && next.edition !== null
	return (
		<Notice kind="ok" title={isPlanned ? text.planned(momentIn(room, view, next.fromAt)) : text.done}>
			{stateOf(page, at) === 'public' && (
				<p>
					<a href={pagePath(page, room.programme)}>{editor.seePage}</a>
				</p>
			)}
		</Notice>
	)
}

function Gaps({ view, page, gaps }: { view: View; page: Page; gaps: readonly Gap[] }) {
	const { gaps: texts, editor, blocks } = words(view.language)
	const legend = (block: number) => editor.legend(`${block + 1}`, blocks[page.draft.blocks[block]?.kind ?? 'text'])
	return (
		<Notice kind="warn" title={texts.title}>
			<ul>
				{gaps.map(({ key, block }, index) => (
					<li key={index}>
						<a href={`/content/${page.id}#${block === undefined ? 'main-fields' : `block-${block}`}`}>
							{block === undefined ? texts[key] : `${legend(block)} ${texts[key]}`}
						</a>
					</li>
				))}
			</ul>
		</Notice>
	)
}

function Form({ view, page, draft, faults }: PublicationPageProps) {
	const { publication: text } = words(view.language)
	const hints = { fromOn: text.dayHint, fromTime: text.timeHint, untilOn: text.untilHint, untilTime: text.timeHint }
	return (
		<Card>
			<form method="post" action={`/content/${page.id}/publication`} class="flow" noValidate>
				<input type="hidden" name="version" value={page.version} />
				<p>{text.lead}</p>
				<p>
					<a href={`/content/${page.id}/preview`}>{text.see}</a>
				</p>
				{times.map((name) => (
					<TextField
						key={name}
						name={name}
						label={text[name]}
						hint={hints[name]}
						value={draft?.[name]}
						fault={faults?.[name]}
						autocomplete="off"
						short={name.endsWith('Time')}
					/>
				))}
				<p class="row">
					<Button>{text.now}</Button>
					<LinkButton href={`/content/${page.id}`} kind="quiet">
						{words(view.language).preview.back}
					</LinkButton>
				</p>
			</form>
		</Card>
	)
}

/** What may be taken back: the plan, or the page. */
function Undo({ view, page, at }: PublicationPageProps) {
	const { publication: text } = words(view.language)
	const undo = [
		nextShowing(page.showings, at) ? (['cancellation', text.cancel, text.cancelText] as const) : undefined,
		stateOf(page, at) === 'public' ? (['withdrawal', text.withdraw, text.withdrawText] as const) : undefined,
	].filter((entry) => entry !== undefined)
	if (undo.length === 0) return null
	return (
		<div class="folds">
			{undo.map(([address, label, explanation]) => (
				<Fold key={address} summary={label}>
					<form method="post" action={`/content/${page.id}/${address}`} class="flow">
						<p>{explanation}</p>
						<p>
							<Button kind="bad">{label}</Button>
						</p>
					</form>
				</Fold>
			))}
		</div>
	)
}
