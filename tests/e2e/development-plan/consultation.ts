import { expect, test } from 'vitest'
import { follow, open, pathOf, press, reads, readsHeading, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { PLANNER } from './ground.ts'
import { linkOf, sendByLink } from './links.ts'
import { BOOKS, PARTIES } from './parties.ts'
import { behindLink, onPhone } from './people.ts'
import { bo, PLAN, story, WORK } from './town.ts'

export const BIRTE = { name: 'Birte Fjordhøj', email: 'birte@fjord.example' }
const HEARD = 'Hvad mangler i Hasselnæs 2030?'
const HERS = 'Bænkene skal have ryglæn. Min mand kan ikke rejse sig uden.'

export function consultation(): void {
	test('Bo puts the plan to consultation, and every party with an address has a mail', async () => {
		await story.goTo('2026-03-02')
		await open(bo, WORK)
		await follow(bo, 'Høringer')
		await write(bo, 'Titel', HEARD)
		await write(bo, 'Hvad vil I gerne høre om?', 'Hvad har vi glemt, og hvor skal bænkene stå?')
		await press(bo, 'Send i høring')
		await reads(bo, 'Skriv en dato.')
		await write(bo, 'Sidste dag', '20. marts 2026')
		await press(bo, 'Send i høring')

		await reads(bo, 'Planen er sendt i høring')
		await story.settle()
		const mails = story.db.selectFrom('mails').select('recipient').where('subject', '=', `I høring: ${HEARD}`)
		const reached = (await mails.execute()).map(({ recipient }) => recipient)
		const addresses = PARTIES.flatMap(({ email }) => (email === '' ? [] : [email]))
		expect(reached).toEqual(expect.arrayContaining([...addresses, 'bo.tangholm@hasselnaes.example']))
	})

	test('Birte, who has no account, writes about the benches on her telephone and points at the place', async () => {
		const birte = await onPhone('Birte')
		await open(birte, await addressHeard())
		await follow(birte, /^Skriv om dette ?: 4\. Bænke på Torvet$/)
		await write(birte, 'Dit høringssvar', HERS)
		await press(birte, 'Kort over planens område: vælg et sted')
		await reads(birte, 'Stedet er markeret. Klik et andet sted for at flytte det.')
		expect(await birte.page.getByLabel('Dit høringssvar').inputValue()).toBe(HERS)
		await press(birte, 'Send')
		await reads(birte, 'Skriv dit navn', 'Skriv din mailadresse')
		await write(birte, 'Navn', BIRTE.name)
		await write(birte, 'Mailadresse', BIRTE.email)
		await press(birte, 'Send')

		await readsHeading(birte, 'Tjek din mail')
	})

	test('her words count when she has confirmed them from her mail', async () => {
		await open(bo, await addressAtWork())
		await reads(bo, 'Der er ikke kommet noget ind endnu')
		const birte = await onPhone('Birte')
		await story.openMail(birte, BIRTE.email, 'Bekræft dit høringssvar')
		await follow(birte, /\/consultation-confirmations\//)
		await press(birte, 'Ja, send det')

		await reads(birte, 'Tak. Dit høringssvar er modtaget', 'Partnerskabet har modtaget det og svarer, når det er læst.')
	})

	test('Otto finds it on the page of his shop and writes for it', async () => {
		const otto = await behindLink(BOOKS)
		await follow(otto, `Svar på høringen ”${HEARD}”`)
		const own = pathOf(otto)
		await sendByLink(own, `${own}/inputs`, { words: 'Husk strøm til læselamper på Torvet.' })

		expect(own.startsWith(linkOf(BOOKS))).toBe(true)
	})

	test('Bo answers both, and Birte is told what became of hers', async () => {
		await open(bo, await addressAtWork())
		await answer('Min mand kan ikke rejse sig', {
			outcome: 'Taget med i planen',
			words: 'Alle bænke får ryglæn og armlæn.',
		})
		await reads(bo, 'Svaret er sendt')
		await answer('strøm til læselamper', { outcome: 'Noteret', words: 'Vi tager det med elselskabet.' })
		const birte = await onPhone('Birte')
		await story.openMail(birte, BIRTE.email, `Hvad dit høringssvar til ”${HEARD}” blev til`)
		await reads(birte, /Alle bænke får ryglæn og armlæn\./)
		await follow(birte, /\/consultation-inputs\//)

		await reads(birte, 'Taget med i planen', 'Alle bænke får ryglæn og armlæn.')
	})

	test('when it is over everybody reads what came in, and not from whom', async () => {
		await open(bo, await addressAtWork())
		await reads(bo, 'Vent, til høringen er slut.')
		await story.goTo('2026-03-21')
		await open(bo, await addressAtWork())
		await write(bo, 'Jeres ord', 'Tak for to gode svar. Bænkene er blevet bedre.')
		await press(bo, 'Offentliggør rapporten')
		await reads(bo, 'Rapporten er offentliggjort')
		const heard = await story.client.read(await addressHeard())

		expect(heard).toContain('Min mand kan ikke rejse sig uden.')
		expect(heard).toContain('Alle bænke får ryglæn og armlæn.')
		expect(heard).not.toContain('Birte')
	})
}

async function addressAtWork(): Promise<string> {
	const all = await story.read(PLANNER, `${WORK}/consultations`)
	return addressIn(all, new RegExp(`href="(${WORK}/consultations/[\\w-]{36})"`))
}

async function addressHeard(): Promise<string> {
	return (await addressAtWork()).replace(WORK, PLAN)
}

async function answer(about: string, { outcome, words }: { outcome: string; words: string }): Promise<void> {
	const card = bo.page.getByRole('article').filter({ hasText: about })
	await card.getByLabel('Hvad blev det til?').selectOption(outcome)
	await card.getByLabel('Svar til afsenderen').fill(words)
	await press(bo, 'Send svaret', card)
}
