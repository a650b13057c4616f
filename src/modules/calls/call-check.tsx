import { formatDay, formatNumber, plural } from '../../platform/i18n.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { description, FieldFrame } from '../../ui/field-frame.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { asPicture } from '../../ui/roles.ts'
import { contentLanguage } from '../programmes/index.ts'
import { ruleText } from './audience.ts'
import type { CallPageProps } from './call.page.tsx'
import type { EligibilityRule } from './call.ts'
import { words } from './messages.ts'
import { fitOf, type PlaceCheck, shownRule } from './place-check.ts'

type Known = CallPageProps & { check: Extract<PlaceCheck, { outcome: 'one' }> }

/** May my town apply? Asked and answered on the page itself, without any script. */
export function CallCheck(props: CallPageProps) {
	const { view, call, check } = props
	const text = words(view.language)
	const name = 'town'
	const [label, hint] =
		call.applies === 'town'
			? [text.check.town, text.check.townHint]
			: [text.check.municipality, text.check.municipalityHint]
	return (
		<section id="eligibility">
			<h2>{text.sections.eligibility[call.applies]}</h2>
			<div class="card check">
				<form action={`/calls/${call.slug}#eligibility`}>
					<FieldFrame name={name} label={label} hint={hint}>
						<div class="input-row">
							<input
								class="input"
								id={name}
								name={name}
								value={check?.asked}
								aria-describedby={description({ name, hint })}
								autocomplete="off"
							/>
							<Button>{text.check.button}</Button>
						</div>
					</FieldFrame>
				</form>
				{check && (
					<div class="check__out">
						<Answer {...props} check={check} />
					</div>
				)}
			</div>
		</section>
	)
}

function Answer({ check, ...props }: CallPageProps & { check: PlaceCheck }) {
	const { view, call } = props
	const text = words(view.language).check
	if (check.outcome === 'none') {
		return (
			<>
				<p class="strong">{text.none[call.applies](check.asked)}</p>
				<p>{text.noneText[call.applies]}</p>
			</>
		)
	}
	if (check.outcome === 'one') return <Verdict {...props} check={check} />
	return (
		<>
			<p class="strong">{text.several}</p>
			<IndexList
				kind="thin"
				entries={check.places.map(({ key, fullName, municipalityName, regionName }) => ({
					key,
					href: `/calls/${call.slug}?town=${encodeURIComponent(key)}#eligibility`,
					title: fullName,
					meta: [municipalityName === fullName ? [] : municipalityName, regionName ?? []].flat().join(', '),
				}))}
			/>
		</>
	)
}

/** The stylesheet draws a yes; other answers have another mark and its colour. */
const marks = {
	eligible: { icon: 'check', style: {} },
	exemption: { icon: 'info', style: { '--ok': 'var(--warn)' } },
	excluded: { icon: 'close', style: { '--ok': 'var(--bad)' } },
	unknown: { icon: 'info', style: { '--ok': 'var(--warn)' } },
} as const

function Verdict(props: Known) {
	const { view, call, phase, check } = props
	const { page } = words(view.language)
	const { place, eligibility } = check
	const mayStart = phase === 'open' && eligibility.verdict !== 'excluded'
	const rule = shownRule(call.eligibilityRules, eligibility)
	return (
		<>
			<p class="check__yes" style={marks[eligibility.verdict].style}>
				<Icon name={marks[eligibility.verdict].icon} />
				<span>
					<Sentence {...props} />
				</span>
			</p>
			<Reasons {...props} />
			{rule && place.population !== null && <Interval {...props} rule={rule} population={place.population} />}
			<Source {...props} />
			{mayStart && (
				<p>
					<LinkButton href={`/calls/${call.slug}/applications/new`} kind="second">
						{page.start}
					</LinkButton>
				</p>
			)}
		</>
	)
}

function Sentence({ view, call, check: { place, eligibility } }: Known) {
	const text = words(view.language).check
	const verdicts = { eligible: text.yes, exemption: text.exemption, excluded: text.no, unknown: text.unknown }
	const inhabitants =
		place.population === null ? '' : plural(view.language, place.population, text.inhabitants[call.applies])
	const about = eligibility.verdict === 'unknown' ? text.unknownText : inhabitants
	return (
		<>
			<b>{verdicts[eligibility.verdict](place.fullName)}</b> {about}
		</>
	)
}

/** Each rule that the place lies outside of, in the programme's own words where it has any. */
function Reasons({ view, call, check: { place, eligibility } }: Known) {
	const text = words(view.language).check
	const lang = contentLanguage(view, call.programme)
	const { broken, verdict } = eligibility
	return (
		<>
			{broken.map((rule) => (
				<p key={rule.id}>
					{rule.kind === 'region' && place.regionName !== undefined && `${text.lies(place.regionName)} `}
					{rule.note === '' ? text.openTo(ruleText(view.language, rule, call)) : <span lang={lang}>{rule.note}</span>}
				</p>
			))}
			{verdict === 'exemption' && broken.every(({ note }) => note === '') && <p>{text.writeWhy}</p>}
		</>
	)
}

type IntervalProps = Known & { rule: EligibilityRule; population: number }

/** Where the place lies; the same is said in the sentence above, so this is a picture of it. */
function Interval({ view, check, rule, population }: IntervalProps) {
	const text = words(view.language).check
	const number = (value: number) => formatNumber(view.language, value)
	const { from, to, point } = fitOf(rule, population)
	const { populationMin: least, populationMax: most } = rule
	const limits = [least, most].flatMap((limit) => (limit === null ? [] : [number(limit)]))
	const [first = '', second] = limits
	const said = second === undefined ? text.limit(first) : text.limits(first, second)
	return (
		<div class="fit" {...asPicture} aria-label={`${text.fit(check.place.fullName, number(population))} ${said}`}>
			<div class="fit__axis">
				<span class="fit__band" style={{ '--a': `${from}`, '--b': `${to}` }} />
				<span class="fit__pt" style={{ '--x': `${point}` }}>
					<b>{number(population)}</b>
				</span>
			</div>
			<div class="fit__lab">
				{least !== null && <span style={{ '--x': `${from}` }}>{number(least)}</span>}
				{most !== null && <span style={{ '--x': `${to}` }}>{number(most)}</span>}
			</div>
		</div>
	)
}

function Source({ view, call, check: { place } }: Known) {
	const text = words(view.language).check
	if (place.invented) return <p class="tiny muted">{text.invented}</p>
	if (place.population === null || place.populationOn === null) return null
	return (
		<p class="tiny muted">{text.source[call.applies](formatDay(view.language, place.populationOn), place.source)}</p>
	)
}
