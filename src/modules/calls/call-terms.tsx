import { formatPercent, type Language, plural, quote } from '../../platform/i18n.ts'
import { IndexList } from '../../ui/index-list.tsx'
import { asList } from '../../ui/roles.ts'
import { Tags } from '../../ui/status.tsx'
import { contentLanguage } from '../programmes/index.ts'
import { seatsText } from './audience.ts'
import type { CallPageProps } from './call.page.tsx'
import type { CallDetail, Question } from './call.ts'
import { momentText } from './deadline-text.ts'
import { words } from './messages.ts'
import { ruleSentence } from './rule-sentence.ts'

/** `De seks spørgsmål`; above twelve in digits. */
export function questionsTitle(language: Language, count: number): string {
	const { sections, numbers } = words(language)
	if (count === 1) return sections.questions.one
	return sections.questions.other(numbers.split(' ')[count - 2] ?? `${count}`)
}

export function Questions({ view, call }: CallPageProps) {
	const text = words(view.language).questions
	const { questions } = call
	const common = commonLimit(questions)
	return (
		<section id="questions" class="flow">
			<h2>{questionsTitle(view.language, questions.length)}</h2>
			{common !== undefined && <p class="muted">{plural(view.language, common, text.limitAll)}</p>}
			<ol class="index six" {...asList}>
				{questions.map((question, index) => (
					<li key={question.id}>
						<span class="six__n big">{index + 1}</span>
						<div>
							<h3 lang={contentLanguage(view, call.programme)}>{question.title}</h3>
							<p class="index__meta">
								<span lang={contentLanguage(view, call.programme)}>{question.hint}</span>{' '}
								{questionRules(view.language, question, common)}
							</p>
						</div>
					</li>
				))}
			</ol>
			<Themes view={view} call={call} />
		</section>
	)
}

/** The limit that all of several questions share is said once. */
function commonLimit(questions: readonly Question[]): number | undefined {
	const [first, ...others] = questions
	const limit = first?.wordLimit ?? undefined
	return others.length > 0 && others.every(({ wordLimit }) => wordLimit === limit) ? limit : undefined
}

function questionRules(language: Language, { wordLimit, required }: Question, common: number | undefined): string {
	const text = words(language).questions
	const own = wordLimit === null ? text.noLimit : plural(language, wordLimit, text.limit)
	return [common === undefined ? own : [], required ? [] : text.optional].flat().join(' ')
}

function Themes({ view, call }: Pick<CallPageProps, 'view' | 'call'>) {
	if (call.themes.length === 0 || call.themesMax === 0) return null
	return (
		<div class="flow">
			<p>{plural(view.language, call.themesMax, words(view.language).questions.themes)}</p>
			<div lang={contentLanguage(view, call.programme)}>
				<Tags words={call.themes.map(({ label }) => label)} />
			</div>
		</div>
	)
}

/** Weights are shown as shares of the whole, whatever they add up to. */
export function Criteria({ view, call }: CallPageProps) {
	const { sections, criteria: text } = words(view.language)
	const lang = contentLanguage(view, call.programme)
	const total = call.criteria.reduce((sum, { weight }) => sum + weight, 0)
	return (
		<section id="criteria" class="flow">
			<h2>{sections.criteria}</h2>
			<p class="muted">{text.lead(call.scaleMin, call.scaleMax)}</p>
			<IndexList
				entries={call.criteria.map(({ id, name, guidance, weight }) => ({
					key: id,
					title: <span lang={lang}>{name}</span>,
					meta: <span lang={lang}>{guidance}</span>,
					end: (
						<>
							<span class="vh">{text.weight}: </span>
							<b class="num">{formatPercent(view.language, weight / total)}</b>
						</>
					),
				}))}
			/>
		</section>
	)
}

export function Selection({ view, call }: CallPageProps) {
	const { sections, selection: text } = words(view.language)
	return (
		<section id="selection" class="flow">
			<h2>{sections.selection}</h2>
			<p>
				{text.seats(seatsText(view.language, call))} {call.spreadRules.length > 0 ? text.rules : text.noRules}
			</p>
			{call.spreadRules.length > 0 && (
				<ul>
					{call.spreadRules.map((rule) => (
						<li key={rule.id}>{ruleSentence(view.language, rule, call)}</li>
					))}
				</ul>
			)}
			<h3>{text.draw}</h3>
			<p>{text.drawText(quote(view.language, call.drawSeed))}</p>
			<Lock view={view} call={call} />
		</section>
	)
}

function Lock({ view, call }: { view: CallPageProps['view']; call: CallDetail }) {
	const { selection: text } = words(view.language)
	const { publishedAt, lockedSha256 } = call
	if (publishedAt === null || lockedSha256 === null) return <p class="muted">{text.notLocked}</p>
	return (
		<>
			<h3>{text.lock}</h3>
			<p>{text.lockText(momentText(view.language, publishedAt, call.programme))}</p>
			<p class="small muted">
				{text.hash} <code title={lockedSha256}>{shortHash(lockedSha256)}</code>
			</p>
		</>
	)
}

/** Enough to compare by eye: `3f2a 9c1b 77d0` */
export function shortHash(sha256: string): string {
	return sha256.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')
}
