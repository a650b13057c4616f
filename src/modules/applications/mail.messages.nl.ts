import type { Messages } from '../../platform/i18n.ts'
import type { da } from './mail.messages.da.ts'

export const nl = {
	greeting: (name) => `Beste ${name}`,
	subject: (number, place) => `Ontvangstbewijs ${number}: de aanvraag voor ${place} is ontvangen`,
	received: ({ organisation, place, call }) =>
		`Wij hebben de aanvraag voor ${call} van ${organisation} ontvangen. Het gaat om ${place}.`,
	facts: ({ number, at, by, sha256 }) =>
		`Nummer: ${number}\nOntvangen: ${at}\nIngediend door: ${by}\nControlegetal (SHA-256): ${sha256}`,
	untilThen: (deadline) =>
		`U kunt de aanvraag heropenen of intrekken tot en met ${deadline}. Heropent u haar, dan telt ze pas weer mee als u haar opnieuw hebt ingediend.`,
	next: 'Na de sluitingsdatum worden alle aanvragen beoordeeld volgens de criteria van de oproep. U krijgt bericht zodra er een besluit is.',
	link: (url) => `Het ontvangstbewijs staat hier:\n${url}`,
	regards: (programme) => `Vriendelijke groet\n${programme}`,
	reopened: {
		subject: (place) => `De aanvraag voor ${place} is heropend en telt nu niet mee`,
		text: ({ place, call, by, deadline }) =>
			`${by} heeft de aanvraag voor ${call}, ${place}, heropend.\n\nZe telt niet mee tot u haar opnieuw indient, uiterlijk ${deadline}. Het eerdere ontvangstbewijs geldt niet meer.`,
	},
	withdrawn: {
		subject: (place) => `De aanvraag voor ${place} is ingetrokken`,
		text: ({ place, call, by, deadline }) =>
			`${by} heeft de aanvraag voor ${call}, ${place}, ingetrokken. Ze doet niet meer mee.\n\nWilt u toch aanvragen, dan kunt u een nieuwe beginnen tot en met ${deadline}.`,
	},
} satisfies Messages<typeof da>
