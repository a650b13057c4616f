import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate, formatDay } from '../../platform/i18n.ts'
import { Fold } from '../../ui/fold.tsx'
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
	const titleOf = ({ number, publishedAt }: PlanVersion) =>
		t.version(number, formatDate(view.language, publishedAt, HOME_TIME_ZONE))
	return (
		<PublicLayout view={view} title={t.title(plan.title)}>
			<div class="wrap sec">
				<div class="prose flow">
					<h1>{t.title(plan.title)}</h1>
					<p class="lead">{t.lead}</p>
					<p>
						<a href={`/plans/${plan.slug}`}>{t.back}</a>
					</p>
					{latest && (
						<section aria-labelledby="newest" class="flow">
							<h2 id="newest">{titleOf(latest)}</h2>
							<AdopterList view={view} plan={plan} adopters={adoptersNow(standings)} />
						</section>
					)}
					{earlier.length > 0 && (
						<div class="folds">
							{earlier.map((version) => (
								<Fold key={version.id} summary={titleOf(version)}>
									<AdopterList view={view} plan={plan} adopters={adoptersThen(version, plan, said)} />
								</Fold>
							))}
						</div>
					)}
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

type ListProps = { view: View; plan: Plan; adopters: readonly Adopter[] }

function AdopterList({ view, plan, adopters }: ListProps) {
	const t = words(view.language)
	if (adopters.length === 0) return <p>{t.public.nobody}</p>
	const entries = adopters.map(({ party, decidedOn, reservation, holdsSince }) => ({
		key: party,
		title: t.public.line(party, formatDay(view.language, decidedOn)),
		meta: (
			<>
				{reservation !== '' && (
					<>
						{t.reservation}: <span lang={plan.language}>{reservation}</span>
						<br />
					</>
				)}
				{holdsSince !== undefined && t.public.holds(holdsSince)}
			</>
		),
	}))
	return <IndexList kind="thin" entries={entries} />
}
