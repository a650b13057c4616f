import type { Actor } from '../../platform/actor.ts'
import { OrgMark } from '../../ui/people.tsx'
import type { View } from '../../ui/view.ts'
import type { Side, SideEntry } from '../../ui/workspace-layout.tsx'
import { words } from './messages.ts'
import type { Partnership } from './partnership.ts'
import { canLead, canWorkFor } from './policy.ts'

/** The navigation of a partnership, the same on each of its pages; a plan puts its own `groups` above the partnership's. */
export function partnershipSide(
	view: View,
	partnership: Partnership,
	actor: Actor | undefined,
	groups: Side['groups'] = [],
): Side {
	const { side } = words(view.language)
	return {
		heading: partnership.name,
		sub: partnership.convenerName,
		mark: <OrgMark name={partnership.name} id={partnership.id} />,
		groups: [
			{ items: [{ href: '/desk', icon: 'home', label: side.desk }] },
			...groups,
			{ title: side.partnership, items: entriesOf(view, partnership, actor) },
		],
	}
}

function entriesOf(view: View, partnership: Partnership, actor: Actor | undefined): SideEntry[] {
	const { side } = words(view.language)
	const address = `/partnerships/${partnership.slug}`
	const path = view.path.split('?')[0] ?? ''
	const entry = (href: string, icon: SideEntry['icon'], label: string): SideEntry => ({
		href,
		icon,
		label,
		current: path === href || (href !== address && path.startsWith(`${href}/`)),
	})
	return [
		entry(address, 'home', side.overview),
		entry(`${address}/plans`, 'list', side.plans),
		...(canWorkFor(actor, partnership) ? [entry(`${address}/parties`, 'list', side.parties)] : []),
		...(canWorkFor(actor, partnership) ? [entry(`${address}/links`, 'out', side.links)] : []),
		entry(`${address}/agreements`, 'edit', side.agreements),
		entry(`${address}/health`, 'chart', side.health),
		...(canLead(actor, partnership) ? [entry(`${address}/team`, 'people', side.team)] : []),
	]
}
