import { Button, LinkButton } from '../../ui/button.tsx'
import { asList } from '../../ui/roles.ts'
import {
	canWritePlan,
	PlanFrame,
	planWords,
	type PlanRoomData,
	type SectionKind,
	passageAddress,
} from '../plans/index.ts'
import { requirementsOf } from './completeness.ts'
import { CompletenessList } from './completeness-list.tsx'
import { words } from './messages.ts'
import { rowsAddress, structureAddress } from './plan-address.ts'

/** What the plan consists of, in which order, and what is missing in it. */
export function StructurePage(props: PlanRoomData) {
	const { view, plan, actor, content } = props
	const { structure: t } = words(view.language)
	const { side } = planWords(view.language)
	const crumbs = [
		{ label: plan.title, href: `/plans/${plan.slug}/work` },
		{ label: side.text, href: `/plans/${plan.slug}/work/text` },
		{ label: t.title },
	]
	const edit = canWritePlan(actor, plan) && (
		<LinkButton kind="second" icon="edit" href={`/plans/${plan.slug}/work/edit`}>
			{t.editHead}
		</LinkButton>
	)
	const requirements = requirementsOf(content, plan.partnership.parties)
	return (
		<PlanFrame {...{ view, plan, actor, crumbs }} title={t.title} lead={t.lead} commands={edit}>
			<div class="flow actionpage">
				<CompletenessList {...{ view, plan, actor, content, requirements }} />
				<Sections {...props} />
				<Challenges {...props} />
			</div>
		</PlanFrame>
	)
}

type RowsPage = 'wheel' | 'eligible' | 'finance' | 'boundary'

/** Sections whose rows stand on a page of their own. */
const rowsOf: Partial<Record<SectionKind, RowsPage>> = {
	wheel: 'wheel',
	measures: 'eligible',
	finance: 'finance',
	budget: 'finance',
	delimitation: 'boundary',
}

/** The programme of the law has no section of its own for its boundary: it belongs to the description of the area. */
function rowsPageOf({ type }: PlanRoomData['plan'], kind: SectionKind): RowsPage | undefined {
	return type === 'renewal_programme' && kind === 'problems' ? 'boundary' : rowsOf[kind]
}

function Sections({ view, plan, actor, content }: PlanRoomData) {
	const { structure: t } = words(view.language)
	const { sections: kinds } = planWords(view.language)
	const address = `${structureAddress(plan)}/sections`
	const writes = canWritePlan(actor, plan)
	return (
		<section class="asect" aria-labelledby="sections">
			<div class="card__head">
				<h2 id="sections">{t.sections}</h2>
				{writes && (
					<LinkButton kind="second" size="small" icon="plus" href={`${address}/new`}>
						{t.addSection}
					</LinkButton>
				)}
			</div>
			<ol class="alist" {...asList}>
				{content.sections.map(({ id, kind, title }, index) => {
					const rows = rowsPageOf(plan, kind)
					return (
						<li key={id}>
							<div>
								<a href={passageAddress(plan, { kind: 'section', id })} lang={plan.language}>
									{title}
								</a>
								{rows && (
									<p class="small">
										<a href={rowsAddress(plan, rows)}>{t.rows[rows]}</a>
									</p>
								)}
								{title !== kinds[kind] && <p class="small muted">{kinds[kind]}</p>}
							</div>
							{writes && (
								<Places address={`${address}/${id}`} {...{ view, title, index }} last={content.sections.length - 1} />
							)}
						</li>
					)
				})}
			</ol>
		</section>
	)
}

function Challenges({ view, plan, actor, content }: PlanRoomData) {
	const { structure: t } = words(view.language)
	const { challenges } = content
	const address = `${structureAddress(plan)}/challenges`
	const writes = canWritePlan(actor, plan)
	return (
		<section class="asect" aria-labelledby="challenges">
			<div class="card__head">
				<h2 id="challenges">{t.challenges}</h2>
				{writes && (
					<LinkButton kind="second" size="small" icon="plus" href={`${address}/new`}>
						{t.addChallenge}
					</LinkButton>
				)}
			</div>
			{challenges.length === 0 && <p class="muted">{t.noChallenges}</p>}
			<ol class="alist" {...asList}>
				{challenges.map(({ id, challenge, agenda }, index) => (
					<li key={id}>
						<div lang={plan.language}>
							<a href={passageAddress(plan, { kind: 'challenge', id })}>{challenge}</a>
							{agenda !== '' && <p class="small muted">{agenda}</p>}
						</div>
						{writes && (
							<Places
								address={`${address}/${id}`}
								{...{ view, index }}
								title={challenge}
								last={challenges.length - 1}
							/>
						)}
					</li>
				))}
			</ol>
		</section>
	)
}

type PlacesProps = Pick<PlanRoomData, 'view'> & { address: string; title: string; index: number; last: number }

/** One place up or down, and out. */
function Places({ view, address, title, index, last }: PlacesProps) {
	const { structure: t } = words(view.language)
	const ways = [...(index > 0 ? (['up'] as const) : []), ...(index < last ? (['down'] as const) : [])]
	return (
		<div class="row">
			{ways.map((way) => (
				<form key={way} method="post" action={`${address}/place`}>
					<Button kind="quiet" size="small" name="way" value={way} about={title}>
						{t[way]}
					</Button>
				</form>
			))}
			<form method="post" action={`${address}/removal`}>
				<Button kind="quiet" size="small" about={title}>
					{t.remove}
				</Button>
			</form>
		</div>
	)
}
