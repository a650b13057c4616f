import { join } from 'node:path'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { findItemBySlug } from '../library/index.ts'
import { addFollowUp, loadRecommendations, readStartRecommendations, recordResponse } from '../recommendations/index.ts'

const SOURCE = 'Opdigtet til prøveudgaven'

/** What is known of the real ones; and what a programme that does not exist asked for, and was answered. */
export async function loadDemoRecommendations(tx: Tx, maker: Actor): Promise<void> {
	await loadRecommendations(tx)
	await loadRecommendations(tx, readStartRecommendations(join('demo', 'recommendations.json')))
	const idOf = async (slug: string) => found(await findItemBySlug(tx, 'recommendation', slug)).id
	const said = { version: 0, source: SOURCE }
	const shorter = await idOf('kort-vej-til-midlertidig-brug')
	await recordResponse(tx, maker, {
		...said,
		id: shorter,
		addressee: 'state',
		answer: 'partly',
		responder: 'Styrelsen for opdigtede bymidter',
		respondedOn: '2025-02-14',
		words: 'Vi begynder med et forsøg i tre byer.',
	})
	await addFollowUp(tx, maker, {
		id: shorter,
		onDate: '2025-09-01',
		words: 'Forsøget er begyndt i de tre byer og løber i to år.',
		source: SOURCE,
	})
	await recordResponse(tx, maker, {
		...said,
		id: await idOf('ens-tal-for-tomme-lokaler'),
		addressee: 'state',
		answer: 'rejected',
		responder: 'Styrelsen for opdigtede bymidter',
		respondedOn: '2025-02-14',
		words: 'Byerne kan selv blive enige om en metode.',
	})
}
