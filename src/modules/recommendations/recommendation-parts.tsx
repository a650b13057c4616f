import { formatDay, plural } from '../../platform/i18n.ts'
import { asList } from '../../ui/roles.ts'
import { Tag } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import type { Item } from '../library/index.ts'
import { AnswerStatus, OutcomeStatus } from './answer-status.tsx'
import { words } from './messages.ts'
import type { RecommendationContent } from './recommendation.ts'
import type { FollowUp, Response } from './response.ts'
import { outcomeOf, type Trial, type TrialTown } from './trial.ts'

type ResponsesProps = {
	view: View
	item: Pick<Item, 'language'>
	content: RecommendationContent
	responses: readonly Response[]
}

/** Everybody it is said to, with their answer or none; and an answer from before it was said to others. */
export function Responses({ view, item, content, responses }: ResponsesProps) {
	const { page, addressees } = words(view.language)
	const everybody = [...new Set([...content.addressees, ...responses.map(({ addressee }) => addressee)])]
	return (
		<section>
			<h2>{page.responses}</h2>
			{everybody.length === 0 ? (
				<p class="muted">{page.responseNone}</p>
			) : (
				<ul class="index index--thin" {...asList}>
					{everybody.map((addressee) => {
						const response = responses.find((one) => one.addressee === addressee)
						return (
							<li key={addressee}>
								<p class="row">
									<b>{addressees[addressee]}</b>
									<AnswerStatus view={view} answer={response?.answer ?? 'none'} />
								</p>
								{response && <ResponseText view={view} response={response} lang={langOf(view, item)} />}
							</li>
						)
					})}
				</ul>
			)}
		</section>
	)
}

type Said = { view: View; lang: string | undefined }

function ResponseText({ view, response, lang }: Said & { response: Response }) {
	const { page } = words(view.language)
	const { responder, respondedOn, words: said, source } = response
	return (
		<>
			{said !== '' && <WrittenText text={said} lang={lang} />}
			<p class="small muted">
				{page.responseBy(responder, formatDay(view.language, respondedOn))} · {page.source(source)}
			</p>
		</>
	)
}

type TrialsProps = { view: View; item: Pick<Item, 'language'>; towns: readonly TrialTown[]; trials: readonly Trial[] }

export function Trials({ view, item, towns, trials }: TrialsProps) {
	const { page } = words(view.language)
	const told = towns.flatMap((town) => {
		const trial = trials.find(({ participationId }) => participationId === town.id)
		return trial === undefined ? [] : [{ town, trial }]
	})
	const holes = towns.length - told.length
	return (
		<section id="trials">
			<h2>{page.trials}</h2>
			{told.length === 0 && <p class="muted">{page.trialsNone}</p>}
			<ul class="index index--thin" {...asList}>
				{told.map(({ town, trial }) => (
					<TrialOf key={town.id} view={view} lang={langOf(view, item)} town={town} trial={trial} />
				))}
			</ul>
			{told.length > 0 && holes > 0 && <p class="small muted">{plural(view.language, holes, page.holes)}</p>}
		</section>
	)
}

function TrialOf({ view, lang, town, trial }: Said & { town: TrialTown; trial: Trial }) {
	const { page, list } = words(view.language)
	return (
		<li id={`trial-${town.id}`}>
			<p class="row">
				<b>{town.name}</b>
				<OutcomeStatus view={view} outcome={outcomeOf(trial)} />
				{town.invented && <Tag>{list.invented}</Tag>}
			</p>
			<WrittenText text={trial.words} lang={lang} />
			<p class="small muted">
				{trial.onDate === null ? page.dayUnknown : formatDay(view.language, trial.onDate)}
				{trial.source !== '' && ` · ${page.source(trial.source)}`}
			</p>
		</li>
	)
}

type FollowUpsProps = { view: View; item: Pick<Item, 'language'>; followUps: readonly FollowUp[] }

export function FollowUps({ view, item, followUps }: FollowUpsProps) {
	const { page } = words(view.language)
	return (
		<section>
			<h2>{page.followUps}</h2>
			{followUps.length === 0 ? (
				<p class="muted">{page.followUpsNone}</p>
			) : (
				<ol class="index index--thin" {...asList}>
					{followUps.map(({ id, onDate, words: text, source }) => (
						<li key={id}>
							<p class="small muted">
								<time dateTime={onDate}>{formatDay(view.language, onDate)}</time>
							</p>
							<WrittenText text={text} lang={langOf(view, item)} />
							{source !== '' && <p class="small muted">{page.source(source)}</p>}
						</li>
					))}
				</ol>
			)}
		</section>
	)
}

/** What is said of a recommendation is in the language in which it was written. */
function langOf(view: View, { language }: Pick<Item, 'language'>): string | undefined {
	return language === view.language ? undefined : language
}
