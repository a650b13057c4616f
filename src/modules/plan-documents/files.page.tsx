import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate } from '../../platform/i18n.ts'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { canWritePlan, type Plan, PlanFrame, type PlanVersion } from '../plans/index.ts'
import { draftAddress, fileAddress, handoverAddress } from './addresses.ts'
import { FileLinks } from './file-links.tsx'
import { words } from './messages.ts'

type Props = { view: View; actor: Actor; plan: Plan; versions: readonly PlanVersion[]; publicUrl: string }

/** What can be taken away: the plan as it is now, and each version as it was published. */
export function FilesPage({ view, actor, plan, versions, publicUrl }: Props) {
	const { files: t, handover } = words(view.language)
	const published = plan.state === 'draft' ? [] : versions
	return (
		<PlanFrame view={view} actor={actor} plan={plan} title={t.title} lead={t.lead}>
			<div class="flow">
				<Card title={t.now}>
					<p>{t.nowLead}</p>
					<FileLinks language={view.language} address={(format) => draftAddress(plan, format)} about={t.now} />
				</Card>
				{canWritePlan(actor, plan) && (
					<Card title={handover.link}>
						<p>{handover.linkLead}</p>
						<p class="row">
							<a href={handoverAddress(plan, 'pdf')}>{`${handover.link}, PDF`}</a>
							<a href={handoverAddress(plan, 'docx')}>{`${handover.link}, Word`}</a>
						</p>
					</Card>
				)}
				<h2>{t.versions}</h2>
				{published.length === 0 && <Empty title={t.noVersions} />}
				<IndexList
					entries={published.map(({ number, publishedAt, words: said }) => ({
						key: number,
						title: t.version(number, formatDate(view.language, publishedAt, HOME_TIME_ZONE)),
						meta: (
							<>
								{said !== '' && <span lang={plan.language}>{said}</span>}
								<FileLinks
									language={view.language}
									address={(format) => fileAddress(plan, format, number)}
									about={t.versionName(number)}
								/>
							</>
						),
					}))}
				/>
				{published.length > 0 && <p class="small">{t.newest(`${publicUrl}${fileAddress(plan, 'pdf')}`)}</p>}
			</div>
		</PlanFrame>
	)
}
