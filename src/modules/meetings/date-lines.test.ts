import { expect, test } from 'vitest'
import { INVITATION } from '../../../tests/support/meetings.ts'
import { readDateLines } from './date-lines.ts'

test('the Thursday that is a Sunday is caught, with the Thursdays beside it', () => {
	expect(readDateLines(INVITATION, 'da')).toEqual({
		ok: false,
		faults: [
			{
				line: 3,
				message: '15. september 2024 er en søndag. Mente I torsdag den 12. eller 19. september?',
			},
		],
	})
})

test('the invitation’s other seven and the mended one are read with their regions', () => {
	expect(readDateLines(INVITATION.replace('15. september 2024', '12. september 2024'), 'da')).toEqual({
		ok: true,
		lines: [
			{ day: '2024-03-14', region: 'Fyn' },
			{ day: '2024-05-30', region: 'Sjælland' },
			{ day: '2024-09-12', region: 'Jylland' },
			{ day: '2024-11-14', region: 'København/Hovedstadsområdet' },
			{ day: '2025-03-13', region: 'Fyn' },
			{ day: '2025-05-22', region: 'Sjælland' },
			{ day: '2025-09-11', region: 'Jylland' },
			{ day: '2025-11-13', region: 'København/Hovedstadsområdet' },
		],
	})
})

test.for([
	['14. marts 2024', { day: '2024-03-14', region: '' }],
	['14.3.2024 Fyn', { day: '2024-03-14', region: 'Fyn' }],
	['1) donderdag 14 maart 2024 – Utrecht', { day: '2024-03-14', region: 'Utrecht' }],
	['2024-03-14, Jylland', { day: '2024-03-14', region: 'Jylland' }],
] as const)('%s', ([text, line]) => {
	expect(readDateLines(text, 'da')).toEqual({ ok: true, lines: [line] })
})

test('empty lines are nothing, and each faulty line is named', () => {
	expect(readDateLines('\nengang i maj\n\n31. februar 2025, Fyn\n', 'en')).toEqual({
		ok: false,
		faults: [
			{ line: 2, message: expect.stringContaining('12 September 2024') },
			{ line: 4, message: 'There is no such day in the calendar.' },
		],
	})
	expect(readDateLines(' \n', 'da')).toEqual({ ok: true, lines: [] })
})

test('later days come later, whatever the order they are written in', () => {
	expect(readDateLines('30. maj 2024\n14. marts 2024', 'da')).toMatchObject({
		lines: [{ day: '2024-03-14' }, { day: '2024-05-30' }],
	})
})
