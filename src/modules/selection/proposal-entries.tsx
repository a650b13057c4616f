import { formatNumber } from '../../platform/i18n.ts'
import { Glyph } from '../../ui/icon.tsx'
import { Who } from '../../ui/people.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import { themeLabels, whereabouts } from './cohort-parts.tsx'
import { words } from './messages.ts'
import { points } from './points.ts'
import type { Entry, Proposal } from './proposal.ts'
import type { FrozenCase } from './queries.ts'

type EntriesProps = { view: View; call: CallDetail; proposal: Proposal; frozen: FrozenCase }

/** Everybody who applied, with the reason that was frozen for each. */
export function ProposalEntries({ view, call, proposal, frozen }: EntriesProps) {
	const { language } = view
	const { proposal: say, applicants: columns } = words(language)
	const known = new Map(frozen.input.applicants.map((applicant) => [applicant.application, applicant]))
	const title = say.entries(formatNumber(language, proposal.entries.length))
	const lang = call.programme.language === language ? undefined : call.programme.language
	return (
		<section aria-labelledby="entries" class="cq flow">
			<h2 id="entries">{title}</h2>
			<Table
				caption={title}
				captionHidden
				class="expl"
				columns={[
					{
						heading: columns.place[call.applies],
						cell: (entry) => (
							<PlaceCell view={view} call={call} entry={entry} applicant={known.get(entry.applicationId)} />
						),
					},
					{
						heading: columns.score,
						numeric: true,
						cell: ({ scoreInt }) => points(language, scoreInt),
					},
					{ heading: columns.why, cell: ({ reason }) => <span lang={lang}>{reason}</span> },
				]}
				rows={proposal.entries.toSorted((a, b) => b.scoreInt - a.scoreInt)}
				rowKey={({ applicationId }) => applicationId}
				isChosen={({ selected }) => selected}
			/>
		</section>
	)
}

type PlaceCellProps = {
	view: View
	call: CallDetail
	entry: Entry
	applicant: FrozenCase['input']['applicants'][number] | undefined
}

function PlaceCell({ view, call, entry, applicant }: PlaceCellProps) {
	const { chosen, other } = words(view.language).applicants
	if (!applicant) return null
	return (
		<Who mark={<Glyph name={entry.selected ? 'done' : 'ring'} />}>
			<b>{applicant.name}</b>
			<span class="vh">{entry.selected ? chosen : other}</span>
			<span class="expl__s">{whereabouts(view, applicant)}</span>
			<span class="expl__s">{themeLabels(call, applicant.themes)}</span>
		</Who>
	)
}
