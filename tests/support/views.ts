import type { View } from '../../src/ui/view.ts'

/** What a page knows of a visitor who reads Danish. */
export function aView(over: Partial<View> = {}): View {
	return {
		language: 'da',
		path: '/',
		publicUrl: 'https://torvet.example',
		signedInAs: undefined,
		demo: false,
		assets: { css: '', scripts: {} },
		programme: undefined,
		...over,
	}
}
