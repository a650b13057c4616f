import { plural } from '../../platform/i18n.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { words } from './messages.ts'
import { librarySide } from './side.ts'
import { mergedWords, type Term, termLabel } from './term.ts'
import { UsedByList } from './term.page.tsx'
import type { UsedBy } from './term-use.ts'

type MergePageProps = { view: View; from: Term; into: Term; usedBy: readonly UsedBy[] }

/** What would happen, before it does. */
export function MergePage({ view, from, into, usedBy }: MergePageProps) {
	const { list, merge } = words(view.language)
	const label = termLabel(view.language, from)
	const title = merge.previewTitle(label, termLabel(view.language, into))
	const moves = usedBy.length === 0 ? merge.noMoves : plural(view.language, usedBy.length, merge.moves)
	const crumbs = [
		{ label: list.title, href: '/taxonomy' },
		{ label, href: `/taxonomy/${from.key}` },
		{ label: merge.confirm },
	]
	return (
		<WorkspaceLayout view={view} title={title} side={librarySide(view)}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1>{title}</h1>
					<p>{merge.lead}</p>
				</div>
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<Card title={moves}>{usedBy.length > 0 && <UsedByList view={view} usedBy={usedBy} />}</Card>
				<Card title={merge.words}>
					<p>{mergedWords(from, into).join(', ')}</p>
				</Card>
				<form method="post" action={`/taxonomy/${from.key}/merging`} class="row">
					<input type="hidden" name="into" value={into.key} />
					<Button>{merge.confirm}</Button>
					<LinkButton href={`/taxonomy/${from.key}`} kind="quiet">
						{merge.back}
					</LinkButton>
				</form>
			</div>
		</WorkspaceLayout>
	)
}
