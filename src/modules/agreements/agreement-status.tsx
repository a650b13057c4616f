import { formatNumber } from '../../platform/i18n.ts'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { joinedParties, type Partnership } from '../partnerships/index.ts'
import { type Agreement, standingOf, whoMustSign } from './agreement.ts'
import { words } from './messages.ts'

type Props = { view: View; agreement: Agreement; partnership: Partnership; today: string }

/** “3 of 10 have signed” says more than a state. */
export function AgreementStatus({ view, agreement, partnership, today }: Props) {
	const { standings, signedOf } = words(view.language)
	const standing = standingOf(agreement, partnership, today)
	const looks = { draft: 'q1', signing: 'half', signed: 'done', expired: 'late', ended: 'shut' } as const
	const tones = { signed: 'ok', expired: 'warn' } as const
	const all = joinedParties(partnership).length
	const signed = all - whoMustSign(agreement, partnership).length
	const number = (count: number) => formatNumber(view.language, count)
	return (
		<Status
			glyph={looks[standing]}
			tone={standing === 'signed' || standing === 'expired' ? tones[standing] : undefined}
		>
			{standing === 'signing' ? signedOf(number(signed), number(all)) : standings[standing]}
		</Status>
	)
}
