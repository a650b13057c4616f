import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/status.tsx'
import { asList } from '../../ui/roles.ts'
import { type PlanChange, PlanFrame, type PlanRoomData, type PlanVersion } from '../plans/index.ts'
import { isComplete, requirementsOf } from './completeness.ts'
import { CompletenessList } from './completeness-list.tsx'
import { completenessWords } from './completeness-words.ts'
import { words } from './messages.ts'

export type PublicationProps = PlanRoomData & {
	/** The version that everybody reads now. */
	latest: PlanVersion | undefined
	changes: readonly PlanChange[]
	draft?: Draft<{ words: string }>
	faults?: Faults<{ words: string }>
	reason?: 'neverPublished' | undefined
}

/** What everybody will read from now on, what is missing in it, and the button. */
export function PublicationPage(props: PublicationProps) {
	const { view, plan, actor, content, latest, faults, reason } = props
	const { publication: t } = words(view.language)
	const crumbs = [{ label: plan.title, href: `/plans/${plan.slug}/work` }, { label: t.title }]
	const requirements = requirementsOf(content, plan.partnership.parties)
	return (
		<PlanFrame
			{...{ view, plan, actor, crumbs, faults }}
			title={t.title}
			lead={latest ? t.lead(latest.number) : t.first}
		>
			<div class="flow actionpage">
				{reason && <Notice kind="warn" role="alert" title={t[reason]} />}
				{latest && <Changes {...props} />}
				<CompletenessList {...{ view, plan, actor, content, requirements }} />
				{plan.type === 'renewal_programme' && !isComplete(requirements) && (
					<Notice kind="warn" title={completenessWords(view.language).draft} />
				)}
				<Publish {...props} />
				{plan.state === 'published' && <Close {...props} />}
			</div>
		</PlanFrame>
	)
}

function Changes({ view, plan, changes }: PublicationProps) {
	const { publication: t } = words(view.language)
	if (changes.length === 0) return <p>{t.nothing}</p>
	return (
		<section class="asect" aria-labelledby="changes">
			<h2 id="changes">{t.changes}</h2>
			<ul class="alist" {...asList}>
				{changes.map(({ part, how, id, title }) => (
					<li key={`${part}-${id}`}>
						<div lang={plan.language}>{title}</div>
						<div class="row">
							<span class="small muted">{t.parts[part]}</span>
							<Tag tone={how === 'removed' ? 'warn' : undefined}>{t.how[how]}</Tag>
						</div>
					</li>
				))}
			</ul>
		</section>
	)
}

function Publish({ view, plan, latest, changes, draft = {}, faults = {} }: PublicationProps) {
	const { publication: t } = words(view.language)
	if (latest && changes.length === 0) return null
	return (
		<form method="post" action={`/plans/${plan.slug}/work/publication`} class="flow" noValidate>
			{latest && (
				<TextField
					name="words"
					label={t.words}
					hint={t.wordsHint}
					rows={2}
					lang={plan.language}
					value={draft.words}
					fault={faults.words}
				/>
			)}
			<p>
				<Button>{t.publish((latest?.number ?? 0) + 1)}</Button>
			</p>
		</form>
	)
}

function Close({ view, plan }: PublicationProps) {
	const { publication: t } = words(view.language)
	return (
		<div class="folds">
			<Fold summary={t.close}>
				<form method="post" action={`/plans/${plan.slug}/work/closure`} class="flow">
					<p>{t.closeLead}</p>
					<p>
						<Button kind="bad">{t.close}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
