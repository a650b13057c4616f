import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate, formatDay } from '../../platform/i18n.ts'
import { IndexList } from '../../ui/index-list.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import type { Plan, PlanVersion } from '../plans/index.ts'
import { lastWord } from './adoption.ts'
import { words } from './messages.ts'
import { isBound, type PartyStanding, type Said } from './standing.ts'

type PublicProps = { view: View; plan: Plan; said: Said; standings: readonly PartyStanding[] }

/** Which party stands behind which version, for everybody: no name of a person, and no word of those who said no. */
export function PublicPage({ view, plan, said, standings }: PublicProps) {
	const { public: t } = words(view.language)
	const [latest, ...earlier] = said.versions
	return (
		<PublicLayout view={view} title={t.title(plan.title)}>
			<div class="wrap sec">
				<div class="prose flow">
					<h1>{t.title(plan.title)}</h1>
					<p class="lead">{t.lead}</p>
					<p>
						<a href={`/plans/${plan.slug}`}>{t.back}</a>
					</p>
					{latest && <Version view={view} plan={plan} version={latest} adopters={adoptersNow(standings)} />}
					{earlier.map((version) => (
						<Version
							key={version.id}
							view={view}
							plan={plan}
							version={version}
							adopters={adoptersThen(version, plan, said)}
						/>
					))}
				</div>
			</div>
		</PublicLayout>
	)
}

type Adopter = { party: string; decidedOn: string; reservation: string; holdsSince?: number | undefined }

/** Those whose yes to the newest version counts, or whose yes to an earlier one still does. */
function adoptersNow(standings: readonly PartyStanding[]): Adopter[] {
	return standings.flatMap(({ party, standing }) => {
		const { word, version, kind } = standing
		if (!isBound(standing) || !word) return []
		const { decidedOn, reservation } = word
		return [{ party: party.name, decidedOn, reservation, holdsSince: kind === 'holds' ? version?.number : undefined }]
	})
}

/** Also those who have left the partnership since: what was adopted was adopted. */
function adoptersThen({ id: versionId }: PlanVersion, { partnership }: Plan, { adoptions }: Said): Adopter[] {
	return partnership.parties.flatMap((party) => {
		const word = lastWord(adoptions, { versionId, partyId: party.id })
		return word?.answer === 'adopted' ? [{ ...word, party: party.name }] : []
	})
}

type VersionProps = { view: View; plan: Plan; version: PlanVersion; adopters: readonly Adopter[] }

function Version({ view, plan, version, adopters }: VersionProps) {
	const t = words(view.language)
	const { language } = view
	return (
		<section aria-labelledby={`version-${version.number}`} class="flow">
			<h2 id={`version-${version.number}`}>
				{t.public.version(version.number, formatDate(language, version.publishedAt, HOME_TIME_ZONE))}
			</h2>
			{adopters.length === 0 ? (
				<p>{t.public.nobody}</p>
			) : (
				<IndexList
					kind="thin"
					entries={adopters.map(({ party, decidedOn, reservation, holdsSince }) => ({
						key: party,
						title: t.public.line(party, formatDay(language, decidedOn)),
						meta: (
							<>
								{holdsSince !== undefined && t.public.holds(holdsSince)}
								{reservation !== '' && (
									<>
										{t.reservation}: <span lang={plan.language}>{reservation}</span>
									</>
								)}
							</>
						),
					}))}
				/>
			)}
		</section>
	)
}
