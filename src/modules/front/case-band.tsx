import { More } from '../../ui/button.tsx'
import { Section } from '../../ui/facade.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { CaseMap, type ListedCase, type Sites } from '../cases/index.ts'
import { latestCases } from './latest.ts'
import { words } from './messages.ts'

type CaseBandProps = { view: View; cases: readonly ListedCase[]; sites: Sites }

/** All cases on the map, the latest beside it. */
export function CaseBand({ view, cases, sites }: CaseBandProps) {
	const { cases: text } = words(view.language)
	if (cases.length === 0) return null
	return (
		<Section>
			<div class="cols">
				<CaseMap view={view} cases={cases} sites={sites} several={casesIn} />
				<div class="flow">
					<h2>{text.title}</h2>
					<IndexList entries={latestCases(cases).map((one) => entryOf(view, one))} />
					<p>
						<More href="/cases">{text.all}</More>
					</p>
				</div>
			</div>
		</Section>
	)
}

function casesIn({ municipalityCode }: { municipalityCode: string | null }): string {
	return municipalityCode === null ? '/cases' : `/cases?municipality=${municipalityCode}`
}

function entryOf(view: View, { id, slug, title, language, places }: ListedCase) {
	const lang = language === view.language ? undefined : language
	return {
		key: id,
		href: `/cases/${slug}`,
		title: <span lang={lang}>{title}</span>,
		meta: places.map(({ label }) => label).join('; '),
	}
}
