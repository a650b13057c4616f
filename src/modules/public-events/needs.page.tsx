import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { EventFrame, type RunProps } from './event-frame.tsx'
import { words } from './messages.ts'
import type { Need } from './sign-up.queries.ts'

/** For whoever orders the food and opens the doors. */
export function NeedsPage({ needs, ...props }: RunProps & { needs: readonly Need[] }) {
	const { needs: t } = words(props.view.language)
	const columns = [
		{ heading: t.name, cell: ({ name }: Need) => name },
		{ heading: t.needs, cell: (one: Need) => one.needs },
	]
	return (
		<EventFrame {...props} title={t.title}>
			<div class="flow">
				<Notice kind="ok" icon="lock" title={t.lead} />
				{needs.length > 0 ? (
					<Table caption={t.title} captionHidden columns={columns} rows={needs} rowKey={({ id }) => id} />
				) : (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				)}
			</div>
		</EventFrame>
	)
}
