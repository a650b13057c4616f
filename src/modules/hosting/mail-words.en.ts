import type { Messages } from '../../platform/i18n.ts'
import type { mail as da } from './mail-words.da.ts'

export const mail: Messages<typeof da> = {
	inviteSubject: (title: string) => `Will you host? ${title}`,
	invite: ({ name, seat, title, when, url, message, from }) =>
		`Dear ${name}\n\nWill ${seat} host ${title}?\n${when}\n${message === '' ? '' : `\n${message}\n`}\nAnswer yes or no here:\n${url}\n\nKind regards\n${from}`,
	replySubject: {
		accepted: (seat: string, title: string) => `${seat} will host: ${title}`,
		declined: (seat: string, title: string) => `${seat} cannot host: ${title}`,
		returned: (seat: string, title: string) => `${seat} cannot host after all: ${title}`,
	},
	reply: ({ name, when, url, subject }) =>
		`Dear ${name}\n\n${subject}\n${when}\n\nSee the answer and the next step here:\n${url}\n\nKind regards\nTorvet`,
	telephoneSubject: (title) => `You are the host: ${title}`,
	telephone: ({ name, seat, title, when, url, said }) =>
		`Dear ${name}\n\n${said} has said yes on the telephone: ${seat} hosts ${title}.\n${when}\n\nIf that is not right, give the meeting back here. If it is, you find the checklist there too:\n${url}\n\nKind regards\nTorvet`,
	recallSubject: (title: string) => `You are no longer asked to host: ${title}`,
	recall: ({ name, seat, title, when, url }) =>
		`Dear ${name}\n\nThe question whether ${seat} will host ${title} is withdrawn. You need do nothing.\n${when}\n\n${url}\n\nKind regards\nTorvet`,
}
