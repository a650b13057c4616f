import { type Block, blockKinds, emptyBlock, MOST_BLOCKS } from '../pages/index.ts'

/** What a button of the editor asks for: to keep what is typed and go somewhere, or to change the row of blocks. */
export type Wish =
	| { do: 'save' | 'preview' | 'publish' }
	| { do: 'add'; kind: Block['kind'] }
	| { do: 'up' | 'down' | 'remove'; block: number }

/** `add-text`, `up-3`, `save`; anything else is a plain save. */
export function readWish(value: string): Wish {
	const [verb = '', about = ''] = value.split('-')
	const kind = blockKinds.find((known) => known === about)
	if (verb === 'add' && kind) return { do: 'add', kind }
	if ((verb === 'up' || verb === 'down' || verb === 'remove') && /^\d{1,3}$/.test(about)) {
		return { do: verb, block: Number(about) }
	}
	return { do: verb === 'preview' || verb === 'publish' ? verb : 'save' }
}

/** The blocks as wished; what cannot be done changes nothing. */
export function editBlocks(blocks: readonly Block[], wish: Wish): Block[] {
	if (wish.do === 'add') return blocks.length >= MOST_BLOCKS ? [...blocks] : [...blocks, emptyBlock(wish.kind)]
	if (wish.do === 'remove') return blocks.filter((_, index) => index !== wish.block)
	if (wish.do === 'up') return swapped(blocks, wish.block - 1)
	return wish.do === 'down' ? swapped(blocks, wish.block) : [...blocks]
}

/** The one at this place and the one after it change places. */
function swapped(blocks: readonly Block[], at: number): Block[] {
	const [one, other] = [blocks[at], blocks[at + 1]]
	return one === undefined || other === undefined ? [...blocks] : blocks.with(at, other).with(at + 1, one)
}
