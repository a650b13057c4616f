type Facts = { name: string; seat: string; title: string; when: string; url: string }

/** In the mails about hosting. */
export const mail = {
	inviteSubject: (title: string) => `Vil I være vært? ${title}`,
	invite: ({ name, seat, title, when, url, message, from }: Facts & { message: string; from: string }) =>
		`Hej ${name}\n\nVil ${seat} være vært for ${title}?\n${when}\n${message === '' ? '' : `\n${message}\n`}\nSvar ja eller nej her:\n${url}\n\nVenlig hilsen\n${from}`,
	replySubject: {
		accepted: (seat: string, title: string) => `${seat} vil være vært: ${title}`,
		declined: (seat: string, title: string) => `${seat} kan ikke være vært: ${title}`,
		returned: (seat: string, title: string) => `${seat} kan ikke være vært alligevel: ${title}`,
	},
	reply: ({ name, when, url, subject }: Facts & { subject: string }) =>
		`Hej ${name}\n\n${subject}\n${when}\n\nSe svaret og det næste skridt her:\n${url}\n\nVenlig hilsen\nTorvet`,
	telephoneSubject: (title: string) => `I er vært: ${title}`,
	telephone: ({ name, seat, title, when, url, said }: Facts & { said: string }) =>
		`Hej ${name}\n\n${said} har sagt ja i telefonen til, at ${seat} er vært for ${title}.\n${when}\n\nPasser det ikke, så giv mødet tilbage her. Passer det, finder I tjeklisten samme sted:\n${url}\n\nVenlig hilsen\nTorvet`,
	recallSubject: (title: string) => `I er ikke længere spurgt som vært: ${title}`,
	recall: ({ name, seat, title, when, url }: Facts) =>
		`Hej ${name}\n\nSpørgsmålet, om ${seat} vil være vært for ${title}, er trukket tilbage. I skal ikke gøre noget.\n${when}\n\n${url}\n\nVenlig hilsen\nTorvet`,
}
