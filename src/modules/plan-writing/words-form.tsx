import { newId } from '../../platform/id.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import { canWritePlan, passageAddress } from '../plans/index.ts'
import { words } from './messages.ts'
import type { PassageProps } from './passage.page.tsx'
import { WordsFields } from './words-fields.tsx'
import { begunIn, conflictOf } from './writing-view.ts'

/** One form for those who write and those who suggest: which buttons it has is the only difference. It keeps itself as a draft. */
export function WordsForm(props: PassageProps) {
	const { view, plan, actor, passage, editions, draft, typed, told, faults = {} } = props
	const { form: t } = words(view.language)
	const own = passageAddress(plan, passage)
	const mayWrite = canWritePlan(actor, plan)
	const begun = begunIn(draft, typed)
	const text = conflictOf(passage, editions, begun)?.merged ?? begun?.words ?? passage.words
	return (
		<form
			method="post"
			action={mayWrite ? `${own}/words` : `${own}/suggestions`}
			data-autosave={`${own}/draft`}
			data-arrived={typed || told ? '' : undefined}
			class="flow"
			noValidate
		>
			{/* The page shows what was written meanwhile, so whoever sends it has seen the newest edition. */}
			<input type="hidden" name="edition" value={editions[0]?.number} />
			<input type="hidden" name="draft" value={draft?.version ?? 0} />
			<input type="hidden" name="page" value={newId()} />
			<WordsFields language={view.language} lang={plan.language} kind={passage.kind} text={text} faults={faults} />
			<TextField
				name="reason"
				rows={2}
				label={t.reason}
				hint={mayWrite ? t.reasonHint : undefined}
				value={begun?.reason ?? ''}
				fault={faults['reason']}
			/>
			<p class="small muted">{t.draft}</p>
			<SaveState language={view.language} savedAt={ofToday(props)} timeZone={HOME_TIME_ZONE} />
			<p class="row">
				{mayWrite && <Button>{t.save}</Button>}
				<Button kind={mayWrite ? 'second' : 'first'} formaction={`${own}/suggestions`}>
					{t.suggest}
				</Button>
				<Button kind="second" formaction={`${own}/draft`}>
					{t.keep}
				</Button>
				{draft && (
					<Button kind="quiet" formaction={`${own}/draft/removal`}>
						{t.discard}
					</Button>
				)}
			</p>
		</form>
	)
}

/** A time of day says nothing about a draft of last week. */
function ofToday({ draft, at }: PassageProps): Date | undefined {
	return draft && dayAt(draft.savedAt, HOME_TIME_ZONE) === dayAt(at, HOME_TIME_ZONE) ? draft.savedAt : undefined
}
