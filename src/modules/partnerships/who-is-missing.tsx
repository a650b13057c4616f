import { listWords, plural } from '../../platform/i18n.ts'
import { Card, Rows } from '../../ui/card.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { registerWords } from './register-words.ts'
import type { Party } from './partnership.ts'
import { type KindStanding, whoIsMissing } from './register.ts'

/** “Nobody speaks for owners and young people yet” */
export function missingText(view: View, missing: readonly KindStanding[]): string {
	const { missing: t } = registerWords(view.language)
	return t.sentence(
		listWords(
			view.language,
			missing.map(({ kind }) => t.kinds[kind]),
		),
	)
}

type Props = { view: View; parties: readonly Pick<Party, 'kind' | 'standing'>[] }

/** How it stands with owners, with the young, and with whoever else nobody speaks for. */
export function WhoIsMissing({ view, parties }: Props) {
	const { missing: t } = registerWords(view.language)
	const { partyKinds } = words(view.language)
	const pairs = whoIsMissing(parties).map((standing) => ({
		term: partyKinds[standing.kind],
		value: <KindStatus view={view} standing={standing} />,
	}))
	return (
		<Card title={t.title}>
			<Rows pairs={pairs} />
		</Card>
	)
}

function KindStatus({ view, standing: { joined, known } }: { view: View; standing: KindStanding }) {
	const { missing: t } = registerWords(view.language)
	if (joined > 0) {
		return (
			<Status glyph="done" tone="ok">
				{plural(view.language, joined, t.joined)}
			</Status>
		)
	}
	return (
		<Status glyph="late" tone="warn">
			{known > 0 ? plural(view.language, known, t.onlyKnown) : t.nobody}
		</Status>
	)
}
