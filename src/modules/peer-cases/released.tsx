import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { More } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { caseAddress } from './case-address.ts'
import type { CaseProps } from './case.page.tsx'
import { words } from './messages.ts'
import { canProposeRelease } from './policy.ts'

/** Where everybody reads what was told of a case, if its giver has consented; what knows of that hands it over in `app.tsx`. */
export type FindReleased = (db: Db, id: Id<'peerCase'>) => Promise<string | undefined>

/** For the room the way to what everybody may read; for those who may make it so, the way there. */
export function Released({ view, room, actor, one, released }: CaseProps) {
	const { release: t } = words(view.language)
	const mayPropose = canProposeRelease(actor, room, one)
	if (released === undefined && !mayPropose) return null
	return (
		<Card title={t.title}>
			<p>{released === undefined ? t.lead : t.public}</p>
			{released !== undefined && <More href={released}>{t.read}</More>}
			{mayPropose && <More href={`${caseAddress(room, one)}/release`}>{t.open}</More>}
		</Card>
	)
}
