import { expect, test } from 'vitest'
import { follow, open, press, reads, readsHeading, write } from '../../support/journey.ts'
import { INVITATION } from '../../support/meetings.ts'
import { frede } from './years.ts'

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
