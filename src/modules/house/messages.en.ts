import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	troubles: {
		notFound: {
			title: 'Page not found',
			text: 'The address is wrong, or the page is not open to you. If it was shared with you, sign in with the address that it was shared with.',
			next: 'Go to the front page',
			href: '/',
		},
		forbidden: {
			title: 'You cannot do that here',
			text: 'Your role gives no access to it. If you think it should, write to the secretariat.',
			next: 'Go to my desk',
			href: '/desk',
		},
		refused: {
			title: 'That is not possible now',
			text: 'Something has changed since you opened the page. Go back, load the page again and see what it says.',
			next: 'Go to my desk',
			href: '/desk',
		},
		outdated: {
			title: 'Something newer has been saved',
			text: 'Somebody else saved while you were writing. Go back in your browser: your text is still there. Copy it, load the page again and paste it in.',
			next: 'Go to my desk',
			href: '/desk',
		},
		foreign: {
			title: 'The form came from somewhere else',
			text: 'For safety we only take forms from our own pages. Open the page here and try again.',
			next: 'Go to the front page',
			href: '/',
		},
		bug: {
			title: 'Something went wrong on our side',
			text: 'Nothing is half saved. Try again in a moment. If it happens again, send us the number below.',
			next: 'Go to the front page',
			href: '/',
		},
		reference: (number) => `Error number ${number}`,
	},
	privacy: {
		title: 'Personal data',
		demo: 'This is a trial',
		demoText:
			'Anybody can sign in as anybody here. So write nothing about real people. Everything may be deleted at any time.',
		kept: 'What we keep',
		keptText:
			'Name, e-mail and job title of those who sign in, for whom they act, and what they do here. Each sign-in says which browser it was, so that you know your own. To slow down guessing we count, for a day at most, how often a mail address and a network address ask for a link. Applications, assessments and letters belong to the programme’s case.',
		following: 'If you follow something',
		followingText:
			'If you follow something without an account, we keep your email and what you follow, and use them for mails about it only. When you stop the last, we delete both, and the mails that we sent. An email that is not confirmed within two days is forgotten.',
		events: 'If you sign up for an event',
		eventsText:
			'We keep your name, your email and where you are from, and delete it half a year after the event. What you write about food or access is seen by the organiser only and deleted after 30 days. If you cancel, we delete all of it at once; only one last mail stays until then. An email that is not confirmed within two days is forgotten.',
		speaking: 'If you speak at a meeting',
		speakingText:
			'If you are invited from outside, we keep your name, your email and your organisation, and delete them half a year after the meeting together with the mails that we sent. The participants see your name and organisation once you have said yes. What you write about access or technology is seen by the facilitator and the host only and deleted after 30 days. Your slides stay with the participants until you or they remove them.',
		cookiesTitle: 'Cookies',
		cookies: (days) =>
			`There are two. torvet_session remembers that you are signed in and ends after ${days} days without use. torvet_language remembers your language for a year. Both are necessary, neither can be read by scripts, and neither follows you.`,
		cookiesSecure: 'They are sent over an encrypted connection only.',
		mails: 'Mails',
		mailsSent: (server) =>
			`Mails are sent through the server ${server}. A copy of each stays here, so that one can see what was sent and when.`,
		mailsKept: 'This installation sends no mails. They stay here and can be read in the mailbox.',
		where: 'Where is it?',
		builtIn: 'Everything is on the machine that Torvet runs on.',
		ownDatabase: 'Everything is in the operator’s own database.',
		files: 'Files that you upload are in a folder beside it. What the camera wrote into pictures is taken out.',
		log: 'The log says what went wrong and on which page. It holds no names, mail addresses or answers.',
		howLong: 'For how long?',
		howLongText: (days, minutes) =>
			`A link to sign in lasts ${minutes} minutes. A sign-in ends after ${days} days without use, and you can sign out everywhere on your account. Applications, assessments, letters and the record of who did what are not deleted by themselves: they are kept as long as the rules for the programme’s case require.`,
		others: 'Nobody else is watching',
		othersText:
			'The pages fetch nothing from others: fonts, maps and pictures come from here. There are no statistics and no advertising.',
		rights: 'Your rights',
		rightsText:
			'You can ask what is stored about you and have mistakes corrected. Write to the secretariat named on the programme’s page.',
	},
	statements: {
		accessibility: {
			title: 'Accessibility',
			parts: [
				{
					heading: 'What we aim for',
					text: 'Torvet is built to follow WCAG 2.2 at level AA. Everything works without a mouse, without JavaScript and at 400 per cent zoom. Whatever a map shows also stands in a list.',
				},
				{
					heading: 'What we know is missing',
					text: 'No independent review has been made yet. The pages are tested automatically whenever they change, and that does not find everything.',
				},
				{
					heading: 'Tell us about faults',
					text: 'If there is something you cannot use, write to the secretariat named on the programme’s page. They can send you the information in another way.',
				},
			],
		},
		contact: {
			title: 'Contact',
			parts: [
				{
					heading: 'Questions about a call',
					text: 'Each call has its own contacts, by topic. You find them at the end of the call’s page.',
				},
				{
					heading: 'Questions about Torvet',
					text: 'Whoever runs the programme is named on its page. Write to them; they answer or pass it on.',
				},
			],
		},
	},
} satisfies Messages<typeof da>
