import { renderSVG } from 'uqr'

/** The address as a picture that a telephone reads, also from paper with a stain on it. */
export function followCode(address: string): string {
	return renderSVG(address, { border: 1, ecc: 'M' })
}
