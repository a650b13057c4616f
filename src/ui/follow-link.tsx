import type { Language } from '../platform/i18n.ts'
import { LinkButton } from './button.tsx'
import { shellWords } from './messages.ts'

/** One thing by its id, or the address of a search with all that it asks. */
export type FollowWish = { what: string; id: string } | { search: string }

type Props = {
	language: Language
	/** What is followed, read aloud after the words on the link. */
	about?: string | undefined
	size?: 'normal' | 'small' | 'block' | undefined
} & FollowWish

/** Leads to a small form. A link and no button, so that the page around it is the same for everybody. */
export function FollowLink({ language, about, size, ...wish }: Props) {
	return (
		<LinkButton href={followAddress(wish)} kind="second" icon="bell" about={about} size={size}>
			{shellWords(language).follow}
		</LinkButton>
	)
}

export function followAddress(wish: FollowWish): string {
	if (!('search' in wish)) return `/follow?${new URLSearchParams({ what: wish.what, id: wish.id })}`
	const asked = new URLSearchParams(wish.search.replace(/^[^?]*\??/, ''))
	asked.delete('page')
	return `/follow?${new URLSearchParams([['what', 'search'], ...asked])}`
}
