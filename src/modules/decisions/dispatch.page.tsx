import type { Actor } from '../../platform/actor.ts'
import { Button } from '../../ui/button.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import type { Decision, Letter } from './decision.ts'
import { DecisionFrame } from './decision-frame.tsx'
import { LetterSums } from './letters.page.tsx'
import { words } from './messages.ts'

type DispatchProps = { view: View; call: CallDetail; actor: Actor; decision: Decision; letters: Letter[] }

/** The last look before the letters leave: who gets what. */
export function DispatchPage({ view, call, actor, decision, letters }: DispatchProps) {
	const { letters: t } = words(view.language)
	return (
		<DecisionFrame view={view} call={call} actor={actor} title={t.confirmTitle}>
			<div class="flow">
				<LetterSums view={view} letters={letters} />
				<p>{t.confirmText}</p>
				<ul>
					{letters.map((letter) => (
						<li key={letter.id}>
							{letter.place}: {t[letter.kind]}, {letter.addressee}, {letter.recipients.join(', ')}
						</li>
					))}
				</ul>
				<form method="post" action={`/decisions/${decision.id}/dispatch`}>
					<Button>{t.confirmSend}</Button>
				</form>
				<p>
					<a href={`/decisions/${decision.id}/letters`}>{t.back}</a>
				</p>
			</div>
		</DecisionFrame>
	)
}
