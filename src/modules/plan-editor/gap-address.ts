import { lackingIn, passageAddress, type Plan, type PlanContent, type SectionKind } from '../plans/index.ts'
import type { Gap, Requirement } from './completeness.ts'
import { rowsAddress, structureAddress } from './plan-address.ts'

type Where = { plan: Pick<Plan, 'slug' | 'partnership'>; content: PlanContent }

/** Where the gap is closed: of several that lack the same, at the first. */
export function gapAddress({ plan, content }: Where, { kind }: Pick<Requirement, 'kind'>, { what }: Gap): string {
	const work = `/plans/${plan.slug}/work`
	const structure = structureAddress(plan)
	const action = (isMeant: (one: PlanContent['actions'][number]) => boolean, place = '') => {
		const number = (content.actions.find(isMeant) ?? content.actions[0])?.number
		return number === undefined ? `${work}/actions/new` : `${work}/actions/${number}${place}`
	}
	const challenge = (isMeant: (one: PlanContent['challenges'][number]) => boolean) => {
		const id = content.challenges.find(isMeant)?.id
		return id === undefined ? structure : passageAddress(plan, { kind: 'challenge', id })
	}
	const addresses: Record<Gap['what'], () => string> = {
		section: () => `${structure}/sections/new`,
		text: () => sectionAddress({ plan, content }, kind),
		challenges: () => `${structure}/challenges/new`,
		consequence: () => challenge((one) => one.consequence === ''),
		agenda: () => challenge((one) => one.agenda === ''),
		action: () => `${work}/actions/new`,
		actions: () => `${work}/actions/new`,
		lacking: () => action((one) => lackingIn(one).some((lack) => lack !== 'date')),
		undated: () => action(({ dueOn }) => dueOn === null, '/edit'),
		noEnd: () => action(() => true, '/edit'),
		budget: () => action(() => true, '#budget'),
		unpaid: () => action(({ budget }) => budget.some(({ source }) => source === 'gap'), '#budget'),
		finance: () => `${rowsAddress(plan, 'finance')}/new`,
		eligible: () => `${rowsAddress(plan, 'eligible')}/new`,
		basis: () => rowsAddress(plan, 'eligible'),
		wheel: () => `${rowsAddress(plan, 'wheel')}/new`,
		area: () => rowsAddress(plan, 'boundary'),
		parties: () => `/partnerships/${plan.partnership.slug}/parties`,
	}
	return addresses[what]()
}

function sectionAddress({ plan, content }: Where, kind: SectionKind | 'parties'): string {
	const section = content.sections.find((one) => one.kind === kind && one.body.trim() === '')
	return section === undefined ? structureAddress(plan) : passageAddress(plan, { kind: 'section', id: section.id })
}
