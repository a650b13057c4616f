import { fileUrl, heightAt, type StoredFile, widthsOf } from './file.ts'

type PictureProps = {
	file: StoredFile
	/** What somebody should know who does not see it; empty for mere ornament. */
	alt: string
	/** How wide it is shown, for browsers that choose a size by it. */
	sizes?: string | undefined
	lang?: string | undefined
	/** The first picture of a page is not waited for. */
	eager?: boolean | undefined
}

/** In the smallest format and size that the browser can do with; its place is kept while it loads. */
export function Picture({ file, alt, sizes = '(width >= 46rem) 42rem, 100vw', lang, eager }: PictureProps) {
	const { picture } = file
	if (picture === null) return null
	const set = (format: 'avif' | typeof picture.fallback) =>
		widthsOf(picture)
			.map((width) => `${fileUrl(file, { width, format })} ${width}w`)
			.join(', ')
	const width = widthsOf(picture).at(-1) ?? picture.width
	return (
		<picture lang={lang}>
			<source type="image/avif" srcset={set('avif')} sizes={sizes} />
			<img
				src={fileUrl(file)}
				srcset={set(picture.fallback)}
				sizes={sizes}
				alt={alt}
				width={width}
				height={heightAt(picture, width)}
				loading={eager ? 'eager' : 'lazy'}
				decoding="async"
			/>
		</picture>
	)
}
