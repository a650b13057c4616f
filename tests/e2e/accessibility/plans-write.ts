import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const TEXT = '/plans/ellekoebing-bymidte/work/text'

/** The text of a plan, written by the team and those who have a say. */
export function planWriting(): void {
	test('the text of a plan, passage by passage', async () => {
		const [team, shops] = ['Anders Vestergaard', 'Sofie Krogh']
		const overview = await client.read(TEXT, as(team))
		const passage = (kind: string, heading: string) =>
			addressIn(overview, new RegExp(`href="(${TEXT}/${kind}/[\\w-]+)"[^>]*><span[^>]*>${heading}`))
		const vision = passage('sections', 'Vision')
		const follow = passage('sections', 'Opfølgning')
		const drafted = passage('sections', 'Området i dag')
		const challenge = passage('challenges', 'Torvet er byens')
		const stage = passage('actions', '8\\. Scene')
		const suggestion = addressIn(overview, new RegExp(`href="(${TEXT}/suggestions/[\\w-]+)"`))

		await lookAt([TEXT, vision, drafted, challenge, stage, suggestion])
		await lookAt([`${follow}/history`, `${challenge}/history`, `${stage}/history`])
		await sendEmpty(team, [vision, `${vision}/words`], [challenge, `${challenge}/words`], [stage, `${stage}/comments`])
		await sendEmpty(team, [suggestion])
		await sendEmpty(shops, [stage, `${stage}/suggestions`])

		expect(faults).toEqual([])
	})
}
