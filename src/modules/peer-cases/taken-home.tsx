import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import type { Language } from '../../platform/i18n.ts'
import { caseAddress } from './case-address.ts'
import type { CaseProps } from './case.page.tsx'
import { OutcomeStatus } from './case-status.tsx'
import { words } from './messages.ts'
import { outcomes, type TakeAway } from './peer-case.ts'
import { canTellOutcome } from './policy.ts'

/** What the giver takes home of what the table said, and what became of it. */
export function TakenHome(props: CaseProps) {
	const { view, room, actor, one, takeAways } = props
	const { home: t } = words(view.language)
	if (one.state !== 'held') return null
	const mayTell = canTellOutcome(actor, room, one)
	const open = takeAways.find(({ outcome }) => outcome === null)
	return (
		<section class="flow" aria-labelledby="home">
			<h2 id="home">{t.title}</h2>
			{takeAways.length === 0 ? <p>{t.none}</p> : <TakeAways language={view.language} takeAways={takeAways} />}
			{mayTell && open && <CheckForm {...props} open={open} />}
			{mayTell && <HomeForm {...props} />}
		</section>
	)
}

export function TakeAways({ language, takeAways }: { language: Language; takeAways: readonly TakeAway[] }) {
	return (
		<ul>
			{takeAways.map(({ id, text, outcome, words: told }) => (
				<li key={id}>
					{text} <OutcomeStatus language={language} outcome={outcome} />
					{told !== null && told !== '' && <p class="small muted">{told}</p>}
				</li>
			))}
		</ul>
	)
}

/** One at a time, in their order. */
function CheckForm({ view, room, one, open, draft, faults }: CaseProps & { open: TakeAway }) {
	const { home: t, outcomes: names } = words(view.language)
	return (
		<form method="post" action={`${caseAddress(room, one)}/checks`} class="card card--flat flow" noValidate>
			<h3>{t.check}</h3>
			<p>{open.text}</p>
			<input type="hidden" name="takeAwayId" value={open.id} />
			<ChoiceGroup
				kind="one"
				small
				name="outcome"
				label={t.check}
				options={outcomes.map((value) => ({ value, label: names[value] }))}
				value={draft?.outcome}
				fault={faults?.outcome}
			/>
			<TextField name="words" rows={3} label={t.words} value={draft?.words} fault={faults?.words} />
			<p>
				<Button>{t.checkButton}</Button>
			</p>
		</form>
	)
}

function HomeForm({ view, room, one, draft, faults }: CaseProps) {
	const { home: t } = words(view.language)
	return (
		<form method="post" action={`${caseAddress(room, one)}/take-aways`} class="flow" noValidate>
			<TextField
				name="takeAways"
				rows={4}
				label={t.label}
				hint={t.hint}
				value={draft?.takeAways}
				fault={faults?.takeAways}
			/>
			<p>
				<Button kind="second">{t.button}</Button>
			</p>
		</form>
	)
}
