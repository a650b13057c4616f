import { expect, test } from 'vitest'
import { follow, open, press, reads, readsHeading, write } from '../../support/journey.ts'
import { frede } from './years.ts'

/** As they stand in the invitation to the network, the Sunday among them. */
const INVITATION = `1. Netværksmøde torsdag d. 14. marts 2024, Fyn
2. Netværksmøde torsdag d. 30. maj 2024, Sjælland
3. Netværksmøde torsdag d. 15. september 2024, Jylland
4. Netværksmøde torsdag d. 14. november, 2024, København/Hovedstadsområdet
5. Netværksmøde torsdag d. 13. marts 2025, Fyn
6. Netværksmøde torsdag d. 22. maj 2025, Sjælland
7. Netværksmøde torsdag d. 11. september 2025, Jylland
8. Netværksmøde torsdag d. 13. november, 2025, København/Hovedstadsområdet`

export function dates(): void {
	test('Frede copies them from the invitation and is told which Thursday is a Sunday', async () => {
		await open(frede, '/desk')
		await follow(frede, 'Møder')
		await follow(frede, 'Planlæg en række møder')
		await write(frede, 'Hvad hedder møderne?', 'netværksmøde')
		await write(frede, 'Fra kl.', '10.00')
		await write(frede, 'Til kl.', '15.00')
		await write(frede, 'Datoer', INVITATION)
		await press(frede, 'Planlæg møderne')

		await reads(frede, 'Linje 3: 15. september 2024 er en søndag. Mente I torsdag den 12. eller 19. september?')
		expect(await frede.page.getByLabel('Datoer').inputValue()).toBe(INVITATION)
	})

	test('he mends the line and has eight meetings', async () => {
		await write(frede, 'Datoer', INVITATION.replace('15. september', '12. september'))
		await press(frede, 'Planlæg møderne')

		await readsHeading(frede, 'Møder')
		await reads(frede, 'Næste møde er torsdag 14. marts 2024.', '8. netværksmøde')
	})
}
