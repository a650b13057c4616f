import { Fold } from '../../ui/fold.tsx'
import type { View } from '../../ui/view.ts'
import type { CohortCase } from '../selection/index.ts'
import { words } from './messages.ts'

/** Who cannot have the seat, and why: as it stands in the case. */
export function LockedOut({ view, input }: { view: View; input: CohortCase }) {
	const { studio: t } = words(view.language)
	const names = new Map(input.applicants.map(({ id, name }) => [id, name]))
	const out = input.rules.flatMap((rule) =>
		rule.type === 'exclude' ? [{ ...rule, name: names.get(rule.applicant) ?? '' }] : [],
	)
	if (out.length === 0) return null
	return (
		<div class="folds">
			<Fold summary={t.out}>
				<ul>
					{out.map(({ applicant, name, note = '' }) => (
						<li key={applicant}>{t.outLine(name, note)}</li>
					))}
				</ul>
			</Fold>
		</div>
	)
}
