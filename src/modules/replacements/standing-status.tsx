import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { Standing } from './replacement.ts'

const glyphs = {
	sought: 'dash',
	toDecide: 'ring',
	toOffer: 'half',
	asked: 'q3',
	filled: 'done',
	called_off: 'shut',
} as const

export function StandingStatus({ view, standing }: { view: View; standing: Standing }) {
	return <Status glyph={glyphs[standing]}>{words(view.language).standing[standing]}</Status>
}
