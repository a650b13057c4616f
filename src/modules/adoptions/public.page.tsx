import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate, formatDay } from '../../platform/i18n.ts'
import { Fold } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import type { Plan, PlanVersion } from '../plans/index.ts'
import { adoptersOf } from './adopters.ts'
import { words } from './messages.ts'
import type { Said } from './standing.ts'

type PublicProps = { view: View; plan: Plan; said: Said }

/** Which party stands behind which version, for everybody: no name of a person, and no word of those who said no. */
export function PublicPage(props: PublicProps) {
	const { view, plan, said } = props
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
							<AdopterList {...props} number={latest.number} />
						</section>
					)}
					{earlier.length > 0 && (
						<div class="folds">
							{earlier.map((version) => (
								<Fold key={version.id} summary={titleOf(version)}>
									<AdopterList {...props} number={version.number} />
								</Fold>
							))}
						</div>
					)}
				</div>
			</div>
		</PublicLayout>
	)
}

function AdopterList({ view, plan, said, number: asked }: PublicProps & { number: number }) {
	const t = words(view.language)
	const adopters = adoptersOf(asked, { plan, said })
	if (adopters.length === 0) return <p>{t.public.nobody}</p>
	const entries = adopters.map(({ party, decidedOn, mandate, reservation, number }) => ({
		key: party,
		title: t.public.line(party, formatDay(view.language, decidedOn)),
		meta: (
			<>
				{mandate !== '' && (
					<>
						<span lang={plan.language}>{mandate}</span>
						<br />
					</>
				)}
				{reservation !== '' && (
					<>
						{t.reservation}: <span lang={plan.language}>{reservation}</span>
						<br />
					</>
				)}
				{number !== asked && t.public.holds(number)}
			</>
		),
	}))
	return <IndexList kind="thin" entries={entries} />
}
