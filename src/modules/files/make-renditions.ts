import sharp, { type Sharp } from 'sharp'
import { type PictureShape, type Rendition, renditionsOf } from './file.ts'

/** A picture of so many pixels needs half a gigabyte while it is worked on. */
const MOST_PIXELS = 100_000_000
const MOST_SECONDS = 20

export type MadeRendition = Rendition & { bytes: Uint8Array }
type Made = { shape: PictureShape; renditions: MadeRendition[] }
export type PictureFault = 'broken' | 'tooManyPixels'

// A second picture waits until the first is done: the machine also answers requests.
sharp.concurrency(2)
sharp.cache(false)

/**
 * The sizes that pages show, turned as the camera was held. Nothing of what the camera wrote is kept: it often says
 * where, when and by whom the picture was taken.
 */
export async function makeRenditions(bytes: Uint8Array): Promise<Made | PictureFault> {
	try {
		const shape = await shapeOf(bytes)
		if (typeof shape === 'string') return shape
		const renditions: MadeRendition[] = []
		for (const wanted of renditionsOf(shape)) renditions.push({ ...wanted, bytes: await render(bytes, wanted) })
		return { shape, renditions }
	} catch (error) {
		// sharp throws plain errors for bytes that are no picture, for one that is cut off and for one that takes too long.
		if (error instanceof Error) return 'broken'
		throw error
	}
}

function open(bytes: Uint8Array): Sharp {
	return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).timeout({ seconds: MOST_SECONDS })
}

async function shapeOf(bytes: Uint8Array): Promise<PictureShape | PictureFault> {
	// Only the head is read here, so a picture that unfolds to gigabytes is refused before it does.
	const { width, height, hasAlpha, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
	if (width * height > MOST_PIXELS) return 'tooManyPixels'
	return { width: autoOrient.width, height: autoOrient.height, fallback: hasAlpha ? 'webp' : 'jpeg' }
}

const formats = {
	avif: (picture: Sharp) => picture.avif({ quality: 55, effort: 2 }),
	jpeg: (picture: Sharp) => picture.jpeg({ quality: 80, mozjpeg: true }),
	webp: (picture: Sharp) => picture.webp({ quality: 82 }),
}

/** In the colours of the web, because the profile goes with the rest of what is not picture. */
function render(bytes: Uint8Array, { width, format }: Rendition): Promise<Uint8Array> {
	return formats[format](open(bytes).autoOrient().resize({ width, withoutEnlargement: true })).toBuffer()
}
