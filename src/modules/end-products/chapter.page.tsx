import { plural } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { isQuotable, type Passage } from '../meeting-summaries/index.ts'
import { chapterAddress, paragraphAddress } from './addresses.ts'
import { EditFrame, type EditProps, Placing } from './edit-frame.tsx'
import { type Chapter, heldBack, isPrinted, isVerbatim, type Paragraph, unusedPassages } from './end-product.ts'
import { words } from './messages.ts'
import { originOf } from './passage-words.ts'

type Forms = { chapterTitle: string; passages: string[]; text: string }

export type ChapterProps = EditProps & {
	chapter: Chapter
	chapters: readonly Chapter[]
	passages: readonly Passage[]
	draft?: Draft<Forms> | undefined
	faults?: Faults<Forms> | undefined
}

export function ChapterPage(props: ChapterProps) {
	const { view, chapter } = props
	const { chapter: t } = words(view.language)
	const held = heldBack(chapter).length
	return (
		<EditFrame {...props} title={chapter.title} crumbs={[{ label: chapter.title }]}>
			<div class="flow">
				{held > 0 && (
					<Notice kind="warn" title={plural(view.language, held, t.flag)}>
						<p>{t.flagText}</p>
					</Notice>
				)}
				<Paragraphs {...props} />
				<Quoting {...props} />
				<Writing {...props} />
				<Changing {...props} />
			</div>
		</EditFrame>
	)
}

function Paragraphs(props: ChapterProps) {
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

function OneParagraph({
	view,
	room,
	chapter,
	paragraph,
	index,
}: ChapterProps & { paragraph: Paragraph; index: number }) {
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

function kindOf(language: ChapterProps['view']['language'], paragraph: Paragraph): string {
	const { chapter: t } = words(language)
	if (paragraph.kind === 'text') return t.text
	return isVerbatim(paragraph) ? t.passage : t.edited
}

function Quoting({ view, room, chapter, chapters, passages, draft, faults }: ChapterProps) {
	const { chapter: t } = words(view.language)
	const options = unusedPassages(passages, chapters)
		.filter(isQuotable)
		.map((passage) => ({
			value: passage.id,
			label: <span lang={room.programme.language}>{passage.words}</span>,
			hint: originOf(view.language, room.programme, passage),
		}))
	if (options.length === 0) {
		return (
			<section class="flow">
				<h2>{t.quote}</h2>
				<p>{t.quoteNone}</p>
			</section>
		)
	}
	return (
		<form method="post" action={`${chapterAddress(room, chapter)}/passages`} class="flow" noValidate>
			<ChoiceGroup
				kind="many"
				name="passages"
				label={t.quote}
				hint={t.quoteHint}
				options={options}
				value={draft?.passages ?? []}
				fault={faults?.passages}
			/>
			<p>
				<Button>{t.quoteButton}</Button>
			</p>
		</form>
	)
}

function Writing({ view, room, chapter, draft, faults }: ChapterProps) {
	const { chapter: t } = words(view.language)
	return (
		<form method="post" action={`${chapterAddress(room, chapter)}/texts`} class="flow" noValidate>
			<TextField
				name="text"
				label={t.write}
				hint={t.writeHint}
				rows={4}
				value={draft?.text}
				fault={faults?.text}
				lang={room.programme.language}
			/>
			<p>
				<Button kind="second">{t.writeButton}</Button>
			</p>
		</form>
	)
}

function Changing({ view, room, chapter, draft, faults }: ChapterProps) {
	const { chapter: t } = words(view.language)
	const address = chapterAddress(room, chapter)
	return (
		<div class="folds">
			<Fold summary={t.rename} open={faults?.chapterTitle !== undefined}>
				<form method="post" action={`${address}/title`} class="flow" noValidate>
					<TextField
						name="chapterTitle"
						label={t.rename}
						value={draft?.chapterTitle ?? chapter.title}
						fault={faults?.chapterTitle}
						lang={room.programme.language}
					/>
					<p>
						<Button kind="second">{t.save}</Button>
					</p>
				</form>
			</Fold>
			<Fold summary={t.remove}>
				<form method="post" action={`${address}/removal`} class="flow">
					<p>{t.removeLead}</p>
					{chapter.paragraphs.length === 0 && (
						<p>
							<Button kind="bad">{t.remove}</Button>
						</p>
					)}
				</form>
			</Fold>
		</div>
	)
}
