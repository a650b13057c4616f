import type { Messages } from '../../platform/i18n.ts'
import type { da } from './template-words.da.ts'

export const en: Messages<typeof da> = {
	strategic: {
		title: (partnership: string) => `Cooperation agreement of ${partnership}`,
		clauses: [
			{
				title: 'What we want together',
				body: 'We want [write your common vision in one or two sentences].\n\nThe agreement is about [the area].',
			},
			{
				title: 'How we work together',
				body: 'We are equals. Each party decides about its own money, property and people. We tell each other when something is difficult, and speak well of each other outside.',
			},
			{
				title: 'What we put in',
				body: 'Each party turns up, keeps those behind it informed and answers when it is asked. What each contributes stands in the plan and not here.',
			},
			{
				title: 'How we decide',
				body: 'We seek agreement. If we cannot agree we write down who thinks what and take it up again at the next meeting. We meet [how often].',
			},
			{
				title: 'No contract',
				body: 'The agreement binds nobody to pay for or build anything. That takes an agreement of its own between those concerned.',
			},
			{
				title: 'If somebody wants to leave or join',
				body: 'A party may leave by saying so. New parties are welcome when they sign the same.',
			},
		],
	},
	project: {
		title: (partnership: string) => `Project agreement of ${partnership}`,
		clauses: [
			{
				title: 'The project',
				body: 'The parties carry out [the project] together, so that [what is different afterwards]. It is finished by [when].',
			},
			{
				title: 'Roles and duties',
				body: 'The project is led by [whom].\n\n[Party] does [what] by [when].\n\n[Party] does [what] by [when].',
			},
			{
				title: 'Money and hours',
				body: 'The project costs [amount]. [Party] pays [amount], [party] pays [amount]. Own hours count as [amount] each. If it becomes dearer, the parties meet before anybody spends more.',
			},
			{
				title: 'Decisions',
				body: 'A steering group with one from each party meets [how often]. It decides unanimously on aims, money and time. The rest is decided by the project lead.',
			},
			{
				title: 'Ownership and upkeep',
				body: 'When the project is finished it is owned by [whom], who also keeps and pays for it for [how many] years.',
			},
			{
				title: 'Liability and insurance',
				body: 'Each party answers for its own part and has the insurance that this takes. Permits are applied for by [whom].',
			},
			{
				title: 'Information',
				body: 'The parties share what the project needs. Business secrets and personal data stay with those to whom they belong. The municipality must give access to documents by law.',
			},
			{
				title: 'If it does not go to plan',
				body: 'A party that cannot keep what it has promised says so at once. The parties find a solution together. If that fails within [how long], every party may leave with the notice of this agreement.',
			},
		],
	},
}
