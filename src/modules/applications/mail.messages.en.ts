import type { Messages } from '../../platform/i18n.ts'
import type { da } from './mail.messages.da.ts'

export const en = {
	greeting: (name) => `Dear ${name}`,
	subject: (number, place) => `Receipt ${number}: the application for ${place} has arrived`,
	received: ({ organisation, place, call }) =>
		`We have received the application to ${call} from ${organisation}. It is about ${place}.`,
	facts: ({ number, at, by, sha256 }) =>
		`Number: ${number}\nReceived: ${at}\nSubmitted by: ${by}\nChecksum (SHA-256): ${sha256}`,
	untilThen: (deadline) =>
		`You can reopen the application or withdraw it up to and including ${deadline}. If you reopen it, it counts only once you have submitted it again.`,
	next: 'After the deadline all applications are assessed by the criteria of the call. You will hear from us when the decision has been made.',
	link: (url) => `The receipt is here:\n${url}`,
	regards: (programme) => `Kind regards\n${programme}`,
	reopened: {
		subject: (place) => `The application for ${place} has been reopened and does not count`,
		text: ({ place, call, by, deadline }) =>
			`${by} has reopened the application to ${call} for ${place}.\n\nIt does not count until you submit it again, no later than ${deadline}. The earlier receipt is no longer valid.`,
	},
	withdrawn: {
		subject: (place) => `The application for ${place} has been withdrawn`,
		text: ({ place, call, by, deadline }) =>
			`${by} has withdrawn the application to ${call} for ${place}. It does not take part.\n\nIf you want to apply after all, you can start a new one up to and including ${deadline}.`,
	},
} satisfies Messages<typeof da>
