import type { Actor } from '../../platform/actor.ts'
import { DocumentBody, type WrittenDocument } from '../../platform/documents/index.ts'
import { formatDate } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { canEnter, type Room, roomSide, WhoCanSee } from '../participation/index.ts'
import { contentLanguage, themed } from '../programmes/index.ts'
import { editAddress, formats, productAddress } from './addresses.ts'
import type { EndProduct } from './end-product.ts'
import { words } from './messages.ts'
import { canEditProduct } from './policy.ts'

export type ProductProps = {
	view: View
	room: Room
	actor: Actor | undefined
	/** With its text as it stands; missing as long as nobody has begun. */
	shown: { product: EndProduct; document: WrittenDocument } | undefined
}

/** Those in the room read it there; everybody else, once it is published, as a page of the programme. */
export function ProductPage(props: ProductProps) {
	const view = themed(props.view, props.room.programme)
	return canEnter(props.actor, props.room) ? <InRoom {...props} view={view} /> : <ForEverybody {...props} view={view} />
}

function InRoom(props: ProductProps) {
	const { view, room, actor, shown } = props
	const t = words(view.language)
	return (
		<WorkspaceLayout view={view} title={shown?.product.title ?? t.title} side={roomSide(view, room, actor)}>
			<div class="ws__head">
				<div>
					<h1 lang={contentLanguage(view, room.programme)}>{shown?.product.title ?? t.title}</h1>
					{shown && <p>{standingText(view, room, shown.product)}</p>}
				</div>
				{canEditProduct(actor, room) && (
					<div class="row">
						<LinkButton kind={shown ? 'second' : 'first'} href={editAddress(room)}>
							{shown ? t.read.edit : t.read.begin}
						</LinkButton>
					</div>
				)}
			</div>
			{shown ? (
				<div class="flow">
					{shown.product.publishedAt === null && <WhoCanSee language={view.language} reach="room" />}
					<Taking {...props} />
					<Text {...props} />
				</div>
			) : (
				<Empty title={t.read.none}>
					<p>{t.read.noneText}</p>
				</Empty>
			)}
		</WorkspaceLayout>
	)
}

function standingText(view: View, { programme }: Room, { publishedAt }: EndProduct): string {
	const { read, publication } = words(view.language)
	if (publishedAt === null) return publication.room
	return read.publishedOn(formatDate(view.language, publishedAt, programme.timeZone))
}

function ForEverybody(props: ProductProps) {
	const { view, room, shown } = props
	const { programme } = room
	const { read, title } = words(view.language)
	const lang = contentLanguage(view, programme)
	const crumbs = [
		{ label: read.programmes, href: '/programmes' },
		{ label: programme.name, href: `/programmes/${programme.slug}` },
		{ label: title },
	]
	return (
		<PublicLayout view={view} title={`${shown?.product.title ?? title} – ${programme.name}`}>
			<article class="wrap sec flow">
				<Crumbs language={view.language} crumbs={crumbs} />
				<h1 lang={lang}>{shown?.product.title ?? title}</h1>
				<p lang={lang}>{programme.owner}</p>
				<Taking {...props} />
				<Text {...props} />
			</article>
		</PublicLayout>
	)
}

/** The same text to take away. */
function Taking({ view, room }: ProductProps) {
	const { read } = words(view.language)
	return (
		<p class="row noprint">
			<span>{read.take}:</span>
			{formats.map((format) => (
				<LinkButton key={format} kind="second" size="small" icon="download" href={`${productAddress(room)}.${format}`}>
					{read[format]}
				</LinkButton>
			))}
		</p>
	)
}

function Text({ view, room, shown }: ProductProps) {
	if (shown === undefined || shown.document.blocks.length === 0) {
		return <Notice kind="info" title={words(view.language).read.empty} />
	}
	return (
		<div class="prose" lang={contentLanguage(view, room.programme)}>
			<DocumentBody document={shown.document} />
		</div>
	)
}
