import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { CasePage, type CasePageProps } from '../cases/index.ts'
import type { Item } from '../library/index.ts'
import type { Room } from '../participation/index.ts'
import type { PeerCase } from '../peer-cases/index.ts'
import { words } from './messages.ts'
import { releaseAddress } from './release-address.ts'
import { contentOf, type WholeRelease } from './release.ts'

type PreviewProps = Pick<CasePageProps, 'sites' | 'terms' | 'measures'> & {
	view: View
	room: Room
	one: PeerCase
	whole: WholeRelease
	publicUrl: string
}

/** The page of the library itself, with the content of which an edition would be made. */
export function PreviewPage({ view, room, one, whole, publicUrl, ...known }: PreviewProps) {
	const { preview: t } = words(view.language)
	return (
		<CasePage
			view={view}
			item={itemOf(whole)}
			content={contentOf(whole, one)}
			canEdit={false}
			above={
				<Notice kind="info" title={t.title}>
					<p>{t.text}</p>
					<p>
						<LinkButton kind="second" size="small" href={releaseAddress(room, one.id)}>
							{t.back}
						</LinkButton>
					</p>
				</Notice>
			}
			{...known}
			{...{ reading: undefined, asked: undefined, canonical: undefined, noindex: true, publicUrl }}
		/>
	)
}

/** What a case has around its content, where there is none in the library yet. */
function itemOf({ release }: WholeRelease): Item {
	const { title, summary, language, themes, textEdition, proposedAt } = release
	const nobody = { editorId: null, editorName: null, proposedBy: null, proposedFor: null, proposedForName: null }
	const nowhere = { programmeId: null, placeCode: null, reviewOn: null, publishedAt: null }
	return {
		id: '' as Item['id'],
		kind: 'case',
		slug: '',
		title,
		summary,
		language,
		state: 'draft',
		terms: themes.map((theme) => ({ ...theme, kind: 'theme' })),
		byConsent: true,
		edition: 0,
		version: textEdition,
		createdAt: proposedAt,
		...nobody,
		...nowhere,
	}
}
