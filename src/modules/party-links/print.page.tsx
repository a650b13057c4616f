import { formatDay } from '../../platform/i18n.ts'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import type { View } from '../../ui/view.ts'
import type { Partnership } from '../partnerships/index.ts'
import { words } from './messages.ts'
import { linkPath, type PartyLink, typedAddress } from './party-link.ts'
import { QrCode } from './qr-code.tsx'

type PrintProps = { view: View; partnership: Partnership; link: PartyLink }

/** A letter to one party or a poster for a window: one sheet, with the code and the address for those who type. */
export function PrintPage({ view, partnership, link }: PrintProps) {
	const { print: t } = words(view.language)
	const isPoster = link.partyId === null
	const who = link.partyName ?? link.planTitle ?? ''
	return (
		<NarrowPage noindex view={view} title={isPoster ? t.posterHead : t.letterHead(who)}>
			<p class="noprint small muted">
				<a href={`/partnerships/${partnership.slug}/links`}>{t.back}</a>. {t.hint}
			</p>
			<div class={isPoster ? 'sheet sheet--poster flow' : 'sheet flow'}>
				<p class="lead">{isPoster ? link.planTitle : partnership.name}</p>
				<p>{isPoster ? t.posterText : t.letterText(partnership.name)}</p>
				<QrCode address={view.publicUrl + linkPath(link)} label={t.code} />
				<p>
					{t.typed}
					<br />
					<strong>{typedAddress(view.publicUrl, link)}</strong>
				</p>
				<p class="small muted">
					{t.until(formatDay(view.language, link.lastDay))} {!isPoster && t.letterCare}
				</p>
			</div>
		</NarrowPage>
	)
}
