import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDateTime, plural } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { SelectField } from '../../ui/field.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import type { Event } from '../activity/index.ts'
import { words } from './messages.ts'
import { librarySide } from './side.ts'
import { byLabel, type Term, termLabel, type whyNotMerge } from './term.ts'
import type { UsedBy } from './term-use.ts'
import { OtherLabels } from './terms.page.tsx'
import { draftOf, type WordsDraft, WordFields } from './word-inputs.tsx'

export type TermPageProps = {
	view: View
	term: Term
	others: readonly Term[]
	formerKeys: readonly string[]
	usedBy: readonly UsedBy[]
	events: readonly Event[]
	draft?: WordsDraft | undefined
	faults?: Faults | undefined
	outdated?: boolean | undefined
	reason?: ReturnType<typeof whyNotMerge>
}

export function TermPage(props: TermPageProps) {
	const { view, term, faults, outdated, reason, formerKeys } = props
	const { list, refusals } = words(view.language)
	const label = termLabel(view.language, term)
	return (
		<WorkspaceLayout view={view} title={label} faults={faults} side={librarySide(view)}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={[{ label: list.title, href: '/taxonomy' }, { label }]} />
					<h1>{label}</h1>
					{formerKeys.length > 0 && <p>{list.former(formerKeys.join(', '))}</p>}
				</div>
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<ErrorSummary language={view.language} faults={faults} />
				{outdated && <WordsNow view={view} term={term} />}
				{reason && <Notice kind="bad" role="alert" title={refusals[reason]} />}
				<WordsForm {...props} />
				<UsedByCard view={view} usedBy={props.usedBy} />
				<MergeCard view={view} term={term} others={props.others} />
				<History view={view} events={props.events} />
			</div>
		</WorkspaceLayout>
	)
}

function WordsForm({ view, term, draft, faults }: TermPageProps) {
	const { form } = words(view.language)
	return (
		<form
			method="post"
			action={`/taxonomy/${term.key}/words`}
			class="flow"
			style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}
		>
			<input type="hidden" name="version" value={term.version} />
			<WordFields view={view} draft={draft ?? draftOf(term)} faults={faults} />
			<p class="small muted">{form.keyFixed(term.key)}</p>
			<p>
				<Button>{form.save}</Button>
			</p>
		</form>
	)
}

/** What somebody else saved, to be read beside what was typed. */
function WordsNow({ view, term }: { view: View; term: Term }) {
	const { outdated } = words(view.language)
	return (
		<Notice kind="warn" role="alert" title={outdated.title}>
			<p>{outdated.text}</p>
			<p>
				{outdated.now}: {termLabel(view.language, term)} <OtherLabels language={view.language} term={term} />
			</p>
			<p class="small">{term.synonyms.join(', ')}</p>
		</Notice>
	)
}

export function UsedByCard({ view, usedBy }: { view: View; usedBy: readonly UsedBy[] }) {
	const text = words(view.language).usedBy
	return (
		<Card title={text.title}>
			{usedBy.length === 0 ? <p>{text.none}</p> : <UsedByList view={view} usedBy={usedBy} />}
		</Card>
	)
}

export function UsedByList({ view, usedBy }: { view: View; usedBy: readonly UsedBy[] }) {
	const foreign = (language: string) => (language === view.language ? undefined : language)
	return (
		<IndexList
			kind="thin"
			entries={usedBy.map(({ title, href, language }) => ({
				href,
				title: <span lang={foreign(language)}>{title}</span>,
			}))}
		/>
	)
}

function MergeCard({ view, term, others }: Pick<TermPageProps, 'view' | 'term' | 'others'>) {
	const { merge } = words(view.language)
	const options = [...others].sort(byLabel(view.language))
	return (
		<Card title={merge.title}>
			<form action={`/taxonomy/${term.key}/merging`} class="flow" style={{ '--field': 'var(--measure)' }}>
				<p class="muted">{merge.lead}</p>
				<SelectField
					name="into"
					label={merge.into}
					value={undefined}
					empty={merge.choose}
					required
					options={options.map((other) => ({ value: other.key, label: termLabel(view.language, other) }))}
				/>
				<p>
					<Button kind="second">{merge.preview}</Button>
				</p>
			</form>
		</Card>
	)
}

function History({ view, events }: { view: View; events: readonly Event[] }) {
	const { history } = words(view.language)
	return (
		<Card title={history.title}>
			<IndexList
				kind="thin"
				entries={events.map((event, key) => ({
					key,
					title: history.verbs[event.verb] ?? event.verb,
					meta: [
						formatDateTime(view.language, event.at, HOME_TIME_ZONE),
						event.actorName ?? history.system,
						...particularsOf(view, event),
					].join(' · '),
				}))}
			/>
		</Card>
	)
}

function particularsOf(view: View, { verb, particulars }: Event): string[] {
	const { history, usedBy } = words(view.language)
	const told = particulars as { before?: Pick<Term, 'labels'>; from?: string; moved?: string[] }
	if (verb === 'term.renamed' && told.before) return [history.was(Object.values(told.before.labels).join(' · '))]
	if (verb !== 'term.absorbed' || told.from === undefined) return []
	return [history.from(told.from), plural(view.language, told.moved?.length ?? 0, usedBy.count)]
}
