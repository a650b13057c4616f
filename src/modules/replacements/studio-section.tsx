import { listWords, plural } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { LateConflicts, publishedRuleOf } from '../selection/index.ts'
import { LockedOut } from './locked-out.tsx'
import { words } from './messages.ts'
import { RankingTable } from './ranking-table.tsx'
import { reasonsText, rulesText } from './reasons-text.ts'
import { replacementAddress } from './replacement-address.ts'
import type { ReplacementProps, Studio } from './replacement-view.ts'

type StudioProps = ReplacementProps & { studio: Studio }

/** The selection run again: who would be next, what the others would cost, and the form to put it forward. */
export function StudioSection(props: StudioProps) {
	const { view, studio } = props
	const { studio: t } = words(view.language)
	const { gathered, selection, ranking } = studio
	const { call, input, late } = gathered
	return (
		<section class="flow" aria-labelledby="next">
			<h2 id="next">{t.title}</h2>
			<Given {...props} />
			<LateConflicts view={view} call={call} state="proposed" late={late} />
			{selection.status === 'time-limit' && <Notice kind="warn" title={t.notSolved} />}
			{selection.status === 'infeasible' && <Infeasible {...props} />}
			{selection.status !== 'time-limit' && (
				<>
					<RankingTable view={view} call={call} input={input} ranking={ranking} />
					<LockedOut view={view} input={input} />
					<ProposeCard {...props} />
				</>
			)}
		</section>
	)
}

function Given({ view: { language }, studio: { gathered, ranking } }: StudioProps) {
	const { studio: t } = words(language)
	const { call, decided, circumstances, input } = gathered
	const { uncounted } = circumstances
	const held = input.rules.filter(({ type }) => type === 'include').length
	return (
		<>
			<p>
				{t.lead(call.title, decided.number, plural(language, held, t.held))}{' '}
				{ranking.vacant > 1 && plural(language, ranking.vacant, t.several)}
			</p>
			{uncounted.length > 0 && <Notice kind="info" title={t.uncounted(listWords(language, uncounted))} />}
		</>
	)
}

/** Which published rules the members that are left cannot keep with anybody. */
function Infeasible({ view, studio: { gathered, selection } }: StudioProps) {
	const { infeasible: t } = words(view.language)
	if (selection.status !== 'infeasible') return null
	const [smallest = selection.deletionFilterInRuleOrder] = selection.minimalConflicts
	const published = smallest.filter((rule) => publishedRuleOf(rule) !== undefined)
	return (
		<Notice kind="warn" title={t.title}>
			{published.length > 0 && (
				<p>
					{t.conflict} {rulesText(view.language, published, gathered)}.
				</p>
			)}
			<p>{t.next}</p>
		</Notice>
	)
}

function ProposeCard({ view, room, replacement, studio: { gathered, ranking }, draft, faults }: StudioProps) {
	const { propose: t } = words(view.language)
	const { language } = gathered.call.programme
	const written = reasonsText(language, { ...gathered, ranking, seatName: replacement.seatName })
	return (
		<Card title={t.title}>
			<form method="post" action={`${replacementAddress(room, replacement)}/proposals`} class="flow" noValidate>
				<p>{t.lead}</p>
				<input type="hidden" name="inputSha256" value={gathered.inputSha256} />
				<TextField
					name="reasons"
					rows={6}
					label={t.reasons}
					hint={t.reasonsHint}
					lang={language === view.language ? undefined : language}
					value={draft?.reasons ?? written}
					fault={faults?.['reasons']}
				/>
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</Card>
	)
}
