import type { Actor } from '../../platform/actor.ts'
import { formatNumber, type Language, plural } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { Person } from '../../ui/people.tsx'
import type { View } from '../../ui/view.ts'
import type { Side } from '../../ui/workspace-layout.tsx'
import type { CallDetail } from '../calls/index.ts'
import { initials } from '../people/index.ts'
import type { Progress } from './assessment.ts'
import { DueLine } from './due-line.tsx'
import { words } from './messages.ts'
import { ProgressMark } from './progress-status.tsx'
import { countByProgress, type Due, type OwnRow } from './round.ts'

type SideProps = {
	view: View
	call: CallDetail
	actor: Actor
	rows: readonly OwnRow[]
	current: Id<'application'>
	due: Due | undefined
}

/** An assessor's own applications beside the one that is open. */
export function assessorSide({ view, call, actor, rows, current, due }: SideProps): Side {
	const text = words(view.language)
	return {
		heading: actor.name,
		sub: text.role(call.title),
		mark: <Person initials={initials(actor.name)} />,
		groups: [
			{ items: [{ href: `/calls/${call.slug}/assessments`, icon: 'scale', label: text.title }] },
			{
				title: plural(view.language, rows.length, text.applications),
				items: rows.map((row) => ({
					href: `/applications/${row.id}/assessment`,
					icon: <ProgressMark language={view.language} progress={row.progress} />,
					label: row.name,
					count: howFar(view.language, row, call.criteria.length),
					current: row.id === current,
				})),
			},
		],
		note: (
			<div class="side__sum">
				<p>{sumOf(view.language, rows)}</p>
				<DueLine view={view} call={call} due={due} />
			</div>
		),
	}
}

function howFar(language: Language, { progress, scored, mean }: OwnRow, criteria: number): string | undefined {
	const text = words(language)
	if (progress === 'conflicted') return text.progress.conflicted
	if (progress === 'draft') return text.of(formatNumber(language, scored), formatNumber(language, criteria))
	return mean === undefined ? undefined : formatNumber(language, mean, 1)
}

const told: readonly Progress[] = ['completed', 'draft', 'unbegun', 'undeclared', 'conflicted']

/** `5 bedømt, 2 i gang, 6 ikke begyndt` */
export function sumOf(language: Language, rows: readonly OwnRow[]): string {
	const counts = countByProgress(rows)
	const { sums } = words(language)
	return told
		.filter((progress) => counts[progress] > 0)
		.map((progress) => plural(language, counts[progress], sums[progress]))
		.join(', ')
}
