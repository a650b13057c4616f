import type { ComponentChildren } from 'preact'
import { Button } from '../../ui/button.tsx'
import { Difference } from '../../ui/difference.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import type { StoredFile } from '../files/index.ts'
import { blockKinds, type Content, hasBeenPublic, type Page, pagePath, stateOf } from '../pages/index.ts'
import type { Room } from '../roles/index.ts'
import { BlockFields } from './block-fields.tsx'
import { contentLines } from './content-lines.ts'
import { EditorFrame } from './frame.tsx'
import { MainFields } from './main-fields.tsx'
import { words } from './messages.ts'
import { PageStatus } from './page-status.tsx'

export type EditorPageProps = {
	view: View
	room: Room
	/** As it is saved. */
	page: Page
	files: readonly StoredFile[]
	at: Date
	/** What stands in the fields, where that is not what is saved. */
	typed?: { slug: string; content: Content } | undefined
	faults?: Faults | undefined
	outcome?: 'saved' | 'restored' | 'unsaved' | 'outdated' | undefined
}

export function EditorPage(props: EditorPageProps) {
	const { view, room, page, at, faults } = props
	const text = words(view.language)
	return (
		<EditorFrame
			view={view}
			room={room}
			page={page}
			title={page.draft.title}
			faults={faults}
			beside={<PageStatus {...{ view, room, page, at }} />}
		>
			<ErrorSummary language={view.language} faults={faults} />
			<Outcome {...props} />
			<p class="row small">
				<a href={`/content/${page.id}/versions`}>{text.editor.versions}</a>
				{stateOf(page, at) === 'public' && <a href={pagePath(page, room.programme)}>{text.editor.seePage}</a>}
			</p>
			<Form {...props} />
		</EditorFrame>
	)
}

function Outcome({ view, page, typed, outcome }: EditorPageProps) {
	const { editor, outdated } = words(view.language)
	if (outcome === 'saved') return <Notice kind="ok" title={editor.saved} />
	if (outcome === 'unsaved') {
		return (
			<Notice kind="info" title={editor.unsaved}>
				<p>{editor.unsavedText}</p>
			</Notice>
		)
	}
	if (outcome === 'restored') {
		return (
			<Notice kind="ok" title={editor.restored}>
				<p>{editor.restoredText}</p>
			</Notice>
		)
	}
	if (outcome !== 'outdated' || typed === undefined) return null
	return (
		<Notice kind="warn" role="alert" title={outdated.title}>
			<p>{outdated.text}</p>
			<h2 class="small strong">{outdated.now}</h2>
			<Difference
				language={view.language}
				before={contentLines(view.language, page.draft)}
				after={contentLines(view.language, typed.content)}
				lang={typed.content.language}
			/>
		</Notice>
	)
}

function Form(props: EditorPageProps) {
	const { view, page, at, typed, faults = {}, files } = props
	const { slug, content } = typed ?? { slug: page.slug, content: page.draft }
	return (
		<form method="post" action={`/content/${page.id}`} encType="multipart/form-data" class="flow pageform" noValidate>
			<input type="hidden" name="version" value={page.version} />
			<input type="hidden" name="blocks" value={content.blocks.length} />
			<Finish view={view} />
			<MainFields
				view={view}
				kind={page.kind}
				slug={slug}
				content={content}
				moves={hasBeenPublic(page, at)}
				faults={faults}
			/>
			{content.blocks.map((block, index) => (
				<BlockFrame key={index} {...props} content={content} index={index}>
					<BlockFields view={view} block={block} index={index} files={files} faults={faults} lang={content.language} />
				</BlockFrame>
			))}
			<Add {...props} count={content.blocks.length} />
			<Finish view={view} />
		</form>
	)
}

/** The first in the form is also what the Enter key does in a field. */
function Finish({ view }: { view: View }) {
	const { editor } = words(view.language)
	return (
		<p class="row">
			<Button name="do" value="save">
				{editor.save}
			</Button>
			<Button name="do" value="preview" kind="second" icon="eye">
				{editor.preview}
			</Button>
			<Button name="do" value="publish" kind="second">
				{editor.publish}
			</Button>
		</p>
	)
}

type BlockFrameProps = EditorPageProps & { content: Content; index: number; children: ComponentChildren }

function BlockFrame({ view, page, content, index, children }: BlockFrameProps) {
	const { editor, blocks } = words(view.language)
	const { kind } = content.blocks[index] ?? { kind: 'text' as const }
	const legend = editor.legend(`${index + 1}`, blocks[kind])
	const last = content.blocks.length - 1
	// The answer opens where the block then is.
	const to = (place: number) => ({ formaction: `/content/${page.id}#block-${Math.max(0, place)}`, about: legend })
	return (
		<fieldset class="blockedit flow" id={`block-${index}`}>
			<legend>{legend}</legend>
			<input type="hidden" name={`block-${index}-kind`} value={kind} />
			{children}
			<p class="row blockedit__do">
				{index > 0 && (
					<Button name="do" value={`up-${index}`} kind="quiet" size="small" {...to(index - 1)}>
						{editor.up}
					</Button>
				)}
				{index < last && (
					<Button name="do" value={`down-${index}`} kind="quiet" size="small" {...to(index + 1)}>
						{editor.down}
					</Button>
				)}
				<Button name="do" value={`remove-${index}`} kind="quiet" size="small" {...to(index - 1)}>
					{editor.remove}
				</Button>
			</p>
		</fieldset>
	)
}

function Add({ view, page, count }: EditorPageProps & { count: number }) {
	const { editor, blocks } = words(view.language)
	return (
		<fieldset class="blockedit" id="add">
			<legend>{editor.add}</legend>
			<p class="row">
				{blockKinds.map((kind) => (
					<Button
						key={kind}
						name="do"
						value={`add-${kind}`}
						kind="second"
						size="small"
						icon="plus"
						formaction={`/content/${page.id}#block-${count}`}
					>
						{blocks[kind]}
					</Button>
				))}
			</p>
		</fieldset>
	)
}
