import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { Need } from './queries.ts'

type Props = {
	view: View
	/** Who sees it, and for how long. */
	lead: string
	needs: readonly Need[]
	/** How many had written something, once it is deleted. */
	forgotten?: number | undefined
}

/** For those who order the food and open the doors. */
export function NeedsList({ view, lead, needs, forgotten }: Props) {
	const { needs: t } = words(view.language)
	const columns = [
		{ heading: t.name, cell: ({ name }: Need) => name },
		{ heading: t.needs, cell: (one: Need) => one.needs },
	]
	return (
		<div class="flow">
			<Notice kind="ok" icon="lock" title={lead} />
			{forgotten !== undefined && <p>{t.forgotten(forgotten)}</p>}
			{needs.length > 0 && (
				<Table caption={t.title} captionHidden columns={columns} rows={needs} rowKey={({ id }) => id} />
			)}
			{needs.length === 0 && forgotten === undefined && (
				<Empty title={t.none}>
					<p>{t.noneText}</p>
				</Empty>
			)}
		</div>
	)
}
