import type { Actor } from '../../platform/actor.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { type Room, RoomFrame } from '../participation/index.ts'
import { caseAddress, casesAddress, type PeerCase } from '../peer-cases/index.ts'
import { themed } from '../programmes/index.ts'
import { words } from './messages.ts'
import { releaseAddress } from './release-address.ts'
import type { Quote } from './release.ts'

type QuotesProps = { view: View; room: Room; actor: Actor; one: PeerCase; quotes: readonly Quote[]; isSaved: boolean }

/** For whoever noted something at the table: may it be quoted? */
export function QuotesPage(props: QuotesProps) {
	const { room, actor, one, quotes, isSaved } = props
	const view = themed(props.view, room.programme)
	const t = words(view.language)
	const crumbs = [
		{ label: t.cases, href: casesAddress(room) },
		{ label: one.question, href: caseAddress(room, one) },
		{ label: t.quotes.answerTitle },
	]
	return (
		<RoomFrame {...{ view, room, actor, crumbs }} title={t.quotes.answerTitle} lead={t.quotes.answerLead}>
			{isSaved && <Notice kind="ok" title={t.told.saved} />}
			<div class="flow">
				{quotes.map((quote) => (
					<AnswerForm key={quote.id} {...props} view={view} quote={quote} />
				))}
				<p class="muted">{t.quotes.mind}</p>
			</div>
		</RoomFrame>
	)
}

function AnswerForm({ view, room, one, quote }: QuotesProps & { quote: Quote }) {
	const { quotes: t } = words(view.language)
	const about = quote.words.slice(0, 60)
	return (
		<form
			method="post"
			action={`${releaseAddress(room, one.id)}/quotes/${quote.id}/answer`}
			class="card card--flat flow"
		>
			<WrittenText text={quote.words} />
			{quote.answer !== null && <p class="small">{t.states[quote.answer]}</p>}
			<p class="row">
				{quote.answer !== 'given' && (
					<Button name="answer" value="given" about={about}>
						{t.yes}
					</Button>
				)}
				{quote.answer !== 'refused' && (
					<Button kind="second" name="answer" value="refused" about={about}>
						{t.no}
					</Button>
				)}
			</p>
		</form>
	)
}
