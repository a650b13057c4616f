import { listWords } from '../../platform/i18n.ts'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { hostFields, seriesAddress } from './hosting-address.ts'
import type { Hosting } from './hosting.ts'
import { words } from './messages.ts'
import { difference } from './rotation-text.ts'
import type { Proposal } from './studio.ts'

type AlternativesProps = { view: View; hosting: Hosting; proposal: Proposal }

/** Plans with other hosts, and how much further each is; a link puts its hosts into the form. */
export function Alternatives({ view: { language }, hosting, proposal: { input, rotation } }: AlternativesProps) {
	const { studio: t } = words(language)
	if (rotation.status !== 'optimal' || !rotation.alternatives?.length) return null
	const entries = rotation.alternatives.map(({ plan, totalHm }) => ({
		key: plan.join(),
		href: `${seriesAddress(hosting)}?${addressed(hostFields(input, plan))}`,
		title: listWords(language, othersIn(plan, rotation.plan)),
		end: difference(language, totalHm - rotation.totalHm),
	}))
	return (
		<section class="flow" aria-labelledby="alternatives">
			<h2 id="alternatives">{t.alternatives}</h2>
			<p class="muted">{t.alternativesLead}</p>
			<IndexList kind="thin" entries={entries} />
		</section>
	)
}

function addressed(fields: readonly { name: string; value: string }[]): string {
	return new URLSearchParams(fields.map(({ name, value }) => [name, value])).toString()
}

/** Those who host in this plan and not in the proposed one. */
function othersIn(plan: readonly string[], proposed: readonly string[]): string[] {
	return [...new Set(plan.filter((host) => !proposed.includes(host)))]
}
