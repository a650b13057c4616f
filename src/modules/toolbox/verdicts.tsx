import { formatDay, formatNumber, plural } from '../../platform/i18n.ts'
import { Rows } from '../../ui/card.tsx'
import { Meter } from '../../ui/progress.tsx'
import { asList } from '../../ui/roles.ts'
import { Tag } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { languageOf, placeOf, tallyOf, type Verdict } from './verdict.ts'

/** Fewer than this many prove nothing, and the page says so. */
const FEW = 10

export function Verdicts({ view, verdicts }: { view: View; verdicts: readonly Verdict[] }) {
	const { page, verdict: text } = words(view.language)
	const { tested } = tallyOf(verdicts)
	return (
		<section id="verdicts">
			<h2>{page.verdicts}</h2>
			{tested === 0 ? <p class="mgap muted">{text.none}</p> : <Shares view={view} verdicts={verdicts} />}
			<TownByTown view={view} verdicts={verdicts} />
		</section>
	)
}

function Shares({ view, verdicts }: { view: View; verdicts: readonly Verdict[] }) {
	const { verdict: text, verdicts: names } = words(view.language)
	const { tested, tallies } = tallyOf(verdicts)
	const untried = verdicts.length - tested
	const count = (towns: number) => formatNumber(view.language, towns)
	return (
		<div class="shares mgap">
			<Rows
				kind="tight"
				pairs={tallies
					.filter(({ kind }) => kind !== 'not_tried')
					.map(({ kind, towns, share }) => ({
						term: names[kind],
						value: (
							<span class="shares__bar">
								<Meter share={share} label={text.share(count(towns), count(tested))} />
								<span aria-hidden="true">{text.share(count(towns), count(tested))}</span>
							</span>
						),
					}))}
			/>
			<div class="prose">
				<p>{summaryOf(view, verdicts)}</p>
				{untried > 0 && <p>{plural(view.language, untried, text.notTried)}</p>}
				{tested < FEW && <p class="small muted">{text.few}</p>}
			</div>
		</div>
	)
}

function summaryOf(view: View, verdicts: readonly Verdict[]): string {
	const { verdict: text } = words(view.language)
	const { tested } = tallyOf(verdicts)
	const good = verdicts.filter(({ verdict }) => verdict === 'as_is' || verdict === 'if_adapted').length
	if (tested === 1) return good === 1 ? text.oneGood : text.oneBad
	return text.summary(good, tested)
}

function TownByTown({ view, verdicts }: { view: View; verdicts: readonly Verdict[] }) {
	const { verdict: text } = words(view.language)
	if (verdicts.length === 0) return null
	return (
		<>
			<h3 class="mgap">{text.listTitle}</h3>
			<ul class="index index--thin towns" {...asList}>
				{verdicts.map((verdict) => (
					<TownVerdict key={verdict.id} view={view} verdict={verdict} />
				))}
			</ul>
			{verdicts.some(({ invented }) => invented) && <p class="small muted mgap">{text.inventedNote}</p>}
		</>
	)
}

const tones = { as_is: 'ok', if_adapted: 'accent', not_here: 'warn', not_tried: undefined } as const

function TownVerdict({ view, verdict }: { view: View; verdict: Verdict }) {
	const { page, verdict: text, verdicts: names } = words(view.language)
	const lang = languageOf(verdict) === view.language ? undefined : languageOf(verdict)
	return (
		<li>
			<p class="row towns__who">
				<b>{placeOf(verdict)}</b>
				<Tag tone={tones[verdict.verdict]}>{names[verdict.verdict]}</Tag>
				{verdict.invented && <Tag>{text.invented}</Tag>}
			</p>
			<p lang={lang}>{verdict.reason}</p>
			<p class="small muted">
				{formatDay(view.language, verdict.givenOn)}
				{verdict.programme && (
					<>
						{' · '}
						<a href={`/programmes/${verdict.programme.slug}`}>{verdict.programme.name}</a>
					</>
				)}
				{verdict.source !== '' && !verdict.invented && ` · ${page.source(verdict.source)}`}
			</p>
		</li>
	)
}
