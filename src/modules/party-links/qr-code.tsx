import { renderSVG } from 'uqr'

/** A picture that any telephone reads, drawn on the server; the address stands beside it for those who type. */
export function QrCode({ address, label }: { address: string; label: string }) {
	// Made by the library from the address alone, and a data address runs no script.
	const picture = Buffer.from(renderSVG(address, { border: 2, ecc: 'M' })).toString('base64')
	return <img class="qr" src={`data:image/svg+xml;base64,${picture}`} alt={label} width="240" height="240" />
}
