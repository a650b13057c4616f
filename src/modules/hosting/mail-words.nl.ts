import type { Messages } from '../../platform/i18n.ts'
import type { mail as da } from './mail-words.da.ts'

export const mail: Messages<typeof da> = {
	inviteSubject: (title: string) => `Wilt u gastheer zijn? ${title}`,
	invite: ({ name, seat, title, when, url, message, from }) =>
		`Beste ${name}\n\nWil ${seat} gastheer zijn van ${title}?\n${when}\n${message === '' ? '' : `\n${message}\n`}\nAntwoord hier ja of nee:\n${url}\n\nMet vriendelijke groet\n${from}`,
	replySubject: {
		accepted: (seat: string, title: string) => `${seat} wil gastheer zijn: ${title}`,
		declined: (seat: string, title: string) => `${seat} kan geen gastheer zijn: ${title}`,
		returned: (seat: string, title: string) => `${seat} kan toch geen gastheer zijn: ${title}`,
	},
	reply: ({ name, when, url, subject }) =>
		`Beste ${name}\n\n${subject}\n${when}\n\nBekijk het antwoord en de volgende stap hier:\n${url}\n\nMet vriendelijke groet\nTorvet`,
	telephoneSubject: (title) => `U bent gastheer: ${title}`,
	telephone: ({ name, seat, title, when, url, said }) =>
		`Beste ${name}\n\n${said} heeft telefonisch ja gezegd: ${seat} is gastheer van ${title}.\n${when}\n\nKlopt dat niet, geef de bijeenkomst dan hier terug. Klopt het, dan vindt u daar ook de checklist:\n${url}\n\nMet vriendelijke groet\nTorvet`,
	recallSubject: (title: string) => `U bent niet meer gevraagd als gastheer: ${title}`,
	recall: ({ name, seat, title, when, url }) =>
		`Beste ${name}\n\nDe vraag of ${seat} gastheer wil zijn van ${title} is ingetrokken. U hoeft niets te doen.\n${when}\n\n${url}\n\nMet vriendelijke groet\nTorvet`,
}
