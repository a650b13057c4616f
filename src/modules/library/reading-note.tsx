import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate } from '../../platform/i18n.ts'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { editionAddress, editionsAddress, type Item, itemAddress } from './item.ts'
import { words } from './messages.ts'
import type { Reading } from './reading.ts'

export type ReadingProps = {
	view: View
	item: Item
	/** Undefined while nothing is published. */
	reading: Reading | undefined
	/** The edition that was asked for; undefined at the item's own address, which always shows the latest. */
	asked?: number | undefined
}

/** What a reader must know of the text before it: that there is a newer one, and in whose language it is. */
export function ReadingNote(props: ReadingProps) {
	const { view, item, reading, asked } = props
	if (reading === undefined) return null
	return (
		<>
			{asked !== undefined && asked < item.edition && <OldNote view={view} item={item} reading={reading} />}
			<LanguageNote {...props} reading={reading} />
		</>
	)
}

type NoteProps = { view: View; item: Item; reading: Reading }

function OldNote({ view, item, reading: { edition, publishedAt } }: NoteProps) {
	const { reading: text } = words(view.language)
	return (
		<Notice kind="warn" title={text.old(edition, formatDate(view.language, publishedAt, HOME_TIME_ZONE))}>
			<p class="row">
				<a href={itemAddress(item)}>{text.toLatest(item.edition)}</a>
				<a href={editionsAddress(item)}>{text.all}</a>
			</p>
		</Notice>
	)
}

/** In the reader's own language and as it was written there is nothing to say. */
function LanguageNote({ view, item, reading, asked }: NoteProps & { asked?: number | undefined }) {
	const { reading: text, inLanguage } = words(view.language)
	const { translation, originalLanguage, languages } = reading
	const address = asked === undefined ? itemAddress(item) : editionAddress(item, asked)
	if (translation !== undefined) {
		const isBehind = translation.ofEdition < (asked ?? item.edition)
		return (
			<Notice kind={isBehind ? 'warn' : 'info'} title={text.translated(inLanguage[originalLanguage])}>
				{isBehind && <p>{text.behind(translation.ofEdition, item.edition)}</p>}
				<p>
					<a href={`${address}?original`} hreflang={originalLanguage}>
						{text.toOriginal}
					</a>
				</p>
			</Notice>
		)
	}
	if (originalLanguage === view.language) return null
	const isTranslated = languages.includes(view.language)
	return (
		<Notice kind="info" title={isTranslated ? text.original : text.only(inLanguage[originalLanguage])}>
			{isTranslated && (
				<p>
					<a href={address}>{text.toTranslation(inLanguage[view.language])}</a>
				</p>
			)}
		</Notice>
	)
}

/** How to refer to what is read, so that it is found as it was: by its edition. */
export function Citation({ view, item, reading, publicUrl }: ReadingProps & { publicUrl: string }) {
	const { reading: text } = words(view.language)
	if (reading === undefined) return null
	const { content, edition, publishedAt } = reading
	const address = `${publicUrl}${editionAddress(item, edition)}`
	return (
		<div class="small muted cite">
			<p>
				{text.cite}{' '}
				<cite lang={content.language === view.language ? undefined : content.language}>{content.title}</cite>.{' '}
				{text.cited(edition, formatDate(view.language, publishedAt, HOME_TIME_ZONE))} <a href={address}>{address}</a>
			</p>
			<p class="noprint">
				<a href={editionsAddress(item)}>{text.all}</a>
			</p>
		</div>
	)
}
