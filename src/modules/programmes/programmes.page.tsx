import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { ProgrammeDot } from '../../ui/programme.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { Status, Tag } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { type Stage, stageOf } from './course.ts'
import { words } from './messages.ts'
import type { Programme } from './programme.ts'
import { contentLanguage, periodOf } from './programme-frame.tsx'

type ProgrammesPageProps = { view: View; programmes: readonly Programme[]; today: string; mayCreate: boolean }

export function ProgrammesPage({ view, programmes, today, mayCreate }: ProgrammesPageProps) {
	const { list } = words(view.language)
	return (
		<PublicLayout view={view} title={list.title} feed={{ href: '/calls/feed.atom', title: list.title }}>
			<div class="wrap sec flow">
				<h1>{list.title}</h1>
				<p class="lead">{list.lead}</p>
				{mayCreate && (
					<p>
						<LinkButton href="/programmes/new" icon="plus">
							{list.new}
						</LinkButton>
					</p>
				)}
				{programmes.length === 0 ? (
					<Empty title={list.none}>
						<p>{mayCreate ? list.noneYours : list.noneText}</p>
					</Empty>
				) : (
					<IndexList entries={programmes.map((programme) => entryOf(view, programme, today))} />
				)}
			</div>
		</PublicLayout>
	)
}

function entryOf(view: View, programme: Programme, today: string) {
	const lang = contentLanguage(view, programme)
	return {
		href: `/programmes/${programme.slug}`,
		title: (
			<ProgrammeDot programme={programme.theme}>
				<span lang={lang}>{programme.name}</span>
			</ProgrammeDot>
		),
		meta: <span lang={lang}>{programme.summary}</span>,
		end: (
			<>
				<StageStatus view={view} programme={programme} today={today} />
				<span class="small muted">{periodOf(view, programme)}</span>
				{programme.invented && <Tag>{words(view.language).list.invented}</Tag>}
			</>
		),
	}
}

const glyphs = { coming: 'dash', running: 'half', finished: 'done', ongoing: 'ring' } as const satisfies Record<
	Stage,
	string
>

export function StageStatus({ view, programme, today }: { view: View; programme: Programme; today: string }) {
	const { stages } = words(view.language)
	if (programme.state === 'draft') return <Status glyph="q1">{stages.draft}</Status>
	const stage = stageOf(programme, today)
	return <Status glyph={glyphs[stage]}>{stages[stage]}</Status>
}
