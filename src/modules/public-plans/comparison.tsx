import { type Language, listWords } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Difference } from '../../ui/difference.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Status } from '../../ui/status.tsx'
import { adoptionWords } from '../adoptions/index.ts'
import { WordsDifference } from '../plan-writing/index.ts'
import { isSame, type PlanVersion } from '../plans/index.ts'
import { type Compared, compareVersions, headOf } from './compare.ts'
import { words } from './messages.ts'
import type { VersionsProps } from './versions.page.tsx'

/** Two versions as one, thing by thing; whoever reads chooses which. */
export function Comparison(props: VersionsProps) {
	const { view, plan, versions, asked } = props
	const { compare: t, versions: v } = words(view.language)
	const options = versions.map(({ number }) => ({ value: `${number}`, label: v.number(`${number}`) }))
	const [before, after] = [asked.from, asked.to].map((number) => versions.find((one) => one.number === number))
	return (
		<section class="flow plancompare" id="compare" aria-labelledby="compare-title">
			<h2 id="compare-title">{t.title}</h2>
			<form method="get" action={`/plans/${plan.slug}/versions#compare`} class="flow">
				<SelectField name="from" label={t.from} value={`${asked.from}`} options={options} short />
				<SelectField name="to" label={t.to} value={`${asked.to}`} options={options} short />
				<Button kind="second">{t.button}</Button>
			</form>
			{before && after && <Differences {...props} before={before} after={after} />}
		</section>
	)
}

type Pair = VersionsProps & { before: PlanVersion; after: PlanVersion }

function Differences({ view, before, after }: Pair) {
	const { compare: t, versions: v } = words(view.language)
	const compared = compareVersions(before.content, after.content)
	const lang = after.content.language
	return (
		<>
			<h3>{t.between(v.number(`${before.number}`), v.number(`${after.number}`))}</h3>
			{compared.length === 0 && <p>{t.none}</p>}
			{compared.map((one) => (
				<article key={`${one.part} ${one.id}`} class="card card--flat flow">
					<header class="row row--between">
						<h4>
							{t.parts[one.part]}
							{one.part !== 'head' && one.part !== 'boundary' && <span lang={lang}>{`: ${one.title}`}</span>}
						</h4>
						<Status glyph={glyphs[one.how]}>{t.how[one.how]}</Status>
					</header>
					<Matter {...{ before, after, one, lang }} language={view.language} />
				</article>
			))}
		</>
	)
}

const glyphs = { added: 'full', changed: 'half', removed: 'shut' } as const

type MatterProps = Pick<Pair, 'before' | 'after'> & { one: Compared; language: Language; lang: Language }

/** What is known of the difference: both texts, and what else of an action is another. */
function Matter({ before, after, one, language, lang }: MatterProps) {
	if (one.part === 'head') {
		return <Difference {...{ language, lang }} before={headOf(before.content)} after={headOf(after.content)} />
	}
	const { passage, aspects } = one
	return (
		<>
			{passage && !isSame(passage.kind, passage.before, passage.after) && (
				<WordsDifference {...{ language, lang, ...passage }} level="h5" />
			)}
			<Aspects language={language} aspects={aspects} />
		</>
	)
}

function Aspects({ language, aspects }: Pick<Compared, 'aspects'> & { language: Language }) {
	if (aspects.length === 0) return null
	const { concerns } = adoptionWords(language)
	const names = aspects.map((aspect) => concerns.aspects[aspect])
	return <p>{words(language).compare.also(listWords(language, names))}</p>
}
