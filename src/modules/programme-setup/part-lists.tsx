import { formatPeriod, formatRoughDay } from '../../platform/dates-format.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { type Parts, type Programme } from '../programmes/index.ts'
import { words } from './messages.ts'
import type { PartKind } from './part.ts'

type PartListsProps = { view: View; programme: Programme; parts: Parts }

/** Where a kind of part lives below the programme. */
export const partAddresses = { section: 'sections', phase: 'phases', milestone: 'milestones' } as const

type Line = { id: string; title: string; meta: string }

export function PartLists({ view, programme, parts }: PartListsProps) {
	const { setup, part } = words(view.language)
	const sections = parts.sections.map(({ id, title, body }) => ({ id, title, meta: shortened(body) }))
	const phases = parts.phases.map(({ id, title, kind, startsOn, endsOn }) => ({
		id,
		title,
		meta: `${part.kinds[kind]}, ${formatPeriod(view.language, startsOn, endsOn)}`,
	}))
	const milestones = parts.milestones.map((milestone) => ({
		id: milestone.id,
		title: milestone.title,
		meta: [formatRoughDay(view.language, milestone), milestone.place].filter((text) => text !== '').join(', '),
	}))
	const of = (kind: PartKind, lines: Line[]) => ({ view, programme, kind, lines })
	return (
		<>
			<PartList {...of('section', sections)} title={setup.sections} lead={setup.sectionsLead} />
			<PartList {...of('phase', phases)} title={setup.phases} lead={setup.phasesLead} />
			<PartList {...of('milestone', milestones)} title={setup.milestones} lead={setup.milestonesLead} />
		</>
	)
}

type PartListProps = { view: View; programme: Programme; kind: PartKind; lines: Line[]; title: string; lead: string }

function PartList({ view, programme, kind, lines, title, lead }: PartListProps) {
	const { setup } = words(view.language)
	const address = `/programmes/${programme.slug}/${partAddresses[kind]}`
	return (
		<Card title={title} id={partAddresses[kind]}>
			<div class="flow">
				<p class="muted">{lead}</p>
				{lines.length === 0 ? <p>{setup.none}</p> : <Lines view={view} {...{ programme, kind, lines, title }} />}
				<p>
					<LinkButton href={`${address}/new`} kind="second" icon="plus">
						{setup.add[kind]}
					</LinkButton>
				</p>
			</div>
		</Card>
	)
}

function Lines({ view, programme, kind, lines, title }: Omit<PartListProps, 'lead'>) {
	const { setup, part } = words(view.language)
	const address = `/programmes/${programme.slug}/${partAddresses[kind]}`
	const placed = lines.map((line, index) => ({ ...line, place: { index, of: lines.length } }))
	return (
		<Table
			caption={title}
			captionHidden
			fold="narrow"
			rows={placed}
			rowKey={(line) => line.id}
			columns={[
				{ heading: part.title, cell: (line) => <span lang={programme.language}>{line.title}</span> },
				{ heading: setup.about[kind], cell: (line) => <span class="small muted">{line.meta}</span> },
				{
					heading: setup.edit,
					headingHidden: true,
					cell: (line) => <Actions view={view} address={`${address}/${line.id}`} line={line} place={line.place} />,
				},
			]}
		/>
	)
}

type ActionsProps = { view: View; address: string; line: Line; place: { index: number; of: number } }

/** The first does not move up, nor the last down. */
function Actions({ view, address, line, place }: ActionsProps) {
	const { setup } = words(view.language)
	const move = (direction: 'up' | 'down', label: string) => (
		<Button kind="quiet" size="small" name="direction" value={direction} about={line.title}>
			{label}
		</Button>
	)
	return (
		<form method="post" action={`${address}/position`} class="row" style={{ '--gap': '.25rem' }}>
			<LinkButton href={address} kind="second" size="small" about={line.title}>
				{setup.edit}
			</LinkButton>
			{place.index > 0 && move('up', setup.up)}
			{place.index < place.of - 1 && move('down', setup.down)}
		</form>
	)
}

/** Enough of a text to know it by. */
function shortened(text: string): string {
	const line = text
		.replace(/^\s*[-–•]\s+/gm, '')
		.replace(/\s+/g, ' ')
		.trim()
	return line.length <= 60 ? line : `${line.slice(0, 59).replace(/\s+\S*$/, '')} …`
}
