/** `Bliv testby 2027` → `bliv-testby-2027` */
export function slugOf(text: string): string {
	const spelled = text.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
	const plain = spelled.normalize('NFD').replace(/\p{M}/gu, '')
	return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}
