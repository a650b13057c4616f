import { formatDate, formatNumber } from '../../platform/i18n.ts'
import { Rail } from '../../ui/facade.tsx'
import { type IndexEntry, IndexList } from '../../ui/index-list.tsx'
import { isBound } from '../adoptions/index.ts'
import { type Consultation, consultationAddress, lastDay, whyNotHeard } from '../consultations/index.ts'
import { FileLinks, fileAddress } from '../plan-documents/index.ts'
import type { AgendaProps } from './agenda-list.tsx'
import { words } from './messages.ts'

/** The ways on from the plan: who adopted it, what was asked about it, what has changed, and the files. */
export function ReadMore(props: AgendaProps) {
	const { more: t } = words(props.view.language)
	return (
		<section class="sec planmore" id="more">
			<div class="wrap">
				<Rail title={t.title}>
					<IndexList
						entries={[
							adopted(props),
							...props.consultations.map((one) => heard(props, one)),
							...changes(props),
							files(props),
						]}
					/>
				</Rail>
			</div>
		</section>
	)
}

function adopted({ view, plan, adoptions }: AgendaProps): IndexEntry {
	const { more: t } = words(view.language)
	const number = (count: number) => formatNumber(view.language, count)
	const bound = adoptions.filter(({ standing }) => isBound(standing)).length
	const text = bound === 0 ? t.adoptedByNobody : t.adoptedBy(number(bound), number(adoptions.length))
	return { href: `/plans/${plan.slug}/adoptions`, title: t.adopted, meta: text }
}

function heard({ view, plan, lang, programme, now }: AgendaProps, consultation: Consultation): IndexEntry {
	const { more: t } = words(view.language)
	const { report } = consultation
	const last = lastDay(view.language, consultation)
	const isOpen = whyNotHeard(consultation, now) === undefined
	const over = report ? t.heard(formatDate(view.language, report.publishedAt, programme.timeZone)) : t.closed(last)
	return {
		href: consultationAddress(plan, consultation),
		title: <span lang={lang}>{consultation.title}</span>,
		meta: isOpen ? t.open(last) : over,
	}
}

function changes({ view, plan, latest }: AgendaProps): IndexEntry[] {
	if (latest.number === 1) return []
	const { more: t } = words(view.language)
	const text = t.changesText(formatNumber(view.language, latest.number))
	return [{ href: `/plans/${plan.slug}/versions`, title: t.changes, meta: text }]
}

function files({ view, plan, latest }: AgendaProps): IndexEntry {
	const { more: t } = words(view.language)
	const { language } = view
	const address = (format: Parameters<typeof fileAddress>[1]) => fileAddress(plan, format)
	return { key: 'files', title: t.files, meta: <FileLinks {...{ language, address }} about={latest.content.title} /> }
}
