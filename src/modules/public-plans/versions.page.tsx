import { formatDate, formatNumber } from '../../platform/i18n.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import type { Plan, PlanVersion } from '../plans/index.ts'
import { Comparison } from './comparison.tsx'
import { words } from './messages.ts'

export type VersionsProps = {
	view: View
	plan: Plan
	/** The newest first. */
	versions: readonly PlanVersion[]
	timeZone: string
	/** The numbers of two that are compared. */
	asked: { from: number; to: number }
}

/** What was new each time, in the words of those who published it; and any two of them side by side. */
export function VersionsPage(props: VersionsProps) {
	const { view, plan, versions, timeZone } = props
	const { list, versions: t } = words(view.language)
	const lang = plan.language === view.language ? undefined : plan.language
	return (
		<PublicLayout
			view={view}
			title={`${t.title} – ${plan.title}`}
			canonical={`${view.publicUrl}/plans/${plan.slug}/versions`}
		>
			<div class="wrap sec flow">
				<Crumbs
					language={view.language}
					crumbs={[
						{ label: list.title, href: '/plans' },
						{ label: plan.title, href: `/plans/${plan.slug}` },
						{ label: t.title },
					]}
				/>
				<h1>{t.title}</h1>
				<p class="lead">{t.lead}</p>
				<IndexList
					entries={versions.map(({ id, number, words: said, publishedAt }) => ({
						key: id,
						id: `version-${number}`,
						title: t.number(formatNumber(view.language, number)),
						meta: said === '' ? number === 1 ? t.first : t.unsaid : <span lang={lang}>{said}</span>,
						end: <span class="small muted">{formatDate(view.language, publishedAt, timeZone)}</span>,
					}))}
				/>
				{versions.length > 1 && <Comparison {...props} />}
			</div>
		</PublicLayout>
	)
}
