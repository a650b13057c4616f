import { formatDate, formatDateTime } from '../../platform/i18n.ts'
import { IndexList } from '../../ui/index-list.tsx'
import { words } from './messages.ts'
import { proposalAddress } from './replacement-address.ts'
import type { ReplacementProps } from './replacement-view.ts'
import type { Offer, Proposal } from './replacement.ts'

/** What was proposed and who was asked, the newest first: for those who may see points. */
export function History(props: ReplacementProps) {
	const { view, replacement } = props
	const t = words(view.language)
	const { proposals, offers } = replacement
	return (
		<>
			{offers.length > 0 && (
				<section class="flow" aria-labelledby="offers">
					<h2 id="offers">{t.offers.title}</h2>
					<IndexList kind="thin" entries={offers.map((offer) => offerEntry(props, offer))} />
				</section>
			)}
			{proposals.length > 0 && (
				<section class="flow" aria-labelledby="proposals">
					<h2 id="proposals">{t.proposals.title}</h2>
					<IndexList kind="thin" entries={proposals.map((proposal) => proposalEntry(props, proposal))} />
				</section>
			)}
		</>
	)
}

function offerEntry({ view: { language }, room }: ReplacementProps, offer: Offer) {
	const { offers: t } = words(language)
	const { timeZone } = room.programme
	const day = formatDate(language, new Date(offer.answerBy.getTime() - 1), timeZone)
	const lines = [
		t.by(offer.offeredByName, formatDateTime(language, offer.offeredAt, timeZone)),
		...(offer.reason === '' ? [] : [t.byHand(offer.reason)]),
		...(offer.answer && offer.answer.reason !== '' ? [offer.answer.reason] : []),
	]
	return {
		key: offer.id,
		title: t.line(offer.name, day),
		meta: lines.join(' · '),
		end: answerText({ language, timeZone }, offer),
	}
}

function answerText(
	{ language, timeZone }: { language: ReplacementProps['view']['language']; timeZone: string },
	{ answer }: Offer,
): string {
	const { offers: t } = words(language)
	if (!answer) return t.waiting
	return t.answer[answer.kind](answer.byName ?? '', formatDateTime(language, answer.at, timeZone))
}

function proposalEntry({ view: { language }, room, replacement, gathered }: ReplacementProps, proposal: Proposal) {
	const { proposals: t } = words(language)
	const of = proposal.decision?.applicationId ?? proposal.applicationId
	const name = gathered?.input.applicants.find(({ application }) => application === of)?.name
	const when = formatDateTime(language, proposal.frozenAt, room.programme.timeZone)
	return {
		key: proposal.id,
		href: proposalAddress(room, replacement, proposal),
		title: `${t.number(proposal.number)}: ${name === undefined ? t.nobody : t.for(name)}`,
		meta: t.by(proposal.frozenByName, when),
		end: t.state[proposal.state],
	}
}
