import type { Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import {
	type Contribution,
	type ContributionReason,
	contributionWords,
	type GiftDraft,
	GiftFields,
	type GiftForm,
} from '../contributions/index.ts'
import { PartyFrame } from '../partnerships/index.ts'
import { words } from './messages.ts'
import type { PartyPlan, PartyView } from './party-view.ts'

export type PledgeProps = PartyView & {
	view: View
	one: PartyPlan
	/** One that is changed. */
	contribution?: Contribution | undefined
	draft: GiftDraft
	faults?: Faults<GiftForm>
	reason?: ContributionReason | undefined
}

/** A party without an account says what it gives, or gives something else instead. */
export function PledgePage({ view, holder, one, contribution, draft, faults = {}, reason }: PledgeProps) {
	const { pledge: t } = words(view.language)
	const theirs = contributionWords(view.language)
	const base = `/p/${holder.token}`
	const { plan, open } = one
	const title = contribution ? theirs.form.editTitle : t.title
	const action = contribution ? `${base}/contributions/${contribution.id}` : `${base}/pledge`
	return (
		<PartyFrame view={view} holder={holder} title={title} lead={plan.title} faults={faults}>
			{reason && <Notice kind="warn" title={theirs.reasons[reason]} />}
			<p>{contribution ? theirs.one.changeHint : t.lead}</p>
			<form method="post" action={action} class="flow" noValidate>
				<input type="hidden" name="plan" value={plan.id} />
				{contribution && <input type="hidden" name="version" value={contribution.version} />}
				<GiftFields view={view} currency={plan.currency} actions={open} draft={draft} faults={faults} />
				<Button>{contribution ? theirs.form.edit : t.button}</Button>
			</form>
		</PartyFrame>
	)
}
