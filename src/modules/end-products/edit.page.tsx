import { plural } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, More } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Status } from '../../ui/status.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { isQuotable, type Passage } from '../meeting-summaries/index.ts'
import { chapterAddress, productAddress } from './addresses.ts'
import { EditFrame, type EditProps, Placing } from './edit-frame.tsx'
import { type Chapter, type EndProduct, heldBack, unusedPassages } from './end-product.ts'
import { words } from './messages.ts'
import { Publication } from './publication.tsx'

type Forms = { title: string; foreword: string; version: string; chapterTitle: string }

export type EditPageProps = EditProps & {
	/** Missing before anybody has begun. */
	product: EndProduct | undefined
	chapters: readonly Chapter[]
	passages: readonly Passage[]
	draft?: Draft<Forms> | undefined
	faults?: Faults<Forms> | undefined
}

/** Where the facilitator edits: the title, the chapters and their order, and who can read it. */
export function EditPage(props: EditPageProps) {
	const { view, room, product } = props
	const { edit: t } = words(view.language)
	return (
		<EditFrame {...props} title={t.title} lead={t.lead}>
			<div class="flow">
				{product && (
					<p>
						<More href={productAddress(room)}>{t.read}</More>
					</p>
				)}
				{product && <Chapters {...props} />}
				<Facts {...props} />
				{product && <Publication {...props} product={product} />}
			</div>
		</EditFrame>
	)
}

function Facts({ view, room, product, draft, faults, reason }: EditPageProps) {
	const { edit: t, savedNow } = words(view.language)
	const action = product ? `${productAddress(room)}/facts` : productAddress(room)
	const { language } = room.programme
	return (
		<Card title={t.facts}>
			<form method="post" action={action} class="flow" noValidate>
				{product && <input type="hidden" name="version" value={product.version} />}
				<TextField
					name="title"
					label={t.productTitle}
					value={draft?.title ?? product?.title}
					fault={faults?.title}
					lang={language}
				/>
				<TextField
					name="foreword"
					label={t.foreword}
					hint={t.forewordHint}
					rows={6}
					value={draft?.foreword ?? product?.foreword}
					fault={faults?.foreword}
					lang={language}
				/>
				{product && reason === 'outdated' && draft?.foreword !== undefined && (
					<section class="flow">
						<h3>{savedNow}</h3>
						<p lang={language}>{product.title}</p>
						<WrittenText text={product.foreword} lang={language} />
					</section>
				)}
				<p>
					<Button>{product ? t.save : t.begin}</Button>
				</p>
			</form>
		</Card>
	)
}

function Chapters({ view, room, chapters, passages, draft, faults }: EditPageProps) {
	const { edit: t } = words(view.language)
	const unused = unusedPassages(passages, chapters).filter(isQuotable).length
	const waiting = passages.filter(({ consent }) => consent === 'asked').length
	const entries = chapters.map((chapter, index) => ({
		key: chapter.id,
		href: chapterAddress(room, chapter),
		title: <span lang={room.programme.language}>{chapter.title}</span>,
		meta: plural(view.language, chapter.paragraphs.length, t.paragraphs),
		end: <ChapterEnd {...{ view, room, chapter, index }} count={chapters.length} />,
	}))
	return (
		<section class="flow" aria-labelledby="chapters">
			<h2 id="chapters">{t.chapters}</h2>
			{unused > 0 && <p>{plural(view.language, unused, t.unused)}</p>}
			{waiting > 0 && <p>{plural(view.language, waiting, t.waiting)}</p>}
			{chapters.length === 0 ? <p>{t.noChapters}</p> : <IndexList ordered entries={entries} />}
			<form method="post" action={`${productAddress(room)}/chapters`} class="flow" noValidate>
				<TextField
					name="chapterTitle"
					label={t.chapterTitle}
					value={draft?.chapterTitle}
					fault={faults?.chapterTitle}
					lang={room.programme.language}
				/>
				<p>
					<Button kind="second">{t.addChapter}</Button>
				</p>
			</form>
		</section>
	)
}

type EndProps = Pick<EditPageProps, 'view' | 'room'> & { chapter: Chapter; index: number; count: number }

function ChapterEnd({ view, room, chapter, index, count }: EndProps) {
	const { edit: t } = words(view.language)
	const held = heldBack(chapter).length
	return (
		<>
			{held > 0 && <Status glyph="late">{plural(view.language, held, t.heldBack)}</Status>}
			<Placing {...{ view, index, count }} action={`${chapterAddress(room, chapter)}/place`} about={chapter.title} />
		</>
	)
}
