import type { Id } from '../../platform/id.ts'
import { slugOf } from '../../platform/slug.ts'

/** What a file belongs to; that thing says when everybody may read it. Without a programme it is the house's. */
export type Belonging = { kind: string; id: string; programmeId: Id<'programme'> | null }

export type Fallback = 'jpeg' | 'webp'
/** How large a picture is as one sees it, and in which format browsers without AVIF get it. */
export type PictureShape = { width: number; height: number; fallback: Fallback }

export type StoredFile = {
	id: Id<'file'>
	belongsTo: Belonging
	name: string
	mediaType: string
	size: number
	sha256: string
	picture: PictureShape | null
	publicFrom: Date | null
	publicUntil: Date | null
}

/** Widths in pixels that a picture is kept in; a narrower one is kept as it is, never enlarged. */
const WIDTHS = [480, 960, 1600]

export function widthsOf({ width }: Pick<PictureShape, 'width'>): number[] {
	const widest = Math.min(width, WIDTHS.at(-1) ?? width)
	return [...WIDTHS.filter((fitting) => fitting < widest), widest]
}

/** How high it is when it is that wide. */
export function heightAt({ width, height }: Pick<PictureShape, 'width' | 'height'>, wide: number): number {
	return Math.max(1, Math.round((height * wide) / width))
}

export type Rendition = { width: number; format: 'avif' | Fallback }

export function renditionsOf(shape: PictureShape): Rendition[] {
	return widthsOf(shape).flatMap((width) => [
		{ width, format: 'avif' as const },
		{ width, format: shape.fallback },
	])
}

/** Where the bytes are in the store. */
export function storageKey({ sha256 }: Pick<StoredFile, 'sha256'>, rendition?: Rendition): string {
	return rendition === undefined ? sha256 : `${sha256}-${rendition.width}.${rendition.format}`
}

const extensions = { avif: 'avif', jpeg: 'jpg', webp: 'webp' }

/** The address; of a picture that of one size, and of its largest in the older format if none is named. */
export function fileUrl(file: Pick<StoredFile, 'id' | 'name' | 'picture'>, rendition?: Rendition): string {
	const shown = rendition ?? (file.picture ? largestOf(file.picture) : undefined)
	return `/files/${file.id}/${encodeURIComponent(shown ? pictureName(file, shown) : file.name)}`
}

/** Which bytes an address asks for; undefined when the file has no such name. */
export function askedFor(file: StoredFile, name: string): { rendition?: Rendition } | undefined {
	if (file.picture === null) return name === file.name ? {} : undefined
	const rendition = renditionsOf(file.picture).find((known) => pictureName(file, known) === name)
	return rendition && { rendition }
}

function largestOf(shape: PictureShape): Rendition {
	return { width: widthsOf(shape).at(-1) ?? shape.width, format: shape.fallback }
}

function pictureName({ name }: Pick<StoredFile, 'name'>, { width, format }: Rendition): string {
	return `${slugOf(name.replace(/\.[^.]*$/, '')) || 'picture'}-${width}.${extensions[format]}`
}

const LONGEST_NAME = 120

/** The name without the path that some browsers send, and without what no file system or header bears. */
export function cleanName(given: string, extension: string): string {
	const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
	// Control and direction marks: a name must read as what it is.
	const plain = last.replace(/[\p{Cc}\p{Cf}"<>:|?*%;]/gu, ' ').replace(/\s+/g, ' ')
	const base = plain.replace(/\.[^.]*$/, '').replace(/^[\s.]+|[\s.]+$/g, '')
	return `${Array.from(base || 'file')
		.slice(0, LONGEST_NAME)
		.join('')}.${extension}`
}

/** What is shown in the browser itself; everything else is only saved. */
export function isShown({ picture, mediaType }: Pick<StoredFile, 'picture' | 'mediaType'>): boolean {
	return picture !== null || mediaType === 'application/pdf'
}
