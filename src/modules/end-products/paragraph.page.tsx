import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { isQuotable, type Passage } from '../meeting-summaries/index.ts'
import { chapterAddress, paragraphAddress } from './addresses.ts'
import { EditFrame, type EditProps } from './edit-frame.tsx'
import { type Chapter, isPrinted, type Paragraph } from './end-product.ts'
import { words } from './messages.ts'
import { originOf } from './passage-words.ts'

type Forms = { words: string; chapter: string; sources: string[]; version: string }

export type ParagraphProps = EditProps & {
	paragraph: Paragraph
	chapter: Chapter
	chapters: readonly Chapter[]
	passages: readonly Passage[]
	draft?: Draft<Forms> | undefined
	faults?: Faults<Forms> | undefined
}

/** The wording of the editors, beside what was said. */
export function ParagraphPage(props: ParagraphProps) {
	const { view, room, chapter, paragraph } = props
	const { paragraph: t } = words(view.language)
	const crumbs = [{ label: chapter.title, href: chapterAddress(room, chapter) }, { label: t.title }]
	return (
		<EditFrame {...props} title={t.title} crumbs={crumbs}>
			{!isPrinted(paragraph) && <Notice kind="warn" title={t.heldText} />}
			<div class="inspect net">
				<div class="net__main flow">
					<Editing {...props} />
					<Removal {...props} />
				</div>
				{paragraph.kind === 'passage' && <Originals {...props} />}
			</div>
		</EditFrame>
	)
}

function Editing(props: ParagraphProps) {
	const { view, room, chapter, chapters, paragraph, draft, faults, reason } = props
	const { paragraph: t, savedNow } = words(view.language)
	const { language } = room.programme
	const options = chapters.map(({ id, title }) => ({ value: id, label: title }))
	return (
		<form method="post" action={paragraphAddress(room, paragraph)} class="flow" noValidate>
			<input type="hidden" name="version" value={paragraph.version} />
			<TextField
				name="words"
				label={t.words}
				rows={8}
				value={draft?.words ?? paragraph.words}
				fault={faults?.words}
				lang={language}
			/>
			{reason === 'outdated' && (
				<section class="flow">
					<h2>{savedNow}</h2>
					<WrittenText text={paragraph.words} lang={language} />
				</section>
			)}
			{paragraph.kind === 'passage' && <SourceChoice {...props} />}
			<SelectField
				name="chapter"
				label={t.chapter}
				options={options}
				value={draft?.chapter ?? chapter.id}
				fault={faults?.chapter}
			/>
			<p>
				<Button>{t.save}</Button>
			</p>
		</form>
	)
}

/** What it is made of is chosen already; what may not be used can only be left out. */
function SourceChoice({ view, room, paragraph, passages, draft, faults }: ParagraphProps) {
	const { paragraph: t } = words(view.language)
	const own = paragraph.sources.flatMap((passage) => passage?.id ?? [])
	const options = passages
		.filter((passage) => isQuotable(passage) || own.includes(passage.id))
		.map((passage) => ({
			value: passage.id,
			label: <span lang={room.programme.language}>{passage.words}</span>,
			hint: originOf(view.language, room.programme, passage),
		}))
	// A form whose boxes are all empty sends no list at all; that is then what was chosen.
	const chosen = draft === undefined ? own : (draft.sources ?? [])
	return (
		<ChoiceGroup
			kind="many"
			name="sources"
			label={t.sources}
			hint={t.sourcesHint}
			options={options}
			value={chosen}
			fault={faults?.sources}
		/>
	)
}

function Originals({ view, room, paragraph }: ParagraphProps) {
	const { paragraph: t } = words(view.language)
	return (
		<aside class="inspect__aside net__aside flow">
			<h2>{t.original}</h2>
			{paragraph.sources.map((passage, index) =>
				passage === undefined ? (
					<p key={index}>{t.originalGone}</p>
				) : (
					<div key={passage.id}>
						<WrittenText text={passage.words} lang={room.programme.language} />
						<p class="small muted">
							<a href={`/meetings/${passage.meetingId}`}>{originOf(view.language, room.programme, passage)}</a>
						</p>
					</div>
				),
			)}
		</aside>
	)
}

function Removal({ view, room, paragraph }: ParagraphProps) {
	const { paragraph: t } = words(view.language)
	return (
		<div class="folds">
			<Fold summary={t.remove}>
				<form method="post" action={`${paragraphAddress(room, paragraph)}/removal`} class="flow">
					{paragraph.kind === 'passage' && <p>{t.removeLead}</p>}
					<p>
						<Button kind="bad">{t.remove}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
