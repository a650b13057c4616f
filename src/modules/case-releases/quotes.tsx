import type { Language } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { asList } from '../../ui/roles.ts'
import { Status } from '../../ui/status.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import type { Note, PeerCase } from '../peer-cases/index.ts'
import { words } from './messages.ts'
import { canEditRelease } from './policy.ts'
import { releaseAddress } from './release-address.ts'
import type { ReleaseProps } from './release.page.tsx'
import type { Quote } from './release.ts'

/** The notes of the table: which of them are quoted, and what those who wrote them say. */
export function Quotes(props: ReleaseProps) {
	const { view, notes } = props
	const { quotes: t } = words(view.language)
	return (
		<section class="flow" aria-labelledby="quotes">
			<h2 id="quotes">{t.title}</h2>
			<p>{notes.length === 0 ? t.none : t.lead}</p>
			<ul class="index" {...asList}>
				{notes.map((note) => (
					<li key={note.id}>
						<NoteOrQuote {...props} note={note} />
					</li>
				))}
			</ul>
		</section>
	)
}

function NoteOrQuote({ view, room, actor, one, whole, note }: ReleaseProps & { note: Note }) {
	const { quotes: t } = words(view.language)
	const quote = whole.quotes.find(({ noteId }) => noteId === note.id)
	const mayEdit = canEditRelease(actor, room, one)
	const address = `${releaseAddress(room, one.id)}/quotes`
	const about = note.text.slice(0, 60)
	return (
		<div class="flow">
			<WrittenText text={quote?.words ?? note.text} />
			<p class="small muted">
				{note.writerName} {quote && <QuoteStatus language={view.language} quote={quote} one={one} />}
			</p>
			{mayEdit && (
				<form method="post" action={quote ? `${address}/${quote.id}/removal` : address}>
					{!quote && <input type="hidden" name="noteId" value={note.id} />}
					<Button kind="second" size="small" about={about}>
						{quote ? t.remove : note.writtenBy === one.giverId ? t.quote : t.ask}
					</Button>
				</form>
			)}
		</div>
	)
}

const glyphs = { own: 'done', given: 'done', refused: 'shut', open: 'ring' } as const

function QuoteStatus({ language, quote, one }: { language: Language; quote: Quote; one: PeerCase }) {
	const state = quote.writerId === one.giverId ? 'own' : (quote.answer ?? 'open')
	return <Status glyph={glyphs[state]}>{words(language).quotes.states[state]}</Status>
}
