import { plural } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { isQuotable, type Passage } from '../meeting-summaries/index.ts'
import { chapterAddress } from './addresses.ts'
import { EditFrame, type EditProps } from './edit-frame.tsx'
import { type Chapter, heldBack, unusedPassages } from './end-product.ts'
import { words } from './messages.ts'
import { ParagraphList } from './paragraph-list.tsx'
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
				<ParagraphList {...props} />
				<Quoting {...props} />
				<Writing {...props} />
				<Changing {...props} />
			</div>
		</EditFrame>
	)
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
