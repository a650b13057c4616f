import type { Actor } from '../../platform/actor.ts'
import { formatDate } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { View } from '../../ui/view.ts'
import type { Room } from '../participation/index.ts'
import { productAddress } from './addresses.ts'
import type { EndProduct } from './end-product.ts'
import { words } from './messages.ts'
import { canPublishProduct } from './policy.ts'

type PublicationProps = { view: View; room: Room; actor: Actor; product: EndProduct }

/** Who can read it, and for the secretariat the way to change that. */
export function Publication({ view, room, actor, product }: PublicationProps) {
	const { publication: t } = words(view.language)
	const { publishedAt } = product
	const may = canPublishProduct(actor, room)
	return (
		<Card title={t.title}>
			<p>{publishedAt === null ? t.room : t.public(formatDate(view.language, publishedAt, room.programme.timeZone))}</p>
			{!may && publishedAt === null && <p>{t.bySecretariat}</p>}
			{may && publishedAt === null && (
				<form method="post" action={`${productAddress(room)}/publication`} class="flow">
					<p>{t.publishLead}</p>
					<p>
						<Button>{t.publish}</Button>
					</p>
				</form>
			)}
			{may && publishedAt !== null && (
				<form method="post" action={`${productAddress(room)}/withdrawal`}>
					<Button kind="bad">{t.withdraw}</Button>
				</form>
			)}
		</Card>
	)
}
