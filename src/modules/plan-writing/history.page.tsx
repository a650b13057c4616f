import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField } from '../../ui/field.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import {
	canWritePlan,
	type Passage,
	type PassageEdition,
	PlanFrame,
	passageAddress,
	textAddress,
} from '../plans/index.ts'
import { words } from './messages.ts'
import { PassageText } from './passage-text.tsx'
import { WordsDifference } from './words-difference.tsx'
import { momentOf, type TextProps } from './writing-view.ts'

export type HistoryProps = TextProps & {
	/** As it stands in the plan, or as it stood when it was taken out. */
	passage: Passage
	isRemoved: boolean
	/** The newest first. */
	editions: readonly PassageEdition[]
	/** The numbers of two editions to be compared. */
	asked: { from: number; to: number }
	/** The number of one that is to be read whole. */
	read: number | undefined
}

/** Every text that the passage had: to read, to compare, to bring back. */
export function HistoryPage(props: HistoryProps) {
	const { view, plan, actor, passage, isRemoved, reason } = props
	const t = words(view.language)
	const crumbs = [
		{ label: t.title, href: textAddress(plan) },
		{ label: passage.heading, href: isRemoved ? undefined : passageAddress(plan, passage) },
		{ label: t.history.title },
	]
	return (
		<PlanFrame {...{ view, plan, actor, crumbs }} title={t.history.of(passage.heading)}>
			<div class="flow">
				{reason && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
				<Editions {...props} />
				<OneText {...props} />
				<Comparison {...props} />
			</div>
		</PlanFrame>
	)
}

function Editions(props: HistoryProps) {
	const { view, editions, isRemoved } = props
	const { history: t, conflict } = words(view.language)
	const entries = editions.map((edition, index) => ({
		key: edition.number,
		title: t.edition(edition.number),
		meta: (
			<>
				{t.written(edition.writerName ?? conflict.somebody, momentOf(props, edition.writtenAt))}{' '}
				{edition.words === null && <Status glyph="shut">{t.removed}</Status>}
				{index === 0 && !isRemoved && (
					<Status glyph="done" tone="ok">
						{t.now}
					</Status>
				)}
			</>
		),
		end: edition.words === null ? undefined : <OneEdition {...props} edition={edition} />,
	}))
	return <IndexList entries={entries} />
}

function OneEdition(props: HistoryProps & { edition: PassageEdition }) {
	const { view, plan, actor, passage, editions, isRemoved, edition } = props
	const { history: t } = words(view.language)
	const isNow = edition.number === editions[0]?.number
	return (
		<div class="row">
			<LinkButton
				href={`${passageAddress(plan, passage)}/history?read=${edition.number}#read`}
				kind="quiet"
				size="small"
				about={t.edition(edition.number)}
			>
				{t.see}
			</LinkButton>
			{canWritePlan(actor, plan) && !isNow && !isRemoved && (
				<form method="post" action={`${passageAddress(plan, passage)}/restoration`}>
					<input type="hidden" name="edition" value={editions[0]?.number} />
					<Button
						name="number"
						value={`${edition.number}`}
						kind="second"
						size="small"
						about={t.edition(edition.number)}
					>
						{t.restore}
					</Button>
				</form>
			)}
		</div>
	)
}

/** One text as it was, whole. */
function OneText({ view, plan, editions, read }: HistoryProps) {
	const { history: t } = words(view.language)
	const edition = editions.find(({ number }) => number === read)
	if (!edition?.words) return null
	return (
		<Card title={t.text(t.edition(edition.number))} id="read">
			<PassageText language={view.language} lang={plan.language} kind={edition.kind} text={edition.words} />
		</Card>
	)
}

function Comparison({ view, plan, passage, editions, asked }: HistoryProps) {
	const { history: t } = words(view.language)
	if (editions.length < 2) return null
	const options = editions.map(({ number }) => ({ value: `${number}`, label: t.edition(number) }))
	const [before, after] = [asked.from, asked.to].map((asked) => editions.find(({ number }) => number === asked))
	return (
		<Card title={t.compare} id="compare">
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<form method="get" action={`${passageAddress(plan, passage)}/history#compare`} class="flow">
					<SelectField name="from" label={t.from} value={`${asked.from}`} options={options} />
					<SelectField name="to" label={t.to} value={`${asked.to}`} options={options} />
					<p>
						<Button kind="second">{t.compare}</Button>
					</p>
				</form>
				{before && after && (
					<section class="flow">
						<h3>{t.difference(t.edition(asked.from), t.edition(asked.to))}</h3>
						<WordsDifference
							language={view.language}
							lang={plan.language}
							kind={passage.kind}
							before={before.words ?? {}}
							after={after.words ?? {}}
							level="h4"
						/>
					</section>
				)}
			</div>
		</Card>
	)
}
