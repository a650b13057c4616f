import type { Faults } from '../../ui/faults.ts'
import type { View } from '../../ui/view.ts'
import type { StoredFile } from '../files/index.ts'
import type { Block } from '../pages/index.ts'
import { fieldName } from './typed-page.ts'

export type BlockFieldsProps<Kind extends Block['kind'] = Block['kind']> = {
	view: View
	block: Extract<Block, { kind: Kind }>
	index: number
	files: readonly StoredFile[]
	faults: Faults
	/** What the page is written in. */
	lang: string
}

/** Name and fault of one field. */
export function frameOf({ index, faults }: Pick<BlockFieldsProps, 'index' | 'faults'>, field: string) {
	const name = fieldName(index, field)
	return { name, fault: faults[name] }
}
