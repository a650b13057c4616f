import type { Language } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import type { Room } from '../participation/index.ts'
import { paragraphAddress } from './addresses.ts'
import { Placing } from './edit-frame.tsx'
import { type Chapter, isPrinted, isVerbatim, type Paragraph } from './end-product.ts'
import { words } from './messages.ts'
import { originOf } from './passage-words.ts'

type ListProps = { view: View; room: Room; chapter: Chapter }

/** The paragraphs of a chapter as its editors see them: also what is held back, and where each comes from. */
export function ParagraphList(props: ListProps) {
	const { view, chapter } = props
	const { chapter: t } = words(view.language)
	return (
		<section class="flow" aria-labelledby="paragraphs">
			<h2 id="paragraphs">{t.paragraphs}</h2>
			{chapter.paragraphs.length === 0 && <p>{t.none}</p>}
			<div class="spar">
				{chapter.paragraphs.map((paragraph, index) => (
					<OneParagraph key={paragraph.id} {...props} paragraph={paragraph} index={index} />
				))}
			</div>
		</section>
	)
}

function OneParagraph({ view, room, chapter, paragraph, index }: ListProps & { paragraph: Paragraph; index: number }) {
	const { chapter: t } = words(view.language)
	const { programme } = room
	const heading = `${index + 1}. ${kindOf(view.language, paragraph)}`
	const address = paragraphAddress(room, paragraph)
	return (
		<article class="sparc">
			<h3>{heading}</h3>
			{!isPrinted(paragraph) && <Status glyph="late">{t.held}</Status>}
			<WrittenText text={paragraph.words} lang={programme.language} />
			{paragraph.sources.map(
				(passage) =>
					passage && (
						<p key={passage.id} class="small muted">
							{originOf(view.language, programme, passage)}
						</p>
					),
			)}
			<div class="row">
				<LinkButton kind="second" size="small" href={address} about={heading}>
					{t.edit}
				</LinkButton>
				<Placing {...{ view, index }} count={chapter.paragraphs.length} action={`${address}/place`} about={heading} />
			</div>
		</article>
	)
}

function kindOf(language: Language, paragraph: Paragraph): string {
	const { chapter: t } = words(language)
	if (paragraph.kind === 'text') return t.text
	return isVerbatim(paragraph) ? t.passage : t.edited
}
